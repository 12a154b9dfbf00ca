/** `npm run lint` and `npm run format`: the tools for source code, with one wording. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const ESLINT = ['eslint', '--config', '.config/eslint.config.js', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0'];
/** What people read: texts, and the files of the source whose strings reach a page, a message or an export. */
const READ_BY_PEOPLE = ['*.md', 'content/**/*.{md,mdx,yaml}', 'src/{cli,components,exports,layouts,model,pages,schema,source,views}/**/*.{astro,mdx,ts}'];
const CSPELL = ['cspell', 'lint', '--config', '.config/cspell.json', '--root', '.', '--no-progress', '--no-summary', '--show-suggestions'];
const PRETTIER = ['prettier', '--log-level', 'warn', '--cache'];

const COMMANDS = {
  lint: {
    does: 'Check types (astro check), rules (ESLint), spelling (CSpell) and layout (Prettier). It changes nothing.',
    // Types first: it also writes the types of collections, which the typed rules of ESLint read.
    tools: [
      ['astro', 'check', '--minimumFailingSeverity', 'warning'],
      [...ESLINT, '.'],
      [...CSPELL, ...READ_BY_PEOPLE],
      [...PRETTIER, '--check', '.'],
    ],
  },
  format: {
    does: 'Write the source code as Prettier lays it out, and mend what ESLint can mend.',
    tools: [
      [...ESLINT, '--fix', '.'],
      [...PRETTIER, '--write', '.'],
    ],
  },
} as const;

const [name, ...rest] = process.argv.slice(2);
if (name !== 'lint' && name !== 'format') throw new Error('The first argument is lint or format.');
const { does, tools } = COMMANDS[name];

if (wantsHelp()) {
  console.log(`Usage: npm run ${name}\n\n${does}\nIt has no options but --help.`);
} else {
  // All of them, so that one run tells everything.
  const failed = tools.filter(([tool, ...args]) => spawnSync(tool, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0);
  if (failed.length > 0) {
    console.error(`${failed.map(([tool]) => tool).join(' and ')} found something to mend.`);
    process.exitCode = 1;
  }
}

function wantsHelp(): boolean {
  try {
    return parseArgs({ args: rest, options: { help: { type: 'boolean', short: 'h', default: false } } }).values.help;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nRun it with --help to see what there is.`);
    process.exit(2);
  }
}
