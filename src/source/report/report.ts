/** What every reporter is given, and the words that all of them share. */
import { posix } from 'node:path';
import { severityOf, type Diagnostic, type DiagnosticCode, type Waived } from '#model/diagnostic.ts';

/** A finished check, ready to be printed in whatever form. */
export interface Report {
  /** What was found, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What site.yaml lets stand for now. */
  readonly waived: readonly Waived[];
  /** How the content folder is called by whoever reads the report, with forward slashes: `content`. Empty where it is the whole repository. */
  readonly folder: string;
  /** The lines of a file below the content folder, as they can be shown; none where there is no such file. */
  readonly linesOf: (file: string) => readonly string[];
  /** The day as of which it holds, and how much was read. */
  readonly today: string;
  readonly entries: number;
  readonly files: number;
  /** The version of Gaitway. */
  readonly version: string;
  /** The address of the page that explains a code, where the host of the site is known. */
  readonly pageOf: (code: DiagnosticCode) => string | undefined;
}

/** A report as text. A reporter reads no file and knows no clock, and its text ends without a line feed. */
export type Reporter = (report: Report) => string;

/** The path of a file as readers of the report know it; the folder itself for what is about no single file. */
export function pathOf({ file }: Pick<Diagnostic, 'file'>, { folder }: Pick<Report, 'folder'>): string {
  return posix.join(folder, file);
}

/** The message, with what may have been meant. */
export function sentenceOf({ message, suggestion }: Pick<Diagnostic, 'message' | 'suggestion'>): string {
  return visible(suggestion === undefined ? message : `${message} Did you mean "${suggestion}"?`);
}

/** `2 errors, 1 warning in 2 files.` */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  if (diagnostics.length === 0) return 'No problems.';
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((count) => !count.startsWith('0'));
  return `${counts.join(', ')} in ${counted(files, 'file')}.`;
}

/** Nothing that a terminal or a log would obey leaves a file through a report. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
