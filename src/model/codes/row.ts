export type Severity = 'error' | 'warning';

/** What is said of every finding of a code. */
export interface CodeRow {
  readonly severity: Severity;
  /** Why it matters. */
  readonly why: string;
  /** The way to mend it. */
  readonly mend: string;
}
