import { addDuration } from '../calendar-day.ts';
import { isEntered } from '../current-phase.ts';
import { readingsOf } from '../gate-state.ts';
import { nextReadingOf } from '../next-reading.ts';
import type { Metric, Playbook, Reading, UseCase } from '../organisation.ts';
import type { Finding, PlaybookCheck } from './finding.ts';

/**
 * A30: no measurable outcome.
 * - A use case that runs or has run (neither idea nor stopped), or an objective, without a metric.
 * - A gate without a criterion that counts something (a metric, or use cases).
 * - A metric that a gate ahead or a use case that has begun goes by, without baseline, target or reading, or whose latest reading is older
 *   than its `reviewEvery`. For a gate its own criterion is the target, and only the next gate wants a reading at once. A use case has
 *   one `reviewEvery` of the metric from its start for the first reading.
 */
export const unmeasured: PlaybookCheck = (playbook, { today }) => [
  ...playbook.objectives.flatMap((objective, index) =>
    objective.metric ? [] : [{ entry: playbook, path: ['objectives', index], message: `Nothing measures the objective "${objective.title}".` }],
  ),
  ...playbook.phases.flatMap((phase) =>
    !phase.gate || phase.gate.criteria.some(({ type }) => type === 'metric' || type === 'use-cases')
      ? []
      : [{ entry: phase, path: ['gate', 'criteria'], message: `No criterion of the gate "${phase.gate.title}" is measured by a figure.` }],
  ),
  ...playbook.useCases.flatMap((useCase) =>
    hasRun(useCase) && useCase.metrics.length === 0
      ? [{ entry: useCase, path: ['status'], message: `"${useCase.title}" is ${useCase.status}, and no metric shows what it brings.` }]
      : [],
  ),
  ...playbook.metrics.flatMap((metric) => gapsOf(metric, usersOf(metric, playbook, today), today)),
];

/** What goes by a metric now. */
interface Users {
  readonly useCase: UseCase | undefined;
  /** Whether a use case has run so long that there should be a reading. */
  readonly isDue: boolean;
  readonly gate: string | undefined;
  /** Whether the gate is the next one. */
  readonly isNext: boolean;
  /** The slugs of the departments that the gate asks, or none for the organisation as a whole. */
  readonly departments: readonly (string | undefined)[];
}

function usersOf(metric: Metric, { phases, useCases }: Playbook, today: string): Users {
  const ahead = phases.filter((phase) => !isEntered(phase, today));
  const gated = ahead.flatMap((phase) =>
    (phase.gate?.criteria ?? []).flatMap((criterion) => (criterion.type === 'metric' && criterion.metric.id === metric.id ? [{ phase, criterion }] : [])),
  );
  const [first] = gated;
  const running = useCases.filter(
    (useCase) => hasRun(useCase) && (useCase.start === undefined || useCase.start <= today) && useCase.metrics.some(({ id }) => id === metric.id),
  );
  const due = running.find(({ start }) => start === undefined || metric.reviewEvery === undefined || addDuration(start, metric.reviewEvery) < today);
  return {
    useCase: due ?? running[0],
    isDue: due !== undefined,
    gate: first?.phase.gate?.title,
    isNext: first !== undefined && first.phase === ahead[0],
    departments: first && first.criterion.departments.length > 0 ? first.criterion.departments.map(({ slug }) => slug) : [undefined],
  };
}

function gapsOf(metric: Metric, users: Users, today: string): Finding[] {
  const { useCase, isDue, gate, isNext } = users;
  if (!useCase && gate === undefined) return [];
  const user = gate !== undefined && (isNext || !useCase) ? `the gate "${gate}"` : `the use case "${useCase?.title ?? ''}"`;
  const at = (path: string, message: string): Finding => ({ entry: metric, path: [path], message });
  const latest = latestReadingOf(metric, gate === undefined ? [] : users.departments, today);
  const until = latest && nextReadingOf(metric, latest);
  return [
    ...(metric.baseline ? [] : [at('title', `"${metric.title}" has no baseline, and ${user} goes by it.`)]),
    ...(metric.target === undefined && gate === undefined ? [at('title', `"${metric.title}" has no target, and ${user} goes by it.`)] : []),
    ...(!latest && (isDue || isNext) ? [at('title', `"${metric.title}" has no reading, and ${user} goes by it.`)] : []),
    ...(latest && until !== undefined && until < today
      ? [
          at(
            'readings',
            `The latest reading of "${metric.title}" is of ${latest.date}. It is to be read every ${metric.reviewEvery ?? ''}, and ${user} goes by it.`,
          ),
        ]
      : []),
  ];
}

/** The latest reading up to today; where departments are asked, that of the one which was read longest ago. */
function latestReadingOf(metric: Metric, departments: Users['departments'], today: string): Reading | undefined {
  if (departments.length === 0) return metric.readings.filter(({ date }) => date <= today).at(-1);
  const latest = departments.map((department) => readingsOf(metric, department, today).at(-1));
  if (latest.some((reading) => reading === undefined)) return undefined;
  return latest.filter((reading) => reading !== undefined).sort((a, b) => a.date.localeCompare(b.date))[0];
}

function hasRun({ status }: UseCase): boolean {
  return status !== 'idea' && status !== 'stopped';
}
