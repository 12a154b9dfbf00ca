import type { DataOf } from '#schema/kinds.ts';
import type { Metric, Objective } from '../organisation.ts';
import { baseOf, below, entriesOf, formerIdsOf, idPrefix, reportDuplicateIds, resolve, type LinkContext, type Place } from './context.ts';

export function linkMetrics(context: LinkContext, playbook: string): Metric[] {
  return entriesOf(context, 'metric', playbook).map((entry) => {
    const { data } = entry;
    const readings = data.readings.map((reading, index) => ({
      date: reading.date,
      value: reading.value,
      department:
        reading.department === undefined
          ? undefined
          : resolve(
              context,
              { file: entry.file, path: ['readings', index, 'department'] },
              reading.department,
              context.departments,
              'department',
              `departments/${reading.department}`,
            ),
      note: reading.note,
    }));
    return {
      ...baseOf(context, { ...entry, playbook }),
      unit: data.unit,
      better: data.better,
      baseline: data.baseline,
      target: data.target,
      source: data.source,
      readings: readings.sort((a, b) => a.date.localeCompare(b.date)),
    };
  });
}

export function linkObjectives(
  context: LinkContext,
  place: Place,
  playbook: string,
  objectives: DataOf<'playbook'>['objectives'],
  metrics: ReadonlyMap<string, Metric>,
): Objective[] {
  reportDuplicateIds(context, place, objectives, 'objective');
  return objectives.map((objective, index) => ({
    id: objective.id,
    formerIds: formerIdsOf(context, playbook, 'objective', objective.id),
    title: objective.title,
    summary: objective.summary,
    metric:
      objective.metric === undefined
        ? undefined
        : resolve(
            context,
            below(place, index, 'metric'),
            objective.metric,
            metrics,
            'metric of this playbook',
            idPrefix(playbook, 'metric') + objective.metric,
          ),
  }));
}
