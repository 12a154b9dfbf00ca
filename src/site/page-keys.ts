/** Keys of pages: what a page is made from, as one digest. Two builds that give a page the same key give it the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyEntry, BodyNode } from '#model/entry.ts';
import { routeOf } from '#views/routes.ts';
import { lookAssets } from './assets.ts';
import type { CheckedContent } from './checked-content.ts';
import type { BuildOptions } from './options.ts';

/** A route to its key. */
export type PageKeys = ReadonlyMap<string, string>;

/**
 * The keys of the pages of all entries. Such a page shows its own text and whatever stands in the fields of any entry, but of the text of
 * others only what that refers to: after an edit in a text, all other keys are as they were. `test/architecture.test.ts` keeps it so.
 * @param program see `programVersion`
 */
export function pageKeysOf(
  { site, ledger, entries, drafts, progress, today }: Pick<CheckedContent, 'site' | 'ledger' | 'entries' | 'drafts' | 'progress' | 'today'>,
  options: Pick<BuildOptions, 'content' | 'base' | 'site'>,
  program: string,
): PageKeys {
  const look = site ? lookAssets(options, site).map(({ url }) => url) : [];
  const fields = entries.map(({ file, data, body }) => [file, data, body.links.map(({ entry, anchor }) => [entry, anchor]), referringIn(body.nodes)]);
  const shared = digestOf([program, options.base, options.site, today, look, site, ledger, drafts, progress, fields]);
  return new Map(entries.map((entry: AnyEntry) => [routeOf(entry), digestOf([shared, entry.body])]));
}

/** Digest of everything that makes pages but content: the code, the packages and Node itself. */
export function programVersion(root: string = process.cwd()): string {
  const hash = createHash('sha256').update(process.version);
  const code = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const settings = ['package-lock.json', 'package.json', 'astro.config.mjs', 'tsconfig.json']
    .map((name) => join(root, name))
    .filter((file) => existsSync(file));
  for (const file of [...code, ...settings]) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** What a text refers to by its components: their names and properties, but for the sources of its own diagrams. */
function referringIn(nodes: readonly BodyNode[]): unknown[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [[node.component, { ...node.props, source: undefined }], ...referringIn(node.children)]));
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
