import type { PlaybookCheck } from './finding.ts';

/**
 * A28: technology for its own sake. A use case that is not stopped, or a focus area, that names no objective. A playbook without
 * any objective is one finding, since nothing in it could name one.
 */
export const noObjective: PlaybookCheck = (playbook) => {
  const { phases, useCases, objectives } = playbook;
  const focus = phases.flatMap((phase) => phase.focus.map((area, index) => ({ phase, area, index })));
  if (objectives.length === 0 && useCases.length + focus.length > 0) {
    return [{ entry: playbook, path: ['title'], message: `"${playbook.title}" has no objective, so nothing in it can say what it is for.` }];
  }
  return [
    ...focus.flatMap(({ phase, area, index }) =>
      area.objective ? [] : [{ entry: phase, path: ['focus', index], message: `The focus area "${area.title}" serves no objective.` }],
    ),
    ...useCases.flatMap((useCase) =>
      useCase.objective || useCase.status === 'stopped'
        ? []
        : [{ entry: useCase, path: ['title'], message: `The use case "${useCase.title}" serves no objective.` }],
    ),
  ];
};
