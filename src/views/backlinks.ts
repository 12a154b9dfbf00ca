/** What leads to an entry: the model holds references forward only, this turns them round. */
import type { Entry, Organisation } from '#model/organisation.ts';
import { referencesOf } from '#model/references.ts';
import { allEntries } from './routes.ts';

export interface Backlink {
  readonly from: Entry;
  /** In words: "Gate criterion", "answers it", "mentions it". */
  readonly as: string;
}

/** For every entry id, what refers to it, in the order of the site. */
export function backlinksOf(organisation: Organisation): ReadonlyMap<string, readonly Backlink[]> {
  const found = new Map<string, Backlink[]>();
  for (const from of allEntries(organisation)) {
    for (const [to, as] of referencesOf(from)) {
      if (to === from.id) continue;
      const list = found.get(to) ?? [];
      if (!list.some((other) => other.from === from)) list.push({ from, as });
      found.set(to, list);
    }
  }
  return found;
}
