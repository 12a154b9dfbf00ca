import { createColors } from 'picocolors';
import { DIAGNOSTICS, severityOf, type Diagnostic } from '#model/diagnostic.ts';
import { countOf, pathOf, sentenceOf, visible, type Report } from './report.ts';

/**
 * A report for people: each diagnostic with the lines that it is about. Why it matters and how to mend it stand at the first of
 * each code. The last line counts them.
 */
export function peopleReport(report: Pick<Report, 'diagnostics' | 'folder' | 'linesOf'>, colour = false): string {
  const colours = createColors(colour);
  const explained = new Set<string>();
  const parts = report.diagnostics.map((diagnostic) => {
    const { code, position } = diagnostic;
    const severity = severityOf(diagnostic);
    const paint = severity === 'error' ? colours.red : colours.yellow;
    const text = [
      colours.bold(placeOf(diagnostic, report)),
      `  ${paint(severity)}  ${code}  ${sentenceOf(diagnostic)}`,
      ...(position
        ? frameOf(report.linesOf(diagnostic.file), position.line, position.column).map((line) => (line.startsWith('>') ? line : colours.dim(line)))
        : []),
    ];
    if (!explained.has(code)) text.push(`  Why: ${DIAGNOSTICS[code].why}  How to mend: ${DIAGNOSTICS[code].mend}`);
    explained.add(code);
    return text.join('\n');
  });
  return [...parts, countOf(report.diagnostics)].join('\n\n');
}

/** `content/site.yaml:3:1`, which editors and terminals make a link. */
export function placeOf(diagnostic: Diagnostic, report: Pick<Report, 'folder'>): string {
  const path = visible(pathOf(diagnostic, report));
  return diagnostic.position ? `${path}:${diagnostic.position.line}:${diagnostic.position.column}` : path;
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
  // What stands before the mark may be longer as it is shown than as it was written.
  const indent = visible(text.slice(from - 1, column - 1)).replace(/[^\t]/g, ' ');
  return [
    ...(before !== undefined && before.trim() !== '' ? [`  ${String(line - 1).padStart(width)} | ${cut(before)}`] : []),
    `> ${line} | ${cut(text)}`,
    `  ${' '.repeat(width)} | ${indent}^`,
  ].map((shown) => shown.trimEnd());
}
