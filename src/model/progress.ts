/** What departments say about their own progress: apart from the organisation's record, and never asked by a gate. */
import type { ProgressData, PROGRESS_STATES } from '#schema/progress.ts';
import type { Action } from './action.ts';
import type { Department } from './entry-base.ts';

/** A progress file whose fields its schema has accepted. */
export interface ProgressFile {
  /** Path below the content folder. */
  readonly file: string;
  /** The department that the name of the file names. */
  readonly department: string;
  readonly data: ProgressData;
}

export interface Progress {
  readonly department: Department;
  readonly file: string;
  /** The day of the file. */
  readonly exported: string;
  /** The role that answers for it. */
  readonly by: string;
  readonly items: readonly ProgressItem[];
}

export interface ProgressItem {
  readonly action: Action;
  readonly state: (typeof PROGRESS_STATES)[number];
  readonly day: string;
  readonly reason: string | undefined;
  /** Said of other words than the action has today, so it does not count until it is confirmed. */
  readonly outdated: boolean;
}
