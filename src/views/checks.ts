/** What the check finds, code by code: for the pages and the command that explain it. */
import { CHECKS, type CheckCode } from '#schema/pitfall.ts';
import { DIAGNOSTIC_EXAMPLES, type DiagnosticExample } from '#model/diagnostic-examples.ts';
import { DIAGNOSTICS, severityOf, type Diagnostic, type DiagnosticCode } from '#model/diagnostic.ts';
import type { Severity } from '#model/codes/row.ts';
import type { Entry, Organisation, Pitfall } from '#model/organisation.ts';
import { allEntries, codeRouteOf } from './routes.ts';

export interface CodeView {
  readonly code: DiagnosticCode;
  readonly route: string;
  /** How grave it is where site.yaml says nothing. */
  readonly severity: Severity;
  readonly why: string;
  readonly mend: string;
  readonly example: DiagnosticExample;
  /** Lines of site.yaml that change its severity and waive it once; undefined for what no setting changes. */
  readonly settings: { readonly severity: string; readonly waiver: string } | undefined;
  /** Why no setting changes it; undefined where one does. */
  readonly fixed: string | undefined;
}

/** Every code, the playbook checks first, each part in order of the alphabet. */
export function codeViews(): CodeView[] {
  const codes = (Object.keys(DIAGNOSTICS) as DiagnosticCode[]).sort();
  return [...codes.filter(isCheck), ...codes.filter((code) => !isCheck(code))].map(codeViewOf);
}

export function codeViewOf(code: DiagnosticCode): CodeView {
  return {
    code,
    route: codeRouteOf(code),
    ...DIAGNOSTICS[code],
    example: DIAGNOSTIC_EXAMPLES[code],
    settings: isCheck(code) ? settingsOf(code) : undefined,
    fixed: isCheck(code) ? undefined : FIXED[DIAGNOSTICS[code].severity],
  };
}

const FIXED: Readonly<Record<Severity, string>> = {
  error: 'No setting changes it and nothing waives it: the site would have a hole, say what is not so, or shut readers out.',
  warning: 'It stops no build, and no setting changes it.',
};

/** Narrows a word to a code of the register. */
export function isCode(word: string): word is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTICS, word);
}

export interface Finding extends Pick<Diagnostic, 'file' | 'position' | 'message'> {
  readonly severity: Severity;
  /** File and line, as people write them. */
  readonly place: string;
  readonly entry: Entry | undefined;
}

/** What one code has found. */
export interface CodeFindings extends CodeView {
  readonly findings: readonly Finding[];
}

/** All findings by code, errors first. */
export function findingsByCode(organisation: Organisation, diagnostics: readonly Diagnostic[]): CodeFindings[] {
  const entries = new Map(allEntries(organisation).map((entry) => [entry.file, entry]));
  const groups = [...Map.groupBy(diagnostics, ({ code }) => code)].map(([code, found]) => ({
    ...codeViewOf(code),
    findings: found.map((diagnostic): Finding => ({
      file: diagnostic.file,
      position: diagnostic.position,
      message: diagnostic.message,
      severity: severityOf(diagnostic),
      place: diagnostic.position ? `${diagnostic.file}:${diagnostic.position.line}` : diagnostic.file,
      entry: entries.get(diagnostic.file),
    })),
  }));
  const gravity = ({ findings }: CodeFindings): number => (findings.some(({ severity }) => severity === 'error') ? 0 : 1);
  return groups.sort((a, b) => gravity(a) - gravity(b) || a.code.localeCompare(b.code));
}

/** The pitfalls that name a check as their detector. */
export function pitfallsOf(organisation: Organisation, code: DiagnosticCode): Pitfall[] {
  return organisation.playbooks.flatMap(({ pitfalls }) => pitfalls.filter(({ check }) => check === code));
}

function isCheck(code: string): code is CheckCode {
  return CHECKS.some((check) => check === code);
}

function settingsOf(code: CheckCode): CodeView['settings'] {
  const other = DIAGNOSTICS[code].severity === 'error' ? 'warning' : 'error';
  return {
    severity: `checks:\n  ${code}: ${other}   # error, warning or off`,
    waiver: `waivers:\n  - check: ${code}\n    entry: playbook/kind/id   # the id of the entry\n    reason: Why it may stand for now.\n    expires: 2027-01-31`,
  };
}
