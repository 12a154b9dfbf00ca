/** Fills Astro's collections from what was checked, so that what was checked is what is shown. */
import type { Loader } from 'astro/loaders';
import type { KindName } from '#schema/kinds.ts';
import { handedOrganisation, takeHanded, type Shown } from './handed-content.ts';
import { buildOptions } from './options.ts';
import { storedEntry } from './stored-entry.ts';

/** Loads the entries of one kind. */
export function contentLoader(kind: KindName): Loader {
  return loaderOf(kind, ({ entries }) =>
    entries.filter((entry) => entry.kind === kind).map((entry) => storedEntry(entry, handedOrganisation(buildOptions()) !== undefined)),
  );
}

/** Loads what stands in `site.yaml` and in the ledger, the ids of drafts, which nothing may lead to, what departments say about their progress, and what the check has found. */
export function siteLoader(): Loader {
  return loaderOf('site', ({ site, ledger, drafts, progress, diagnostics }) =>
    site ? [{ id: 'site', data: { site, ledger, drafts, progress, diagnostics } }] : [],
  );
}

/** Loads the drawing of every diagram of the site. */
export function diagramLoader(): Loader {
  return loaderOf('diagram', ({ drawings }) =>
    drawings.map(({ source, title, svg, width, height }) => ({ id: `${title}\n${source}`, data: { source, title, svg, width, height } })),
  );
}

type Store = Parameters<Loader['load']>[0]['store'];
type Stored = Parameters<Store['set']>[0];

function loaderOf(collection: string, itemsOf: (content: Shown) => readonly object[]): Loader {
  return {
    name: `gaitway:${collection}`,
    async load({ store, generateDigest }) {
      const items = itemsOf(await sharedContent(collection)) as Stored[];
      const ids = new Set(items.map((item) => item.id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      // The development server tells pages of what has changed; a build sets everything anew.
      for (const item of items) store.set(import.meta.env.DEV ? { ...item, digest: generateDigest({ ...item }) } : item);
    },
  };
}

let current: { readonly content: Promise<Shown>; readonly served: Set<string> } | undefined;

/** Astro asks once for every collection in each run; the first to ask again begins the next run. */
function sharedContent(collection: string): Promise<Shown> {
  if (!current || current.served.has(collection)) current = { content: contentWithoutErrors(), served: new Set() };
  current.served.add(collection);
  return current.content;
}

/** While content is written, whatever is right is shown; the development server reports the rest. */
async function contentWithoutErrors(): Promise<Shown> {
  const options = buildOptions();
  const handed = takeHanded(options);
  if (handed) return handed;
  // A build hands over what it has checked, and then Vite need not go through the whole of what reads and checks content.
  const { checkedContent, contentReport } = await import('./checked-content.ts');
  const content = await checkedContent(options);
  if (content.errors > 0 && !import.meta.env.DEV) throw new Error(contentReport(content, options, false));
  return content;
}
