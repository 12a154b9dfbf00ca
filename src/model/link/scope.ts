import type { Metric, Objective, Phase, Policy, Risk } from '../organisation.ts';

/** What the ids of one playbook can name. It fills while the playbook is linked, from the kinds that stand on nothing to those that stand on all. */
export interface PlaybookScope {
  readonly id: string;
  /** The day from which the weeks of a phase are counted, by phase slug. */
  readonly phaseStarts: ReadonlyMap<string, string>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly risks: ReadonlyMap<string, Risk>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly phases: ReadonlyMap<string, Phase>;
}
