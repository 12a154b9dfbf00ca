/** Which pages a build prints, and in which order. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handedOrganisation, tellKeptPages } from './handed-content.ts';
import { keptPagesOf, rememberPages } from './kept-pages.ts';
import type { BuildOptions } from './options.ts';
import { putFile } from './put-file.ts';
import { routeAt } from './route-at.ts';
import { openChannel } from './search-channel.ts';
import { searchedRoutesOf } from './search-input.ts';

/** Pages for search come first and in the order of its index, which then is made while the others are printed; what stands is not printed at all. */
export function printOrder(options: BuildOptions): AstroIntegration {
  let standing: readonly string[] = [];
  return {
    name: 'gaitway:print-order',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const kept = keptPagesOf(options);
        const organisation = handedOrganisation(options);
        const places = new Map((organisation ? searchedRoutesOf(organisation) : []).map((route, place) => [route, place]));
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          async getStaticPaths() {
            const pages = (await prerenderer.getStaticPaths()).map((page) => {
              const route = `/${page.pathname.replace(/^\/|\/$/g, '')}/`;
              return { page, route, stands: kept.htmlOf(route) !== undefined, place: places.get(route) ?? places.size };
            });
            standing = pages.filter(({ stands }) => stands).map(({ route }) => route);
            const printed = pages.filter(({ stands }) => !stands).sort((a, b) => a.place - b.place);
            return printed.map(({ page }) => page);
          },
          async render(request, how) {
            const rendered = await prerenderer.render(request, how);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const channel = openChannel();
            const route = routeAt(new URL(request.url), options);
            if (!channel?.wants(route)) return rendered;
            const html = await response.arrayBuffer();
            channel.send(route, Buffer.from(html).toString('utf8'));
            return new Response(html, response);
          },
        }));
      },
      // Search waits for nothing here, but for the pages that are printed.
      'astro:build:generated': ({ dir }) => {
        const kept = keptPagesOf(options);
        for (const route of standing) {
          const html = kept.htmlOf(route);
          if (html) putFile(fileURLToPath(dir), `${route}index.html`, html);
        }
        tellKeptPages(options, standing.length);
      },
      'astro:build:done': ({ dir }) => {
        rememberPages(fileURLToPath(dir), options);
      },
    },
  };
}
