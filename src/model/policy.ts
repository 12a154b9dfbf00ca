/** What binds, and what it answers. */
import type { Action } from './action.ts';
import type { Audience, EntryBase } from './entry-base.ts';

export interface Policy extends EntryBase {
  readonly kind: 'policy';
  readonly playbook: string;
  readonly status: 'draft' | 'approved' | 'retired';
  readonly version: string;
  readonly approver: string | undefined;
  readonly effective: string | undefined;
  readonly departments: Audience;
  /** The slug of the phase from which it binds. */
  readonly fromPhase: string;
  readonly obligations: readonly Action[];
  readonly answers: readonly Risk[];
  /** The id of the policy that it replaces. */
  readonly supersedes: string | undefined;
}

export interface Risk extends EntryBase {
  readonly kind: 'risk';
  readonly playbook: string;
  readonly phases: readonly string[];
  readonly likelihood: number;
  readonly impact: number;
}
