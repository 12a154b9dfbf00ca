/**
 * The linked model: every reference resolved to the object it names. It holds forward references only; what points back is a
 * view (`views/backlinks.ts`), so nothing here is cyclic.
 */
import type { Autonomy } from '#schema/fields.ts';
import type { KindName } from '#schema/kinds.ts';
import type { CHECKS } from '#schema/pitfall.ts';
import type { Site } from '#schema/site.ts';
import type { UseCaseStatus } from '#schema/use-case.ts';
import type { Body } from './entry.ts';

/** Everything of one content folder, as of one day. */
export interface Organisation {
  readonly site: Site;
  /** The day as of which every derived state holds, `YYYY-MM-DD`. */
  readonly today: string;
  /** In order of their titles. */
  readonly departments: readonly Department[];
  readonly tools: readonly Tool[];
  /** In the order of `site.yaml`, then of their titles. */
  readonly playbooks: readonly Playbook[];
}

/** What every linked entry has. */
export interface EntryBase {
  readonly kind: KindName;
  /** `ai-adoption/policies/acceptable-use`: unique in the organisation. */
  readonly id: string;
  readonly slug: string;
  /** The id of its playbook; undefined for departments and tools. */
  readonly playbook: string | undefined;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly owner: string;
  readonly audience: string;
  readonly reviewed: string | undefined;
  readonly reviewEvery: string | undefined;
  /** `reviewed` plus `reviewEvery`. */
  readonly nextReview: string | undefined;
  readonly aliases: readonly string[];
  readonly body: Body;
}

export interface Department extends EntryBase {
  readonly kind: 'department';
  readonly alsoCalled: readonly string[];
  readonly lead: string;
  readonly contact: string;
}

export interface DataClass {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

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
  readonly ask: string | undefined;
}

/** Whom something is for: everyone, or the departments that it names. */
export interface Audience {
  readonly everyone: boolean;
  /** All departments where it is for everyone. */
  readonly departments: readonly Department[];
}

export interface Objective {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly metric: Metric | undefined;
}

/** The unit of every checklist. */
export interface Action {
  /** `<entry id>#<action id>`: unique in the organisation, and the tail of its deep link. */
  readonly key: string;
  readonly id: string;
  /** The id of the entry in which it stands. */
  readonly entry: string;
  /** The slug of the phase it belongs to; undefined where its entry belongs to none. */
  readonly phase: string | undefined;
  readonly do: string;
  readonly audience: Audience;
  readonly owner: string | undefined;
  /** As a day; a week of a phase is counted from its real, else its planned start. */
  readonly due: string | undefined;
  readonly evidence: string | undefined;
  readonly objective: Objective | undefined;
  readonly why: string | undefined;
  /** The keys of the actions that come first. */
  readonly needs: readonly string[];
  readonly type: 'training' | 'communication' | 'work';
  /** The day on which the organisation recorded it as done. */
  readonly done: string | undefined;
}

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

export interface Risk extends EntryBase {
  readonly kind: 'risk';
  readonly playbook: string;
  readonly phases: readonly string[];
  readonly likelihood: number;
  readonly impact: number;
}

export interface Control extends EntryBase {
  readonly kind: 'control';
  readonly playbook: string;
  /** In the order of the phases; only those for which it says something. */
  readonly phases: readonly { readonly phase: Phase; readonly expectation: string; readonly actions: readonly Action[] }[];
  readonly answers: readonly Risk[];
}

export interface Metric extends EntryBase {
  readonly kind: 'metric';
  readonly playbook: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly baseline: { readonly date: string; readonly value: number } | undefined;
  readonly target: number | undefined;
  readonly source: string;
  /** Oldest first. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly date: string;
  readonly value: number;
  readonly department: Department | undefined;
  readonly note: string | undefined;
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

export type Entry = Department | Tool | Playbook | Phase | Policy | UseCase | Pitfall | Risk | Control | Metric | Update | Review;
export type PlaybookEntry = Exclude<Entry, Department | Tool | Playbook>;
