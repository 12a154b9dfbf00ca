/** The options that only the check has. */
import { Option, type Command } from 'commander';
import { DIAGNOSTICS, type DiagnosticCode } from '#model/diagnostic.ts';
import { nearest } from '#model/suggest.ts';
import { REPORT_FORMATS, type ReportFormat } from '#source/report/index.ts';
import { usageFailure } from './failure.ts';
import type { Flags } from './flags.ts';

export interface CheckFlags extends Flags {
  readonly format: ReportFormat;
  readonly only?: readonly DiagnosticCode[];
  /** What to compare with; true where the check is to find out. */
  readonly changed?: string | true;
  readonly watch?: boolean;
}

/** Gives a command the options of the check. */
export function withCheckOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <name>', `how to report: ${REPORT_FORMATS.join(', ')}`).default('people').argParser(formatNamed))
    .addOption(new Option('--only <codes>', 'show what these codes have found; repeat it, or put commas between them').argParser(codesIn))
    .addOption(
      new Option(
        '--changed [base]',
        'show what the files changed since a commit or branch bring, here and elsewhere (default: since the main branch was left)',
      ),
    )
    .addOption(new Option('--watch', 'check again whenever a file is saved, until Ctrl+C'));
}

/** Refuses options that do not go together. */
export function assertTogether({ watch, format, updateLedger }: CheckFlags): void {
  if (watch && format !== 'people')
    throw usageFailure(`--watch is for people at a terminal, so it does not go with --format ${format}. Leave one of them out.`);
  if (watch && updateLedger !== undefined) throw usageFailure('--update-ledger writes once, so it does not go with --watch. Leave one of them out.');
}

function formatNamed(written: string): ReportFormat {
  const format = REPORT_FORMATS.find((name) => name === written);
  if (format) return format;
  throw usageFailure(`"${written}" is no format of the check${meant(written, REPORT_FORMATS) ?? `; there are ${REPORT_FORMATS.join(', ')}.`}`);
}

function codesIn(written: string, before: readonly DiagnosticCode[] | undefined): DiagnosticCode[] {
  const known = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
  const codes = written
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
    .map((word) => {
      const code = known.find((name) => name === word);
      if (code) return code;
      throw usageFailure(`"${word}" is no code of the check${meant(word, known) ?? '. npm run explain lists all of them.'}`);
    });
  if (codes.length === 0) throw usageFailure('--only names no code. npm run explain lists all of them.');
  return [...(before ?? []), ...codes];
}

function meant(word: string, known: readonly string[]): string | undefined {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? undefined : `. Did you mean "${suggestion}"?`;
}
