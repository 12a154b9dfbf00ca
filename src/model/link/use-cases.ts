import { addDays, addDuration } from '../calendar-day.ts';
import type { Tool, UseCase } from '../organisation.ts';
import { linkActions } from './actions.ts';
import { baseOf, entriesOf, idPrefix, resolve, resolveAll, type LinkContext } from './context.ts';
import type { PlaybookScope } from './scope.ts';

/** A use case without a phase that exists is reported and left out: everything about it hangs on the phase. */
export function linkUseCases(context: LinkContext, scope: PlaybookScope, tools: ReadonlyMap<string, Tool>): UseCase[] {
  return entriesOf(context, 'use-case', scope.id).flatMap((entry) => {
    const { data, file } = entry;
    const at = (...path: (string | number)[]) => ({ file, path });
    const phase = resolve(context, at('phase'), data.phase, scope.phases, 'phase of this playbook', idPrefix(scope.id, 'phase') + data.phase);
    const objective =
      data.objective === undefined ? undefined : resolve(context, at('objective'), data.objective, scope.objectives, 'objective of this playbook');
    const linked = {
      departments: resolveAll(context, at('departments'), data.departments, context.departments, 'department', 'departments/'),
      metrics: resolveAll(context, at('metrics'), data.metrics, scope.metrics, 'metric of this playbook', idPrefix(scope.id, 'metric')),
      tools: resolveAll(context, at('tools'), data.tools, tools, 'tool of the register', 'tools/'),
      policies: resolveAll(context, at('policies'), data.policies, scope.policies, 'policy of this playbook', idPrefix(scope.id, 'policy')),
      dataClass: data.dataClass === undefined ? undefined : resolve(context, at('dataClass'), data.dataClass, context.dataClasses, 'data class of site.yaml'),
      steps: linkActions(context, scope, at('steps'), data.steps, { id: entry.id, phase: data.phase, objective }),
    };
    if (!phase) return [];
    return [
      {
        ...baseOf(context, { ...entry, playbook: scope.id }),
        phase,
        ...linked,
        status: data.status,
        autonomy: data.autonomy,
        oversight: data.oversight,
        objective,
        effort: data.effort,
        impact: data.impact,
        value: data.value,
        start: data.start,
        end: data.start !== undefined && data.duration !== undefined ? addDays(addDuration(data.start, data.duration), -1) : undefined,
        resources: data.resources,
        learned: data.learned,
      },
    ];
  });
}
