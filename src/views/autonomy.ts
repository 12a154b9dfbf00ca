/** How far agents may go by themselves: the levels, which phase allows which, and the use cases on each. */
import { AUTONOMY, type Autonomy } from '#schema/fields.ts';
import type { Phase, Playbook, UseCase } from '#model/organisation.ts';

export interface LadderRung {
  readonly level: Autonomy;
  /** From 1, the least. */
  readonly number: number;
  /** The phases that allow this much and no more. */
  readonly ceilingOf: readonly Phase[];
  readonly useCases: readonly LadderUseCase[];
}

export interface LadderUseCase {
  readonly useCase: UseCase;
  /** It goes further than its phase allows. */
  readonly above: boolean;
}

export interface Ladder {
  readonly playbook: Playbook;
  /** From the least to the most. */
  readonly rungs: readonly LadderRung[];
  /** Use cases that do not say how far they go. */
  readonly unsaid: readonly UseCase[];
  /** Nothing says anything about autonomy. */
  readonly empty: boolean;
}

/** Use cases that were stopped stand on no rung. */
export function ladderOf(playbook: Playbook): Ladder {
  const useCases = playbook.useCases.filter(({ status }) => status !== 'stopped');
  const rungs = AUTONOMY.map((level, index): LadderRung => ({
    level,
    number: index + 1,
    ceilingOf: playbook.phases.filter(({ autonomyCeiling }) => autonomyCeiling === level),
    useCases: useCases
      .filter(({ autonomy }) => autonomy === level)
      .sort((a, b) => a.phase.order - b.phase.order || a.title.localeCompare(b.title, 'en'))
      .map((useCase) => ({ useCase, above: isAbove(level, useCase.phase.autonomyCeiling) })),
  }));
  return {
    playbook,
    rungs,
    unsaid: useCases.filter(({ autonomy }) => autonomy === undefined),
    empty: rungs.every(({ ceilingOf, useCases: on }) => ceilingOf.length + on.length === 0),
  };
}

function isAbove(level: Autonomy, ceiling: Autonomy | undefined): boolean {
  return ceiling !== undefined && AUTONOMY.indexOf(level) > AUTONOMY.indexOf(ceiling);
}
