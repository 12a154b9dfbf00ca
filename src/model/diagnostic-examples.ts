/** THE register of examples: for every code what gives it, and the same put right. */
import type { DiagnosticCode } from './diagnostic.ts';
import { BODY_EXAMPLES } from './examples/body.ts';
import { FIELD_EXAMPLES } from './examples/fields.ts';
import { FILE_EXAMPLES } from './examples/files.ts';
import { ID_EXAMPLES } from './examples/ids.ts';
import { PLAYBOOK_EXAMPLES } from './examples/playbook.ts';
import { PROGRESS_EXAMPLES } from './examples/progress.ts';

export interface DiagnosticExample {
  readonly bad: string;
  readonly good: string;
}

export const DIAGNOSTIC_EXAMPLES = {
  ...FILE_EXAMPLES,
  ...FIELD_EXAMPLES,
  ...BODY_EXAMPLES,
  ...ID_EXAMPLES,
  ...PLAYBOOK_EXAMPLES,
  ...PROGRESS_EXAMPLES,
} as const satisfies Record<DiagnosticCode, DiagnosticExample>;
