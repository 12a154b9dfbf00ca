import type { PluginOption } from 'vite';

/**
 * Vite wraps every import() of a browser script in a helper that preloads style sheets and further scripts. Ours have no style sheets and at most one
 * further script, and the helper weighs more than most of them; so import() is left to the browser. The one line that is left of the helper goes into each
 * script that calls it: shared, it would be a request of its own on every page.
 */
export function plainImports(): PluginOption {
  return {
    name: 'gaitway:plain-imports',
    enforce: 'pre',
    apply: 'build',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle(_, bundle) {
      const helper = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId === null && file.moduleIds.join() === HELPER);
      if (!helper) return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && file.imports.includes(helper.fileName));
      for (const chunk of chunks)
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(IMPORT_OF_HELPER, (_match, name: string) => `const ${name}=load=>load();`);
      if (chunks.every((chunk) => chunk.type === 'chunk' && !chunk.code.includes('preload-helper.'))) Reflect.deleteProperty(bundle, helper.fileName);
    },
  };
}

const HELPER = '\0vite/preload-helper.js';
/** As the bundler writes it, minified. */
const IMPORT_OF_HELPER = /import\{[\w$]+ as ([\w$]+)\}from"\.\/preload-helper\.[\w-]+\.js";/;
