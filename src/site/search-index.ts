/** Makes the built site searchable, and lets the development server search what was built last. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { checkedContent } from './checked-content.ts';
import { handedOrganisation } from './handed-content.ts';
import { keptPagesOf } from './kept-pages.ts';
import type { BuildOptions } from './options.ts';
import { closePagefind, filledIndex, INDEX_FOLDER, writeIndex, type FilledIndex } from './pagefind.ts';
import { newChannel, openChannel } from './search-channel.ts';
import { searchInputOf } from './search-input.ts';

/** The integration. The counts of a built index stand in its `pagefind-entry.json`. */
export function searchIndex(options: BuildOptions): AstroIntegration {
  let filled: Promise<FilledIndex>;
  let written: Promise<unknown>;
  return {
    name: 'gaitway:search-index',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'build') addMiddleware({ entrypoint: new URL('search-middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup': ({ server }) => {
        const built = join(options.out, INDEX_FOLDER);
        const serve = sirv(built, { dev: true, etag: true });
        // Vite takes the base off an address before it comes here.
        server.middlewares.use(`/${INDEX_FOLDER}`, (request, response, next) => {
          if (existsSync(built)) serve(request, response, next);
          else next();
        });
      },
      'astro:build:start': async () => {
        const organisation = handedOrganisation(options) ?? (await checkedContent(options)).organisation;
        if (!organisation) throw new Error('There is no content to search.');
        const input = searchInputOf(organisation);
        const channel = newChannel(input.pages);
        const kept = keptPagesOf(options);
        filled = filledIndex(input, async (route) => kept.htmlOf(route) ?? (await channel.take(route)));
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
