/** What serves each objective, and by what it is measured. */
import type { FocusArea, Metric, Objective, Phase, Playbook, UseCase } from '#model/organisation.ts';

export interface ObjectiveBranch {
  readonly objective: Objective;
  readonly focus: readonly { readonly phase: Phase; readonly focus: FocusArea }[];
  readonly useCases: readonly UseCase[];
}

export interface ObjectiveTree {
  readonly playbook: Playbook;
  readonly branches: readonly ObjectiveBranch[];
  /** Every metric of an objective or of a use case that serves one, once. */
  readonly metrics: readonly Metric[];
}

export function objectiveTreeOf(playbook: Playbook): ObjectiveTree {
  const branches = playbook.objectives.map((objective): ObjectiveBranch => ({
    objective,
    focus: playbook.phases.flatMap((phase) => phase.focus.filter((focus) => focus.objective?.id === objective.id).map((focus) => ({ phase, focus }))),
    useCases: playbook.useCases.filter((useCase) => useCase.objective?.id === objective.id && useCase.status !== 'stopped'),
  }));
  const metrics = branches.flatMap(({ objective, useCases }) => [
    ...(objective.metric ? [objective.metric] : []),
    ...useCases.flatMap(({ metrics: measured }) => measured),
  ]);
  return { playbook, branches, metrics: [...new Map(metrics.map((metric) => [metric.id, metric])).values()] };
}
