/** What a browser fetches, read off the built files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export type Part = 'HTML' | 'CSS' | 'JavaScript' | 'fonts' | 'other';

export interface Download {
  readonly requests: number;
  /** Brotli for what is text; fonts and pictures are compressed already. */
  readonly bytes: Readonly<Record<Part, number>>;
}

/** One page with everything that it loads by itself, on a first visit. */
export function pageDownload(site: string, route: string): Download {
  const page = join(route, 'index.html');
  const html = readFileSync(join(site, page), 'utf8');
  const found = new Set<string>();
  const visit = (url: string): void => {
    const file = decodeURI(url.split(/[?#]/)[0] ?? '').replace(/^\//, '');
    if (!url.startsWith('/') || url.startsWith('//') || found.has(file) || !existsSync(join(site, file))) return;
    found.add(file);
    const text = /\.(?:css|js|mjs)$/.test(file) ? readFileSync(join(site, file), 'utf8') : '';
    if (file.endsWith('.css')) for (const font of fontsFor(text, html)) visit(font);
    else for (const imported of importsIn(text, html)) visit(new URL(imported, `http://site/${file}`).pathname);
  };
  // Feeds are announced and not fetched.
  for (const [tag, url = ''] of html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g)) {
    if (/\.[a-z0-9]+(?:$|[?#])/.test(url) && !tag.includes('rel="alternate"')) visit(url);
  }
  return sizesOf(site, [page, ...found]);
}

/** What a script loads at once: what it is made of, and what it keeps for an element that stands on the page. */
function importsIn(script: string, html: string): string[] {
  const always = [...script.matchAll(/\b(?:import|from)\s*["'](\.{0,2}\/[^"']+\.m?js)["']/g)].map(([, file = '']) => file);
  const kept = [...script.matchAll(/["']([a-z -]+)["']:\(\)=>[^,]*?\bimport\([`"'](\.[^`"']+)[`"']\)/g)];
  return [...always, ...kept.flatMap(([, selector = '', file = '']) => (html.includes(`<${selector.split(' ').at(-1) ?? ''}`) ? [file] : []))];
}

/**
 * The first search on any page: the engine, the data of the index, one chunk of words and the texts of five hits.
 * Chunks and texts are of mean size, since the words are the reader's.
 */
export function firstSearchBytes(site: string): number | undefined {
  const folder = join(site, 'pagefind');
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const ending = (end: RegExp): number[] => files.filter((file) => end.test(file)).map((file) => transferred(join(folder, file)));
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const mean = (sizes: readonly number[]): number => (sizes.length === 0 ? 0 : sum(sizes) / sizes.length);
  const always = ending(/(?:pagefind-worker\.js|\.json|wasm\.[a-z-]+\.pagefind|\.pf_meta|\.pf_filter)$/);
  return Math.round(sum(always) + mean(ending(/\.pf_index$/)) + 5 * mean(ending(/\.pf_fragment$/)));
}

function sizesOf(site: string, files: readonly string[]): Download {
  const bytes: Record<Part, number> = { HTML: 0, CSS: 0, JavaScript: 0, fonts: 0, other: 0 };
  for (const file of files) bytes[partOf(file)] += transferred(join(site, file));
  return { requests: files.length, bytes };
}

/** Faces whose range has a letter of the page; italics only where something is set in them. */
function fontsFor(css: string, html: string): string[] {
  const letters = [...new Set(html.replaceAll(/<[^>]*>/g, ''))].map((letter) => letter.codePointAt(0) ?? 0);
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const url = /url\(["']?([^"')]+)/.exec(face)?.[1];
    const ranges = /unicode-range:\s*([^;]+)/.exec(face)?.[1];
    const isUsed = ranges === undefined || letters.some((letter) => ranges.split(',').some((range) => isWithin(letter, range)));
    const isShown = !/font-style:\s*italic/.test(face) || /<(?:em|i|cite|dfn)\b[^>]*>[^<]/.test(html);
    return url !== undefined && isUsed && isShown ? [url] : [];
  });
}

function isWithin(letter: number, range: string): boolean {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return letter >= parseInt(from.replaceAll('?', '0'), 16) && letter <= parseInt(to.replaceAll('?', 'F'), 16);
}

function transferred(file: string): number {
  const { mtimeMs, size } = statSync(file);
  const key = `${file} ${mtimeMs} ${size}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const length = /\.(?:html|css|js|mjs|svg|json)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
  measured.set(key, length);
  return length;
}

/** Pages share most of what they load, and compressing takes its time. */
const measured = new Map<string, number>();

function partOf(file: string): Part {
  if (file.endsWith('.html')) return 'HTML';
  if (file.endsWith('.css')) return 'CSS';
  if (/\.m?js$/.test(file)) return 'JavaScript';
  return /\.(?:woff2?|ttf|otf)$/.test(file) ? 'fonts' : 'other';
}
