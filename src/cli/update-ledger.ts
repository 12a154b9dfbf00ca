/** `check --update-ledger`: writes down which ids there are and which are gone. */
import { buildOrganisation } from '#model/build.ts';
import { severityOf, type DiagnosticCode } from '#model/diagnostic.ts';
import { idHistoryOf } from '#model/ids/history.ts';
import { idProblemsOf, LEDGER_FILE } from '#model/ids/problems.ts';
import { updatedLedger } from '#model/ids/updated-ledger.ts';
import type { Ledger } from '#schema/ledger.ts';
import { todayOf, type BuildOptions } from '#site/options.ts';
import { ledgerText, writeLedger } from '#source/ledger-file.ts';
import { readContent } from '#source/read-content.ts';

/** While one of these stands, nobody knows which ids there are. */
const IN_THE_WAY: readonly DiagnosticCode[] = ['bad-id', 'reserved-id', 'duplicate-entry', 'duplicate-id', 'id-reused'];

/**
 * Records what is new and, where a reason is given, buries what is gone.
 * @param because why what is gone was removed, as a sentence for readers
 * @returns what it did, or why it did nothing, in one line
 */
export async function updateLedger(options: Pick<BuildOptions, 'content' | 'cacheDir' | 'today'>, because: string | undefined): Promise<string> {
  const { site, ledger, entries, drafts, invalid, diagnostics } = await readContent(options.content, { cacheDir: options.cacheDir });
  const today = todayOf(options, site);
  const history = idHistoryOf(entries, ledger);
  const linked = site ? buildOrganisation(entries, site, { today, drafts, invalid, ledger }).diagnostics : idProblemsOf(history, ledger, { drafts, invalid });
  const errors = [...diagnostics, ...linked].filter((found) => severityOf(found) === 'error');
  if (errors.some(({ file, code }) => file === LEDGER_FILE && code !== 'id-vanished'))
    return `${LEDGER_FILE} was not written: it has mistakes itself. Mend them first; the report shows them.`;
  const mistakes = errors.filter(({ code }) => IN_THE_WAY.includes(code)).length;
  if (mistakes > 0) return `${LEDGER_FILE} was not written: mend first the ${counted(mistakes, 'mistake')} in ids, which the report shows.`;
  const { ledger: updated, added, removed, undecided } = updatedLedger(history, ledger, { today, because, unlinked: { drafts, invalid } });
  if (undecided.length > 0) {
    const ask =
      because === undefined
        ? 'Where they were removed for good, run it again with the reason: --update-ledger "Why it was removed."'
        : 'What is new looks too much like it to be sure.';
    return `${LEDGER_FILE} was not written: ${counted(undecided.length, 'recorded id')} vanished; the report shows what each may be now. ${ask}`;
  }
  if (ledger && ledgerText(updated) === ledgerText(ledger)) return `${LEDGER_FILE} is up to date: ${total(updated)}.`;
  writeLedger(options.content, updated);
  return `${LEDGER_FILE} written: ${added.length} added, ${removed.length} removed, ${total(updated)}.`;
}

function total({ ids }: Ledger): string {
  return `${counted(Object.keys(ids).length, 'id')} in all`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
