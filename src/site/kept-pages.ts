/**
 * Pages that an edit leaves as they are come from the last output and are not printed anew. Astro's own incremental build would keep a second
 * copy of every page, and tell nobody beforehand which of them stay: search reads those while Vite is still at work.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { countKeptPage, handedPageKeys } from './handed-content.ts';
import type { BuildOptions } from './options.ts';
import type { PageKeys } from './page-keys.ts';
import { routeAt } from './route-at.ts';

/** Pages of the last output that stand. */
export interface KeptPages {
  /** The HTML of a page, if what it is made from is the same, and nobody has touched the file. */
  readonly htmlOf: (route: string) => string | undefined;
}

/** In the folder for caches. */
const RECORD = 'pages.json';
/** By output folder and route: the key of a page that was published, and the digest of its file. */
const remembered = z.record(z.string(), z.record(z.string(), z.tuple([z.string(), z.string()])));
type Remembered = z.infer<typeof remembered>;

/** The integration. Without keys, as where Astro was started by itself, every page is made anew. */
export function keptPages(options: BuildOptions): AstroIntegration {
  return {
    name: 'gaitway:kept-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const kept = keptPagesOf(options);
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          render: async (request, how) => {
            const html = kept.htmlOf(routeAt(new URL(request.url), options));
            if (html === undefined) return prerenderer.render(request, how);
            countKeptPage(options);
            return new Response(html, { headers: { 'Content-Type': 'text/html' } });
          },
        }));
      },
      'astro:build:done': ({ dir }) => {
        const keys = handedPageKeys(options);
        if (keys) remember(fileURLToPath(dir), keys, options);
      },
    },
  };
}

/** The pages of the last output that stand in the build that runs now. */
export function keptPagesOf(options: Pick<BuildOptions, 'content' | 'out' | 'cacheDir'>): KeptPages {
  const keys = handedPageKeys(options);
  const known = (keys && allRemembered(options.cacheDir)[options.out]) ?? {};
  return {
    htmlOf(route) {
      const [key, digest] = known[route] ?? [];
      if (key === undefined || key !== keys?.get(route)) return undefined;
      const html = bytesOf(options.out, route);
      return html && digestOf(html) === digest ? html.toString('utf8') : undefined;
    },
  };
}

/** Before the output is in its place: should it never come there, the digests of files differ, and nothing is kept. */
function remember(folder: string, keys: PageKeys, { out, cacheDir }: Pick<BuildOptions, 'out' | 'cacheDir'>): void {
  const pages: Remembered[string] = {};
  for (const [route, key] of keys) {
    const html = bytesOf(folder, route);
    if (html) pages[route] = [key, digestOf(html)];
  }
  const others = Object.entries(allRemembered(cacheDir)).filter(([other]) => other !== out && existsSync(other));
  try {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(join(cacheDir, RECORD), JSON.stringify(Object.fromEntries([...others, [out, pages]])));
  } catch {
    // Not to remember costs time at the next build, nothing else.
  }
}

function allRemembered(cacheDir: string): Remembered {
  try {
    return remembered.parse(JSON.parse(readFileSync(join(cacheDir, RECORD), 'utf8')));
  } catch {
    return {};
  }
}

function bytesOf(folder: string, route: string): Buffer | undefined {
  const file = join(folder, route, 'index.html');
  return existsSync(file) ? readFileSync(file) : undefined;
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
