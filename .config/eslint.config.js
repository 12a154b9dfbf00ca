// @ts-check
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig(
  globalIgnores(['**/dist/', '**/.astro/', '**/.dist.*', 'content/', 'test/fixtures/']),
  { basePath: root, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // tsconfig's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty variable of the environment or attribute of an element is one that is not set.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // [...text] is how to take a text apart into its characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Astro and Commander hand over free functions in objects that they type as methods.
      '@typescript-eslint/unbound-method': 'off',
      // `== null` asks for both null and undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // It asks libraries' own objects for proof that their constructor made them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What a library hands over is not always what its types say.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
    },
  },
  {
    // Matchers of Vitest are of type any, and whatever is compared may be printed.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    // They are sent as they stand and run before the first paint: plain scripts, with their types in comments.
    files: ['public/**/*.js'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { sourceType: 'script', parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: { eqeqeq: ['error', 'always'], 'no-var': 'error', 'prefer-const': 'error' },
  },
  // Types in pages and components are checked by `astro check`.
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-recommended']],
    rules: {
      // On narrow screens tables are laid out as lists, and browsers then take their roles from them unless they are written.
      'astro/jsx-a11y/no-redundant-roles': [
        'error',
        {
          ul: ['list'],
          ol: ['list'],
          table: ['table'],
          thead: ['rowgroup'],
          tbody: ['rowgroup'],
          tr: ['row'],
          th: ['columnheader', 'rowheader'],
          td: ['cell'],
        },
      ],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'], tr: ['row'], th: ['columnheader', 'rowheader'] }],
      // What scrolls must be reachable by keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['pre', 'section'] }],
    },
  },
);
