/** Diagnostics as text for people. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { createColors } from 'picocolors';
import { DIAGNOSTICS, severityOf, type Diagnostic } from '#model/diagnostic.ts';
import { inOrder } from './order.ts';
import { textOf } from './text.ts';

export interface ReportOptions {
  /** The content folder, to quote lines from. */
  readonly folder: string;
  /** How the folder is called in the report, such as `content`. */
  readonly shownFolder?: string | undefined;
  readonly colour?: boolean | undefined;
}

/**
 * All diagnostics, ordered by file and place, each with the lines it is about. Why it matters and how to mend it stand at the
 * first of each code. The last line counts them.
 */
export function reportForPeople(diagnostics: readonly Diagnostic[], { folder, shownFolder, colour = false }: ReportOptions): string {
  const colours = createColors(colour);
  const explained = new Set<string>();
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => lines.get(file) ?? lines.set(file, readLines(folder, file)).get(file) ?? [];
  const parts = inOrder(diagnostics).map((diagnostic) => {
    const { code, position } = diagnostic;
    const severity = severityOf(diagnostic);
    const paint = severity === 'error' ? colours.red : colours.yellow;
    const suggestion = diagnostic.suggestion === undefined ? '' : ` Did you mean "${diagnostic.suggestion}"?`;
    const text = [
      colours.bold(placeOf(diagnostic, shownFolder)),
      `  ${paint(severity)}  ${code}  ${visible(diagnostic.message + suggestion)}`,
      ...(position ? frameOf(linesOf(diagnostic.file), position.line, position.column).map((line) => (line.startsWith('>') ? line : colours.dim(line))) : []),
    ];
    if (!explained.has(code)) text.push(`  Why: ${DIAGNOSTICS[code].why}  How to mend: ${DIAGNOSTICS[code].mend}`);
    explained.add(code);
    return text.join('\n');
  });
  return [...parts, countOf(diagnostics)].join('\n\n');
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

function placeOf({ file, position }: Diagnostic, shownFolder: string | undefined): string {
  const path = visible(posix.join(shownFolder ?? '', file));
  return position ? `${path}:${position.line}:${position.column}` : path;
}

/** The line before, the line itself and a mark under the place. */
function frameOf(lines: readonly string[], line: number, column: number): string[] {
  const text = lines[line - 1];
  if (text === undefined) return [];
  const width = String(line).length;
  // Of a long line only the part around the place.
  const from = column > 100 ? column - 60 : 1;
  const cut = (shown: string) => visible(shown.slice(from - 1, from + 119));
  const before = lines[line - 2];
  return [
    ...(before !== undefined && before.trim() !== '' ? [`  ${String(line - 1).padStart(width)} | ${cut(before)}`] : []),
    `> ${line} | ${cut(text)}`,
    `  ${' '.repeat(width)} | ${cut(text)
      .slice(0, column - from)
      .replace(/[^\t]/g, ' ')}^`,
  ].map((shown) => shown.trimEnd());
}

function readLines(folder: string, file: string): readonly string[] {
  try {
    return textOf(readFileSync(join(folder, file)), file).text?.split('\n') ?? [];
  } catch {
    return [];
  }
}

/** Nothing that a terminal would obey leaves a file through the report. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
