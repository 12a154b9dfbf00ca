import type { Risk } from '../organisation.ts';
import { baseOf, entriesOf, resolve, type LinkContext } from './context.ts';
import type { PlaybookScope } from './scope.ts';

export function linkRisks(context: LinkContext, scope: Pick<PlaybookScope, 'id' | 'phaseStarts'>): Risk[] {
  return entriesOf(context, 'risk', scope.id).map((entry) => {
    entry.data.phases.forEach((phase, index) =>
      resolve(context, { file: entry.file, path: ['phases', index] }, phase, scope.phaseStarts, 'phase of this playbook'),
    );
    return {
      ...baseOf(context, { ...entry, playbook: scope.id }),
      phases: entry.data.phases,
      likelihood: entry.data.likelihood,
      impact: entry.data.impact,
    };
  });
}
