/** A stretch of the way, and the gate before it. */
import type { Autonomy } from '#schema/fields.ts';
import type { Action } from './action.ts';
import type { Department, EntryBase } from './entry-base.ts';
import type { Metric, Objective } from './metric.ts';
import type { Policy } from './policy.ts';

export interface Phase extends EntryBase {
  readonly kind: 'phase';
  readonly playbook: string;
  /** From 1. */
  readonly order: number;
  readonly alsoCalled: readonly string[];
  readonly tagline: string;
  readonly question: string;
  readonly aim: string;
  readonly notInThisPhase: readonly string[];
  /** Planned from the playbook's start and the durations, `to` inclusive. */
  readonly planned: { readonly from: string; readonly to: string };
  /** The day on which it was really entered. */
  readonly entered: string | undefined;
  readonly autonomyCeiling: Autonomy | undefined;
  readonly focus: readonly FocusArea[];
  readonly gate: Gate | undefined;
}

export interface FocusArea {
  readonly id: string;
  /** What `id` was before. */
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly owner: string | undefined;
  readonly objective: Objective | undefined;
  readonly actions: readonly Action[];
}

export interface Gate {
  readonly title: string;
  readonly criteria: readonly Criterion[];
  readonly waiver: { readonly reason: string; readonly by: string; readonly expires: string; readonly criteria: readonly string[] } | undefined;
}

interface CriterionBase {
  readonly id: string;
  /** What `id` was before. */
  readonly formerIds: readonly string[];
  readonly title: string;
}

export type Criterion =
  | (CriterionBase & { readonly type: 'metric'; readonly metric: Metric; readonly reaches: Comparison; readonly departments: readonly Department[] })
  | (CriterionBase & { readonly type: 'policy'; readonly policy: Policy })
  | (CriterionBase & { readonly type: 'use-cases'; readonly status: 'pilot' | 'proven' | 'scaled'; readonly atLeast: number })
  | (CriterionBase & { readonly type: 'action'; readonly action: string })
  | (CriterionBase & { readonly type: 'sign-off'; readonly role: string; readonly on: string | undefined; readonly evidence: string | undefined });

export interface Comparison {
  readonly operator: '>=' | '<=' | '>' | '<' | '=';
  readonly value: number;
}
