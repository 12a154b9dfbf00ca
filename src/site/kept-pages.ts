/**
 * Pages that an edit leaves as they are come from the last output and are not printed anew. Astro's own incremental build would keep a second
 * copy of every page, and tell nobody beforehand which of them stay: search reads those while Vite is still at work.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { handedPageKeys } from './handed-content.ts';
import type { BuildOptions } from './options.ts';

/** Pages of the last output that stand: what they are made from is the same, and nobody has touched their files. */
export interface KeptPages {
  /** The bytes of a page; undefined where it has to be printed. */
  readonly htmlOf: (route: string) => Buffer | undefined;
}

/** In the folder for caches. */
const RECORD = 'pages.json';
/** By output folder and route: the key of a page that was published, and the digest of its file. */
const remembered = z.record(z.string(), z.record(z.string(), z.tuple([z.string(), z.string()])));
type Remembered = z.infer<typeof remembered>;

/** The pages of the last output that stand in the build that runs now. Without keys, as where Astro was started by itself, there are none. */
export function keptPagesOf(options: Pick<BuildOptions, 'content' | 'out' | 'cacheDir'>): KeptPages {
  const keys = handedPageKeys(options);
  const known = (keys && allRemembered(options.cacheDir)[options.out]) ?? {};
  return {
    htmlOf(route) {
      const [key, digest] = known[route] ?? [];
      const html = key !== undefined && key === keys?.get(route) ? bytesOf(options.out, route) : undefined;
      return html && digestOf(html) === digest ? html : undefined;
    },
  };
}

/** Remembers the pages of a finished build for the next. Should it never come into its place, the digests of files differ, and nothing is kept. */
export function rememberPages(folder: string, options: Pick<BuildOptions, 'content' | 'out' | 'cacheDir'>): void {
  const { out, cacheDir } = options;
  const pages: Remembered[string] = {};
  for (const [route, key] of handedPageKeys(options) ?? []) {
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
