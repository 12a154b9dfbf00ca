/** Makes the built site searchable, and lets the development server search what was built last. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { buildOptions } from './options.ts';
import { INDEX_FOLDER, writePagefindIndex } from './pagefind.ts';
import type { SearchInput } from './search-input.ts';

/** Written by the pages' own build, so that search lists what they show; removed once it is read. */
const INPUT_FILE = 'search-input.json';

/** The integration. The counts of a built index stand in its `pagefind-entry.json`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'gaitway:search-index',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build') return;
        injectRoute({ pattern: `/${INPUT_FILE}`, entrypoint: new URL('search-input.ts', import.meta.url), prerender: true });
      },
      'astro:server:setup': ({ server }) => {
        const built = join(buildOptions().out, INDEX_FOLDER);
        const serve = sirv(built, { dev: true, etag: true });
        // Vite takes the base off an address before it comes here.
        server.middlewares.use(`/${INDEX_FOLDER}`, (request, response, next) => {
          if (existsSync(built)) serve(request, response, next);
          else next();
        });
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const file = join(site, INPUT_FILE);
        const input = JSON.parse(await readFile(file, 'utf8')) as SearchInput;
        await rm(file);
        await writePagefindIndex(site, input);
      },
    },
  };
}
