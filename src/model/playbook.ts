/** One strategy with everything that belongs to it. */
import type { Autonomy } from '#schema/fields.ts';
import type { CHECKS } from '#schema/pitfall.ts';
import type { UseCaseStatus } from '#schema/use-case.ts';
import type { Action } from './action.ts';
import type { Audience, DataClass, Department, EntryBase } from './entry-base.ts';
import type { Metric, Objective } from './metric.ts';
import type { Phase } from './phase.ts';
import type { Policy, Risk } from './policy.ts';
import type { Tool } from './tool.ts';

export interface Playbook extends EntryBase {
  readonly kind: 'playbook';
  readonly playbook: string;
  readonly start: string;
  readonly objectives: readonly Objective[];
  readonly principles: readonly string[];
  readonly phases: readonly Phase[];
  readonly policies: readonly Policy[];
  readonly risks: readonly Risk[];
  readonly controls: readonly Control[];
  readonly pitfalls: readonly Pitfall[];
  readonly useCases: readonly UseCase[];
  readonly metrics: readonly Metric[];
  /** Newest first. */
  readonly updates: readonly Update[];
  /** Newest first. */
  readonly reviews: readonly Review[];
}

export interface UseCase extends EntryBase {
  readonly kind: 'use-case';
  readonly playbook: string;
  readonly phase: Phase;
  readonly departments: readonly Department[];
  readonly status: UseCaseStatus;
  readonly autonomy: Autonomy | undefined;
  readonly oversight: string | undefined;
  readonly objective: Objective | undefined;
  readonly metrics: readonly Metric[];
  readonly effort: number | undefined;
  readonly impact: number | undefined;
  readonly value: { readonly cost: number; readonly benefitPerYear: number; readonly currency: string } | undefined;
  readonly dataClass: DataClass | undefined;
  readonly tools: readonly Tool[];
  readonly policies: readonly Policy[];
  readonly start: string | undefined;
  /** `start` plus its duration, inclusive. */
  readonly end: string | undefined;
  readonly resources: readonly string[];
  readonly steps: readonly Action[];
  readonly learned: { readonly value: string; readonly friction: string; readonly controls: string; readonly people: string } | undefined;
}

export interface Pitfall extends EntryBase {
  readonly kind: 'pitfall';
  readonly playbook: string;
  readonly phases: readonly Phase[];
  readonly signs: readonly string[];
  readonly consequence: string;
  readonly countermeasures: readonly Action[];
  readonly check: (typeof CHECKS)[number] | undefined;
  readonly risks: readonly Risk[];
  /** Ids of related pitfalls. */
  readonly related: readonly string[];
}

export interface Control extends EntryBase {
  readonly kind: 'control';
  readonly playbook: string;
  /** In the order of the phases; only those for which it says something. */
  readonly phases: readonly { readonly phase: Phase; readonly expectation: string; readonly actions: readonly Action[] }[];
  readonly answers: readonly Risk[];
}

export interface Update extends EntryBase {
  readonly kind: 'update';
  readonly playbook: string;
  readonly date: string;
  readonly type: 'success' | 'difficulty' | 'change' | 'decision';
  /** Ids of the entries that it is about. */
  readonly about: readonly string[];
  readonly departments: Audience;
}

export interface Review extends EntryBase {
  readonly kind: 'review';
  readonly playbook: string;
  readonly date: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly phase: string | undefined;
  readonly worked: readonly string[];
  readonly didNotWork: readonly string[];
  readonly conclusions: readonly Conclusion[];
}

export interface Conclusion {
  readonly text: string;
  /** Ids of the entries that it changed; empty where nothing changes. */
  readonly changes: readonly string[];
  readonly nothingBecause: string | undefined;
}
