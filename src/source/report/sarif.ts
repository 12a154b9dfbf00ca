import { createHash } from 'node:crypto';
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { DIAGNOSTICS, severityOf, type Diagnostic, type DiagnosticCode } from '#model/diagnostic.ts';
import { pathOf, sentenceOf, type Report } from './report.ts';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

/**
 * A report in the Static Analysis Results Interchange Format 2.1.0, which code scanning of GitHub and others read. What is waived is
 * in it as a suppressed result.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(report: Report): string {
  const fingerprintOf = fingerprints(report);
  const resultOf = (diagnostic: Diagnostic): Result => ({
    ruleId: diagnostic.code,
    ruleIndex: CODES.indexOf(diagnostic.code),
    level: severityOf(diagnostic),
    message: { text: sentenceOf(diagnostic) },
    locations: [locationOf(diagnostic, report)],
    // The name under which GitHub looks for it.
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(diagnostic) },
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Gaitway', semanticVersion: report.version, rules: CODES.map((code) => ruleOf(code, report)) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.diagnostics.map(resultOf),
          ...report.waived.map(({ diagnostic, waiver }) => ({
            ...resultOf(diagnostic),
            suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: `${waiver.reason} (until ${waiver.expires})` }],
          })),
        ],
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function ruleOf(code: DiagnosticCode, { pageOf }: Report): ReportingDescriptor {
  const { severity, why, mend } = DIAGNOSTICS[code];
  const page = pageOf(code);
  return {
    id: code,
    name: code.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
    shortDescription: { text: why },
    fullDescription: { text: `${why} ${mend}` },
    help: { text: `${why}\n\nHow to mend it: ${mend}`, markdown: `${marked(why)}\n\n**How to mend it:** ${marked(mend)}` },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: severity },
    properties: { 'problem.severity': severity, tags: ['content'] },
  };
}

function locationOf(diagnostic: Diagnostic, report: Report): Location {
  const { position } = diagnostic;
  const uri = pathOf(diagnostic, report).split('/').map(encodeURIComponent).join('/');
  const region = position && { startLine: position.line, startColumn: position.column };
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...(region && { region }) } };
}

/** What is known of a result wherever it moves in its file: its code, what is said, and the text of its line; of several alike, which it is. */
function fingerprints({ linesOf }: Report): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ code, file, message, position }) => {
    const line = position ? (linesOf(file)[position.line - 1] ?? '').trim() : '';
    const digest = createHash('sha256')
      .update(JSON.stringify([code, file, message, line]))
      .digest('hex')
      .slice(0, 16);
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest}:${count}`;
  };
}

/** Tags in the sentences of the register are text. */
function marked(text: string): string {
  return text.replace(/[<>*_[\]]/g, '\\$&');
}
