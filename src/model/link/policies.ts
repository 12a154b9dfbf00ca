import type { Policy } from '../organisation.ts';
import { linkActions } from './actions.ts';
import { audienceOf, baseOf, entriesOf, idPrefix, report, resolve, resolveAll, type LinkContext } from './context.ts';
import type { PlaybookScope } from './scope.ts';

export function linkPolicies(context: LinkContext, scope: Pick<PlaybookScope, 'id' | 'phaseStarts' | 'objectives' | 'risks'>): Policy[] {
  const entries = entriesOf(context, 'policy', scope.id);
  const ids = new Map(entries.map((entry) => [entry.slug, entry.id]));
  return entries.map((entry) => {
    const { data, file } = entry;
    resolve(context, { file, path: ['fromPhase'] }, data.fromPhase, scope.phaseStarts, 'phase of this playbook');
    if (data.supersedes === entry.slug) report(context, { file, path: ['supersedes'] }, 'self-reference', `"${entry.slug}" replaces itself.`);
    return {
      ...baseOf(context, { ...entry, playbook: scope.id }),
      status: data.status,
      version: data.version,
      approver: data.approver,
      effective: data.effective,
      departments: audienceOf(context, { file, path: ['departments'] }, data.departments),
      fromPhase: data.fromPhase,
      obligations: linkActions(context, scope, { file, path: ['obligations'] }, data.obligations, { id: entry.id, phase: data.fromPhase }),
      answers: resolveAll(context, { file, path: ['answers'] }, data.answers, scope.risks, 'risk of this playbook', idPrefix(scope.id, 'risk')),
      supersedes:
        data.supersedes === undefined
          ? undefined
          : resolve(context, { file, path: ['supersedes'] }, data.supersedes, ids, 'policy of this playbook', idPrefix(scope.id, 'policy') + data.supersedes),
    };
  });
}
