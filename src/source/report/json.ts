import { DIAGNOSTICS, severityOf, type Diagnostic } from '#model/diagnostic.ts';
import { pathOf, type Report } from './report.ts';

/** A report for programs, as `public/schemas/check-report.schema.json` describes it. Every key is always there; what is not known is null. */
export function jsonReport(report: Report): string {
  const { diagnostics, waived, today, entries, files, version } = report;
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;
  const summary = { errors, warnings: diagnostics.length - errors, waived: waived.length, entries, files };
  const described = {
    version: 1,
    generator: { name: 'gaitway', version },
    today,
    summary,
    diagnostics: diagnostics.map((diagnostic) => rowOf(diagnostic, report)),
    waived: waived.map(({ diagnostic, waiver }) => ({ ...rowOf(diagnostic, report), waiver: { reason: waiver.reason, expires: waiver.expires } })),
  };
  return JSON.stringify(described, undefined, 2);
}

function rowOf(diagnostic: Diagnostic, report: Report): object {
  const { code, message, suggestion, position } = diagnostic;
  const { why, mend } = DIAGNOSTICS[code];
  return {
    code,
    severity: severityOf(diagnostic),
    file: pathOf(diagnostic, report),
    line: position?.line ?? null,
    column: position?.column ?? null,
    message,
    suggestion: suggestion ?? null,
    why,
    mend,
    page: report.pageOf(code) ?? null,
  };
}
