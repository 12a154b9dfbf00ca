import type { Control } from '../organisation.ts';
import { linkActions } from './actions.ts';
import { baseOf, entriesOf, idPrefix, resolve, resolveAll, type LinkContext } from './context.ts';
import type { PlaybookScope } from './scope.ts';

export function linkControls(context: LinkContext, scope: PlaybookScope): Control[] {
  return entriesOf(context, 'control', scope.id).map((entry) => {
    const { data, file } = entry;
    for (const slug of Object.keys(data.phases)) resolve(context, { file, path: ['phases', slug] }, slug, scope.phases, 'phase of this playbook');
    return {
      ...baseOf({ ...entry, playbook: scope.id }),
      phases: [...scope.phases.values()].flatMap((phase) => {
        const said = data.phases[phase.slug];
        if (!said) return [];
        const place = { file, path: ['phases', phase.slug, 'actions'] };
        return [{ phase, expectation: said.expectation, actions: linkActions(context, scope, place, said.actions, { id: entry.id, phase: phase.slug }) }];
      }),
      answers: resolveAll(context, { file, path: ['answers'] }, data.answers, scope.risks, 'risk of this playbook', idPrefix(scope.id, 'risk')),
    };
  });
}
