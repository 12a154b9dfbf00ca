/** The ledger after the content has changed. */
import type { Ledger } from '#schema/ledger.ts';
import type { IdHistory } from './history.ts';
import { renameOf, unrecordedIdsOf, vanishedIdsOf, type Unlinked } from './problems.ts';

export interface LedgerUpdate {
  readonly ledger: Ledger;
  /** Ids that were not in it before. */
  readonly added: readonly string[];
  /** Ids that it now says are gone. */
  readonly removed: readonly string[];
  /** Vanished ids that it leaves alone, since somebody has to say what became of them; where there are any, nothing else is changed. */
  readonly undecided: readonly string[];
}

/**
 * Records new ids and today's titles, and buries what is gone where a reason is given and nothing new looks like it.
 * @param ledger undefined where there is none yet
 */
export function updatedLedger(
  history: IdHistory,
  ledger: Ledger | undefined,
  { today, because, unlinked }: { readonly today: string; readonly because: string | undefined; readonly unlinked: Unlinked },
): LedgerUpdate {
  const before = ledger ?? { ids: {}, removed: {} };
  const fresh = unrecordedIdsOf(history, before);
  const vanished = vanishedIdsOf(history, before, unlinked);
  const undecided = vanished.filter((address) => because === undefined || renameOf(address, before, fresh) !== undefined);
  if (undecided.length > 0) return { ledger: before, added: [], removed: [], undecided };
  const titles = [...history.current.values()].map(({ address, title }) => [address, title] as const);
  const tombstones = vanished.map((address) => [address, { on: today, because: because ?? '' }] as const);
  return {
    ledger: {
      ids: sorted([...Object.entries(before.ids), ...titles]),
      removed: sorted([...Object.entries(before.removed), ...tombstones]),
    },
    added: fresh.map(({ address }) => address).sort(),
    removed: [...vanished].sort(),
    undecided: [],
  };
}

/** By address; of two of one address the later counts. */
function sorted<T>(rows: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...new Map(rows)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
