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
import { closePagefind, INDEX_FOLDER, indexFilesOf, type IndexFile } from './pagefind.ts';
import { putFile } from './put-file.ts';
import { newChannel, openChannel } from './search-channel.ts';
import { searchInputOf } from './search-input.ts';

/** The integration. The counts of a built index stand in its `pagefind-entry.json`. */
export function searchIndex(options: BuildOptions): AstroIntegration {
  let files: Promise<readonly IndexFile[]>;
  return {
    name: 'gaitway:search-index',
    hooks: {
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
        files = indexFilesOf(input, async (route) => kept.htmlOf(route)?.toString('utf8') ?? (await channel.take(route)));
        // A page that fails ends the build with its own message.
        files.catch(() => closePagefind());
      },
      'astro:build:generated': () => {
        openChannel()?.end();
      },
      'astro:build:done': async ({ dir }) => {
        const folder = join(fileURLToPath(dir), INDEX_FOLDER);
        try {
          if (existsSync(folder)) throw new Error(`The folder of the search index is taken: ${folder}`);
          for (const { path, content } of await files) putFile(folder, path, content);
        } finally {
          await closePagefind();
        }
      },
    },
  };
}
