/** THE register of the forms in which a check can be reported. */
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { peopleReport } from './people.ts';
import type { Reporter } from './report.ts';
import { sarifReport } from './sarif.ts';

export const REPORTERS = {
  people: (report) => peopleReport(report),
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} as const satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
export const REPORT_FORMATS = Object.keys(REPORTERS) as ReportFormat[];
