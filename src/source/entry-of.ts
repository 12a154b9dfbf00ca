/** What was read of a file as an entry of the model; apart from the parser, which is not loaded where all was read before. */
import { entryPlaceOf } from '#schema/kinds.ts';
import type { AnyEntry } from '#model/entry.ts';
import type { EntryFile } from './entry-file.ts';

/** The entry of a file whose fields are valid. Its identity always comes from its path. */
export function entryOf(file: string, { data, body }: EntryFile): AnyEntry | undefined {
  const place = entryPlaceOf(file);
  if ('misplaced' in place || data === undefined || data === null) return undefined;
  const links = body.links.map((link) => ({ ...link, anchor: link.anchor }));
  return { ...place, file, data, body: { ...body, links } } as unknown as AnyEntry;
}
