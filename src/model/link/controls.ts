import type { ContentEntry } from '../entry.ts';
import type { Control } from '../organisation.ts';
import { linkActions } from './actions.ts';
import { baseOf, entriesOf, idPrefix, report, resolve, resolveAll, type LinkContext } from './context.ts';
import type { PlaybookScope } from './scope.ts';

export function linkControls(context: LinkContext, scope: PlaybookScope): Control[] {
  return entriesOf(context, 'control', scope.id).map((entry) => {
    const { data, file } = entry;
    reportRepeatedActions(context, entry);
    for (const slug of Object.keys(data.phases)) resolve(context, { file, path: ['phases', slug] }, slug, scope.phases, 'phase of this playbook');
    return {
      ...baseOf(context, { ...entry, playbook: scope.id }),
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

/** One checklist address per action: ids are unique in the whole entry, not only in their phase. */
function reportRepeatedActions(context: LinkContext, { file, data }: ContentEntry<'control'>): void {
  const seen = new Set<string>();
  for (const [phase, { actions }] of Object.entries(data.phases)) {
    actions.forEach(({ id }, index) => {
      if (seen.has(id))
        report(
          context,
          { file, path: ['phases', phase, 'actions', index, 'id'] },
          'duplicate-id',
          `"${id}" is the id of an action in an earlier phase of this entry.`,
        );
    });
    for (const { id } of actions) seen.add(id);
  }
}
