import { DIAGNOSTICS, severityOf, type Diagnostic } from '#model/diagnostic.ts';
import { placeOf } from './people.ts';
import { countOf, pathOf, sentenceOf, visible, type Report } from './report.ts';

/** GitHub shows so many annotations of each severity for a step, and drops the others without a word. */
const SHOWN = 10;

/**
 * A report as commands for the log of GitHub Actions, which become annotations on the lines of a pull request. What GitHub would
 * drop stands in the log as plain lines.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(report: Report): string {
  const seen = { error: 0, warning: 0 };
  const commands: string[] = [];
  const rest: string[] = [];
  for (const diagnostic of report.diagnostics) {
    const severity = severityOf(diagnostic);
    seen[severity] += 1;
    if (seen[severity] <= SHOWN) commands.push(commandOf(diagnostic, report));
    else rest.push(plain(`${placeOf(diagnostic, report)}  ${severity}  ${diagnostic.code}  ${sentenceOf(diagnostic)}`));
  }
  const more = rest.length > 0 ? [`GitHub shows the first ${SHOWN} errors and ${SHOWN} warnings as annotations. There are more:`, ...rest] : [];
  return [...commands, ...more, countOf(report.diagnostics)].join('\n');
}

function commandOf(diagnostic: Diagnostic, report: Report): string {
  const { code, position } = diagnostic;
  const path = pathOf(diagnostic, report);
  const properties = [
    // A folder has no lines to annotate.
    ...(diagnostic.file === '' ? [] : [['file', path] as const]),
    ...(position ? ([['line', String(position.line)] as const, ['col', String(position.column)] as const] as const) : []),
    ['title', code] as const,
  ];
  const { why, mend } = DIAGNOSTICS[code];
  const message = `${sentenceOf(diagnostic)}\n${why} ${mend}`;
  return `::${severityOf(diagnostic)} ${properties.map(([key, value]) => `${key}=${escapedProperty(value)}`).join(',')}::${escapedData(message)}`;
}

/** A command ends at its line, and % begins what stands for another character. */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Beside that, properties end at a comma or a colon. */
function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The runner obeys its older form of commands wherever it stands in a line. */
function plain(text: string): string {
  return visible(text).replaceAll('##[', '## [').replace(/^::/, ': :');
}
