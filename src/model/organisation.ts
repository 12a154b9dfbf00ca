/**
 * The linked model: every reference resolved to the object it names. It holds forward references only; what points back is a
 * view (`views/backlinks.ts`), so nothing here is cyclic.
 */
import type { Site } from '#schema/site.ts';
import type { Department } from './entry-base.ts';
import type { RemovedId } from './ids/history.ts';
import type { Metric } from './metric.ts';
import type { Phase } from './phase.ts';
import type { Control, Pitfall, Playbook, Review, Update, UseCase } from './playbook.ts';
import type { Policy, Risk } from './policy.ts';
import type { Progress } from './progress.ts';
import type { Tool } from './tool.ts';

export type * from './action.ts';
export type * from './entry-base.ts';
export type * from './metric.ts';
export type * from './phase.ts';
export type * from './playbook.ts';
export type * from './policy.ts';
export type * from './progress.ts';
export type * from './tool.ts';

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
  /** What departments say of themselves, in their order; those that have said nothing are not in it. */
  readonly progress: readonly Progress[];
  /** What was renamed: from every former address to the present one. */
  readonly former: readonly FormerId[];
  /** What was removed, with the reason. */
  readonly removed: readonly RemovedId[];
}

/** Addresses as in deep links: `growth/policies/travel`, `growth/policies/travel#action-book`. */
export interface FormerId {
  readonly from: string;
  readonly to: string;
  /** What readers know it by now. */
  readonly title: string;
}

export type Entry = Department | Tool | Playbook | Phase | Policy | UseCase | Pitfall | Risk | Control | Metric | Update | Review;
export type PlaybookEntry = Exclude<Entry, Department | Tool | Playbook>;
