/** What stands in a playbook, with what is derived of it, as JSON. */
import type { Metric, Playbook, Reading, UseCase } from '#model/organisation.ts';
import type { ChecklistPhase } from '#views/checklist.ts';
import { metricPageOf } from '#views/metrics.ts';
import { paybackMonthsOf } from '#views/returns.ts';
import { actionRouteOf, routeOf } from '#views/routes.ts';
import type { Status } from '#views/status.ts';
import { measuredInWords, statusInWords } from '#views/use-cases.ts';
import { stateOf } from './checklist.ts';
import type { PlaybookFile } from './playbook-schema.ts';

type Url = (route: string) => string;
const idOf = ({ id }: { readonly id: string }): string => id;

export function metricIn(metric: Metric, playbook: Playbook, status: Status, today: string, url: Url): PlaybookFile['metrics'][number] {
  const page = metricPageOf(metric, playbook, today, status);
  const { id, title, unit, better, owner, source, baseline, target } = metric;
  return {
    ...{ id, title, unit, better, owner, source, baseline, target },
    latest: page.latest && readingIn(page.latest),
    reached: page.reached,
    distance: page.distance,
    change: page.change,
    readAgainBy: page.freshness?.due,
    overdue: page.freshness?.overdue ?? false,
    readings: metric.readings.filter(({ date }) => date <= today).map(readingIn),
    departments: page.departments.map(({ department, reading: { date, value }, reached }) => ({ department: department.id, date, value, reached })),
    criteria: page.criteria.map(({ phase, criterion }) => ({ phase: phase.id, criterion: criterion.id, state: criterion.state })),
    useCases: page.useCases.map(idOf),
    objectives: page.objectives.map(idOf),
    url: url(routeOf(metric)),
  };
}

export function useCaseIn(useCase: UseCase, today: string, url: Url): PlaybookFile['useCases'][number] {
  const { id, title, status, autonomy, start, end, effort, impact, value } = useCase;
  return {
    ...{ id, title, status, autonomy, start, end, effort, impact },
    phase: useCase.phase.id,
    departments: useCase.departments.map(idOf),
    state: statusInWords(useCase),
    objective: useCase.objective?.id,
    metrics: useCase.metrics.map(idOf),
    measured: measuredInWords(useCase, today),
    value: value && { ...value, paybackMonths: paybackMonthsOf(value.cost, value.benefitPerYear) },
    url: url(routeOf(useCase)),
  };
}

/** Every action once, phase by phase. */
export function actionsIn(lists: readonly ChecklistPhase[], url: Url): PlaybookFile['actions'] {
  return lists.flatMap(({ phase, groups }) =>
    groups.flatMap(({ source, items }) =>
      items.map((item) => {
        const { key, do: what, audience, type, owner, due, objective } = item.action;
        const done = item.state === 'done' ? item.action.done : undefined;
        return {
          ...{ key, do: what, type, owner, due, done },
          state: stateOf(item),
          phase: phase.id,
          from: source.id,
          departments: audience.departments.map(idOf),
          objective: objective?.id,
          waitsFor: item.waitsFor.map((need) => need.key),
          url: url(actionRouteOf(item.action)),
        };
      }),
    ),
  );
}

export function readingIn({ date, value, department, note }: Reading): PlaybookFile['metrics'][number]['readings'][number] {
  return { date, value, department: department?.id, note };
}
