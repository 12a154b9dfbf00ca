/** What ids have been: the former address of everything that was renamed, and what was removed. */
import { KINDS, placeOfId } from '#schema/kinds.ts';
import type { Ledger } from '#schema/ledger.ts';
import type { DataPath } from '../diagnostic.ts';
import type { AnyEntry } from '../entry.ts';
import { entryOfAddress, identifiedIn, type Identified } from './identified.ts';

/** An id that is gone for good. */
export interface RemovedId {
  readonly address: string;
  /** The title that it had last. */
  readonly title: string;
  readonly on: string;
  readonly because: string;
  /** The address of what readers should look at instead, as it is called today. */
  readonly see: string | undefined;
}

export interface IdHistory {
  /** By address: everything that readers can link to now. */
  readonly current: ReadonlyMap<string, Identified>;
  /** From every former address to the present one. */
  readonly former: ReadonlyMap<string, string>;
  /** The other way round. */
  readonly formerOf: ReadonlyMap<string, readonly string[]>;
  /** By address, what was removed; parts and entries that went with something larger are among them. */
  readonly removed: ReadonlyMap<string, RemovedId>;
}

/** A former id as an author wrote it. */
export interface Alias {
  readonly written: string;
  /** What it stands for, in full. */
  readonly address: string;
  readonly of: Identified;
  readonly path: DataPath;
}

/** Every alias of the content, in full. */
export function aliasesOf(identified: readonly Identified[]): Alias[] {
  return identified.flatMap((of) => of.aliases.map((written, index) => ({ written, address: inFull(written, of), of, path: [...of.path, 'aliases', index] })));
}

/** Ids as they are, as they were, and as they have ended. What contradicts itself is left to `idProblemsOf`. */
export function idHistoryOf(entries: readonly AnyEntry[], ledger: Ledger | undefined): IdHistory {
  const identified = entries.flatMap(identifiedIn);
  const current = new Map(identified.map((item) => [item.address, item]));
  const former = new Map<string, string>();
  const add = (from: string, to: string): void => {
    if (!current.has(from) && !former.has(from)) former.set(from, to);
  };
  // What an author says comes before what follows from it.
  for (const { address, of } of aliasesOf(identified)) add(address, of.address);
  const formerEntries = formerEntriesOf(identified);
  for (const [entry, formers] of formerEntries) for (const from of formers) add(from, entry);
  for (const { entry, part, aliases, address } of identified) {
    if (!part) continue;
    const ids = [part.id, ...aliases.filter((alias) => !alias.includes('#'))];
    for (const owner of formerEntries.get(entry) ?? []) for (const id of ids) add(`${owner}#${part.name}-${id}`, address);
  }
  const formerOf = new Map([...Map.groupBy(former, ([, to]) => to)].map(([to, rows]) => [to, rows.map(([from]) => from)]));
  return { current, former, formerOf, removed: removedOf(ledger, current, former) };
}

/** `travel` of `growth/policies/journeys` was `growth/policies/travel`. */
function inFull(written: string, { entry, part }: Identified): string {
  if (part) return written.includes('#') ? written : `${entry}#${part.name}-${written}`;
  return written.includes('/') ? written : [...entry.split('/').slice(0, -1), written].join('/');
}

/** Everything that each entry was called, by what it and its playbook were called. */
function formerEntriesOf(identified: readonly Identified[]): Map<string, readonly string[]> {
  const entries = identified.filter(({ part }) => part === undefined);
  const playbooks = new Map(entries.filter(({ entry }) => placeOfId(entry)?.kind === 'playbook').map((item) => [item.entry, item.aliases]));
  return new Map(
    entries.map((item) => {
      const own = item.aliases.map((alias) => inFull(alias, item));
      const place = placeOfId(item.entry);
      if (!place || place.kind === 'playbook' || place.playbook === undefined) return [item.entry, own];
      const { playbook } = place;
      const elsewhere = (playbooks.get(playbook) ?? []).flatMap((was) =>
        [item.entry, ...own].flatMap((id) => (id.startsWith(`${playbook}/`) ? was + id.slice(playbook.length) : [])),
      );
      return [item.entry, [...own, ...elsewhere]];
    }),
  );
}

function removedOf(ledger: Ledger | undefined, current: IdHistory['current'], former: IdHistory['former']): Map<string, RemovedId> {
  const removed = new Map<string, RemovedId>();
  if (!ledger) return removed;
  for (const [address, title] of Object.entries(ledger.ids)) {
    const tombstone = tombstoneOf(address, ledger);
    if (!tombstone || current.has(address) || former.has(address)) continue;
    removed.set(address, { address, title, on: tombstone.on, because: tombstone.because, see: successorOf(tombstone.see, ledger, current, former) });
  }
  return removed;
}

/** The tombstone of an id: its own, or that of its entry or playbook. */
export function tombstoneOf(address: string, { removed }: Ledger): Ledger['removed'][string] | undefined {
  const entry = entryOfAddress(address);
  const playbook = placeOfId(entry)?.playbook;
  return [address, entry, playbook].flatMap((id) => (id !== undefined && Object.hasOwn(removed, id) ? (removed[id] ?? []) : []))[0];
}

/** Where the trail of successors ends; undefined where it ends nowhere. */
export function successorOf(see: string | undefined, ledger: Ledger, current: IdHistory['current'], former: IdHistory['former']): string | undefined {
  const seen = new Set<string>();
  let next = see;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const now = former.get(next) ?? next;
    if (current.has(now)) return now;
    next = tombstoneOf(now, ledger)?.see;
  }
  return undefined;
}

/** The folder of an entry's kind in words, for messages: "policy", "department". */
export function nounOf(address: string): string {
  const part = /#([a-z]+)-/.exec(address)?.[1];
  if (part !== undefined) return part === 'focus' ? 'focus area' : part;
  const kind = placeOfId(address)?.kind;
  return kind === undefined ? 'entry' : KINDS[kind].label.toLowerCase();
}
