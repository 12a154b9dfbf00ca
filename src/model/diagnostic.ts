/**
 * What is wrong with content, as data. Whoever finds a problem says where and what; severity, the reason why it matters and
 * the way to mend it stand once in the register below. Codes are permanent: a page and a setting may hang on each.
 */
import { CONTENT_CODES } from './codes/content.ts';
import { PLAYBOOK_CODES } from './codes/playbook.ts';
import type { Severity } from './codes/row.ts';

/** A step into front matter: a key or the index of a list. */
export type DataPath = readonly (string | number)[];

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Path below the content folder. */
  readonly file: string;
  /** How grave it is, where site.yaml says it otherwise than the register. */
  readonly severity?: Severity | undefined;
  /** What is wrong, as a full sentence that names the very value. */
  readonly message: string;
  /** The nearest thing that exists, for "Did you mean …?". */
  readonly suggestion?: string | undefined;
  /** Where: a place in the file … */
  readonly position?: { readonly line: number; readonly column: number } | undefined;
  /** … or a path into its front matter, or words of its text, which the report turns into a place. */
  readonly path?: DataPath | undefined;
  readonly words?: string | undefined;
  /** The key at the end of the path is meant, and not its value. */
  readonly at?: 'key' | undefined;
}

/** A finding that stands for a while by decision: a waiver of site.yaml keeps it out of the diagnostics. */
export interface Waived {
  readonly diagnostic: Diagnostic;
  readonly waiver: { readonly reason: string; readonly expires: string };
}

/** Every code there is. */
export const DIAGNOSTICS = { ...CONTENT_CODES, ...PLAYBOOK_CODES } as const;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** How grave it is: as site.yaml says, else after the register. */
export function severityOf({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>): Severity {
  return severity ?? DIAGNOSTICS[code].severity;
}
