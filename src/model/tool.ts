/** What may be used, with which data. */
import type { Audience, DataClass, EntryBase } from './entry-base.ts';
import type { Policy } from './policy.ts';

export interface Tool extends EntryBase {
  readonly kind: 'tool';
  readonly category: string;
  readonly status: 'approved' | 'trial' | 'prohibited';
  readonly vendor: string;
  readonly departments: Audience;
  readonly allows: readonly ToolRule[];
}

export interface ToolRule {
  readonly dataClass: DataClass;
  readonly answer: 'yes' | 'with-approval' | 'no';
  readonly policy: Policy | undefined;
  readonly because: string;
  /** Words of the policy that apply. */
  readonly quote: string | undefined;
  readonly ask: string | undefined;
}
