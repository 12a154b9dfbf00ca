/** What every linked entry has, and whom entries are for. */
import type { KindName } from '#schema/kinds.ts';
import type { Body } from './entry.ts';

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
  /** What it was called before, in full. */
  readonly formerIds: readonly string[];
  readonly body: Body;
}

export interface Department extends EntryBase {
  readonly kind: 'department';
  readonly alsoCalled: readonly string[];
  readonly lead: string;
  readonly contact: string;
}

/** Whom something is for: everyone, or the departments that it names. */
export interface Audience {
  readonly everyone: boolean;
  /** All departments where it is for everyone. */
  readonly departments: readonly Department[];
}

export interface DataClass {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}
