/** Makes the built site searchable, and lets the development server search what was built last. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { buildOptions } from './options.ts';
import { closePagefind, filledIndex, INDEX_FOLDER, writeIndex, type FilledIndex } from './pagefind.ts';
import { newChannel, openChannel } from './search-channel.ts';

/** The integration. The counts of a built index stand in its `pagefind-entry.json`. */
export function searchIndex(): AstroIntegration {
  let filled: Promise<FilledIndex>;
  let written: Promise<unknown>;
  return {
    name: 'gaitway:search-index',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ entrypoint: new URL('search-middleware.ts', import.meta.url), order: 'pre' });
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
      'astro:build:start': () => {
        const channel = newChannel();
        filled = channel.input.then((input) => filledIndex(input, (route) => channel.take(route)));
        // A page that fails ends the build with its own message.
        filled.catch(() => closePagefind());
      },
      // All pages are there. What else the site needs is written while Pagefind works, in a process of its own.
      'astro:build:generated': ({ dir }) => {
        openChannel()?.end();
        written = filled.then((index) => writeIndex(index, join(fileURLToPath(dir), INDEX_FOLDER)));
        // Awaited later.
        written.catch(() => undefined);
      },
      'astro:build:done': async () => {
        try {
          await written;
        } finally {
          await closePagefind();
        }
      },
    },
  };
}
