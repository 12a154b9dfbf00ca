/** The index of search, made by Pagefind from the pages of a build. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '#views/search.ts';
import type { SearchInput } from './search-input.ts';

/** Below the site's base. */
export const INDEX_FOLDER = 'pagefind';
/** What readers can narrow a search by, in its order: Pagefind itself sorts by letter. */
export const FACETS_FILE = 'facets.json';

/**
 * The engine and its data, but for the WebAssembly, which is one for each language. Pagefind also comes with three user interfaces and
 * a second engine for browsers without workers: 500 kB that nobody loads.
 */
const SERVED = /^(?:pagefind-worker\.js|pagefind-entry\.json|.*\.(?:pf_meta|pf_index|pf_filter|pf_fragment))$/;

/**
 * Parts of a page that are no text of its own: its title, which is found as such, what leads elsewhere, the source of diagrams, and actions, which
 * are records with deep links.
 */
const NOT_TEXT = [
  'h1',
  'thead',
  'svg',
  '.drawn .files',
  '.drawn summary',
  '.drawn pre',
  '.chapter',
  '.onpage',
  '.colophon',
  '.hide',
  '.no',
  '.acts',
  '.asks',
  '.checklist',
  '.group',
  '.actions',
  '[aria-labelledby="cited"]',
];

/** Pagefind starts its engine without waiting for it, and an engine that cannot start is answered for by each search. */
const WORKER_PREFIX = 'addEventListener("unhandledrejection",(event)=>event.preventDefault());\n';

/** Hosts and browsers cope with hundreds of files better than with ten thousand. */
const MAX_FRAGMENTS = 1000;

/** A file below the folder of search. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Indexes pages and records. Same pages, same bytes: everything is added in the order of the input, since Pagefind numbers pages as
 * they come.
 * @param htmlOf the HTML of a page, once it is there
 * @returns what readers are served
 * @throws where a page is missing, a page would not be found, the index does not hold what it should, or Pagefind reports an error
 */
export async function indexFilesOf({ locale, pages, records, facets }: SearchInput, htmlOf: (route: string) => Promise<string>): Promise<IndexFile[]> {
  const language = locale.split('-')[0] ?? locale;
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: NOT_TEXT, maxFragments: MAX_FRAGMENTS });
  if (!index) throw new Error(`Search could not be indexed: ${errors.join('; ')}`);
  for (const batch of batchesOf(records)) await Promise.all(batch.map((record) => addRecord(index, record, language)));
  for (const routes of batchesOf(pages)) {
    const made = await Promise.all(routes.map(async (route) => ({ route, content: shownPart(route, await htmlOf(route), language) })));
    await Promise.all(made.map((page) => addPage(index, page)));
  }
  return [...(await servedFiles(index, pages.length + records.length)), { path: FACETS_FILE, content: JSON.stringify(facets) }];
}

/** Ends Pagefind's process, whatever it does. */
export async function closePagefind(): Promise<void> {
  await close();
}

async function servedFiles(index: PagefindIndex, expected: number): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString('utf8')) as {
    languages: Record<string, { page_count: number; wasm: string | null }>;
  };
  const found = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (found !== expected) throw new Error(`The search index holds ${found} pages and records instead of ${expected}.`);
  const engines = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files
    .filter(({ path }) => SERVED.test(path) || engines.includes(path))
    .map(({ path, content }) => ({ path, content: path === 'pagefind-worker.js' ? Buffer.concat([Buffer.from(WORKER_PREFIX), content]) : content }));
}

/** What is sent together: Pagefind takes it in the order in which it was sent, and need not wait for us between two. */
const BATCH = 50;

function batchesOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
}

interface BuiltPage {
  readonly route: string;
  readonly content: string;
}

/** What of a page is to be searched. The frame around it is the same everywhere, and three quarters of what Pagefind would have to read. */
function shownPart(route: string, html: string, language: string): string {
  const from = html.indexOf('<main ');
  const to = html.indexOf('</main>');
  // Pagefind passes over a page without the mark only where another page has it.
  if (from < 0 || to < from || !html.slice(from, html.indexOf('>', from)).includes('data-pagefind-body'))
    throw new Error(`The page ${route} is not marked for search (data-pagefind-body on its main part).`);
  return `<!doctype html><html lang="${language}"><body>${spaced(html.slice(from, to))}</main></body></html>`;
}

async function addPage(index: PagefindIndex, { route, content }: BuiltPage): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: route, content });
  if (errors.length > 0) throw new Error(`Search could not index ${route}: ${errors.join('; ')}`);
}

async function addRecord(index: PagefindIndex, { route, title, content, filters, meta }: SearchRecord, language: string): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: route,
    content,
    language,
    meta: { title, ...meta },
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    sort: { title },
  });
  if (errors.length > 0) throw new Error(`Search could not index “${title}”: ${errors.join('; ')}`);
}

/** Cells and terms stand apart on the page, and would run together in an excerpt. */
function spaced(html: string): string {
  return html.replaceAll(/<\/(?:dt|th)>/g, ': $&').replaceAll(/<\/(?:dd|td|small)>/g, ' $&');
}
