import type { Pitfall } from '../organisation.ts';
import { linkActions } from './actions.ts';
import { baseOf, entriesOf, idPrefix, report, resolveAll, type LinkContext } from './context.ts';
import type { PlaybookScope } from './scope.ts';

export function linkPitfalls(context: LinkContext, scope: PlaybookScope): Pitfall[] {
  const entries = entriesOf(context, 'pitfall', scope.id);
  const ids = new Map(entries.map((entry) => [entry.slug, entry.id]));
  return entries.map((entry) => {
    const { data, file } = entry;
    data.related.forEach((slug, index) => {
      if (slug === entry.slug) report(context, { file, path: ['related', index] }, 'self-reference', `"${slug}" is related to itself.`);
    });
    return {
      ...baseOf(context, { ...entry, playbook: scope.id }),
      phases: resolveAll(context, { file, path: ['phases'] }, data.phases, scope.phases, 'phase of this playbook', idPrefix(scope.id, 'phase')),
      signs: data.signs,
      consequence: data.consequence,
      // A countermeasure that names no phase is due in the first one in which the pitfall bites.
      countermeasures: linkActions(context, scope, { file, path: ['countermeasures'] }, data.countermeasures, { id: entry.id, phase: data.phases[0] }),
      check: data.check,
      risks: resolveAll(context, { file, path: ['risks'] }, data.risks, scope.risks, 'risk of this playbook', idPrefix(scope.id, 'risk')),
      related: resolveAll(context, { file, path: ['related'] }, data.related, ids, 'pitfall of this playbook', idPrefix(scope.id, 'pitfall')),
    };
  });
}
