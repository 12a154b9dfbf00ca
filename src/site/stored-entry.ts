/** How an entry lies in Astro's store: front matter as `data`, so that collections are typed by their schema, and the rest beside it. */
import type { KindName } from '#schema/kinds.ts';
import type { AnyEntry, Body, ContentEntry } from '#model/entry.ts';

/** What the store keeps of an entry; the shape is Astro's `DataEntry`. */
export interface StoredEntry {
  readonly id: string;
  readonly data: AnyEntry['data'];
  readonly rendered: { readonly html: string; readonly metadata: Record<string, unknown> };
}

/**
 * An entry as Astro stores it. The body is not in `data`, which Astro would walk for images and references.
 * @param isHanded whether pages get the linked model itself; Astro would write, read and keep every body for nothing then
 */
export function storedEntry(entry: AnyEntry, isHanded: boolean): StoredEntry {
  const { slug, playbook, file } = entry;
  const body = isHanded ? undefined : entry.body;
  return { id: entry.id, data: entry.data, rendered: { html: '', metadata: { slug, playbook, file, body } } };
}

/** The entry again, without loss. */
export function entryFrom<K extends KindName>(kind: K, stored: RetrievedEntry<K>): ContentEntry<K> {
  const rest = stored.rendered?.metadata as unknown as Pick<ContentEntry<K>, 'slug' | 'playbook' | 'file'> & { readonly body: Body };
  const { slug, playbook, file, body } = rest;
  return { kind, id: stored.id, slug, playbook, file, data: stored.data, body };
}

interface RetrievedEntry<K extends KindName> {
  readonly id: string;
  readonly data: ContentEntry<K>['data'];
  readonly rendered?: { readonly metadata?: Record<string, unknown> };
}
