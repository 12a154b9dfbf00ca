/** What is to be done. */
import type { Audience } from './entry-base.ts';
import type { Objective } from './metric.ts';

/** The unit of every checklist. */
export interface Action {
  /** `<entry id>#<action id>`: unique in the organisation, and the tail of its deep link. */
  readonly key: string;
  readonly id: string;
  /** What `key` was before, each as long as it held. */
  readonly formerKeys: readonly string[];
  /** What `id` was before on the page of its entry, whatever that was called; old links still lead to these anchors. */
  readonly formerIds: readonly string[];
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
