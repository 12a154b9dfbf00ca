/** Content, a ledger of it, and what is found after a change. */
import type { Ledger } from '#schema/ledger.ts';
import type { AnyEntry } from '#model/entry.ts';
import { idHistoryOf } from '#model/ids/history.ts';
import type { Unlinked } from '#model/ids/problems.ts';
import { updatedLedger } from '#model/ids/updated-ledger.ts';
import { contentWith, linked } from '../../support/entries.ts';

export const NO_ONE: Unlinked = { drafts: [], invalid: [] };

/** A ledger in which everything of this content stands. */
export function ledgerOf(entries: readonly AnyEntry[], changes: Partial<Ledger> = {}): Ledger {
  const { ledger } = updatedLedger(idHistoryOf(contentWith(...entries), undefined), undefined, { today: '2026-06-15', because: undefined, unlinked: NO_ONE });
  return { ids: { ...ledger.ids, ...changes.ids }, removed: { ...ledger.removed, ...changes.removed } };
}

/** `code file:path message`, with the suggestion behind. */
export function found(
  entries: readonly AnyEntry[],
  ledger: Ledger | undefined,
  context: { readonly drafts?: string[]; readonly invalid?: string[] } = {},
): string[] {
  return linked(entries, { ledger, ...context }).diagnostics.map(
    ({ code, file, path = [], message, suggestion }) => `${code} ${file}:${path.join('.')} ${message}${suggestion === undefined ? '' : ` -> ${suggestion}`}`,
  );
}
