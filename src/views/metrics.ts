/** Where a metric stands, how far it has come and has to go, how fresh that is, and what stands on it. */
import { nextReadingOf } from '#model/next-reading.ts';
import { readingStateOf } from '#model/gate-state.ts';
import type { Comparison, Department, Metric, Objective, Phase, Playbook, Reading, UseCase } from '#model/organisation.ts';
import { amount, differenceIn } from './amounts.ts';
import { readingsOf, type CriterionView } from './gates.ts';
import { metricSeriesOf } from './metric-series.ts';
import { statusOf, type Status } from './status.ts';

export interface MetricSummary {
  readonly metric: Metric;
  /** Of the whole organisation. */
  readonly latest: Reading | undefined;
  readonly value: string | undefined;
  readonly target: string | undefined;
  readonly baseline: string | undefined;
}

export function metricSummaryOf(metric: Metric, today: string): MetricSummary {
  const latest = readingsOf(metric, undefined, today).at(-1);
  return {
    metric,
    latest,
    value: latest && amount(latest.value, metric.unit),
    target: metric.target === undefined ? undefined : amount(metric.target, metric.unit),
    baseline: metric.baseline && amount(metric.baseline.value, metric.unit),
  };
}

export interface MetricPage extends MetricSummary {
  /** Whether the latest reading reaches the target; undefined without either. */
  readonly reached: boolean | undefined;
  /** How far it is from the target: "8 points short of the target"; undefined without reading or target. */
  readonly distance: string | undefined;
  /** "19 points better than before"; undefined without reading or baseline. */
  readonly change: string | undefined;
  readonly freshness: Freshness | undefined;
  /** The latest reading of each department that has one, by name, and whether it reaches the target. */
  readonly departments: readonly {
    readonly department: Department;
    readonly reading: Reading;
    readonly value: string;
    readonly reached: boolean | undefined;
  }[];
  readonly criteria: readonly { readonly phase: Phase; readonly criterion: CriterionView }[];
  readonly useCases: readonly UseCase[];
  readonly objectives: readonly Objective[];
}

/** Of the latest reading. */
export interface Freshness {
  /** The day by which it is to be read again; undefined where the metric names no rhythm. */
  readonly due: string | undefined;
  readonly overdue: boolean;
}

export function metricPageOf(metric: Metric, playbook: Playbook, today: string, status: Status = statusOf(playbook, today)): MetricPage {
  const summary = metricSummaryOf(metric, today);
  const { latest } = summary;
  const names = ({ id }: Metric): boolean => id === metric.id;
  return {
    ...summary,
    reached: latest && reachesTarget(metric, latest),
    distance: latest && distanceOf(metric, latest),
    change: latest && changeOf(metric, latest),
    freshness: latest && freshnessOf(metric, latest, today),
    departments: metricSeriesOf(metric, today).parts.flatMap(({ readings }) => {
      const reading = readings.at(-1);
      if (!reading?.department) return [];
      return [{ department: reading.department, reading, value: amount(reading.value, metric.unit), reached: reachesTarget(metric, reading) }];
    }),
    criteria: status.phases.flatMap(({ phase, gate }) =>
      (gate?.criteria ?? []).flatMap((criterion) => {
        const asked = phase.gate?.criteria.find(({ id }) => id === criterion.id);
        return asked?.type === 'metric' && names(asked.metric) ? [{ phase, criterion }] : [];
      }),
    ),
    useCases: playbook.useCases.filter(({ metrics }) => metrics.some(names)),
    objectives: playbook.objectives.filter((objective) => objective.metric && names(objective.metric)),
  };
}

function reachesTarget({ target, better }: Metric, reading: Reading): boolean | undefined {
  const reaches: Comparison | undefined = target === undefined ? undefined : { operator: better === 'higher' ? '>=' : '<=', value: target };
  return reaches && readingStateOf(reading, reaches) === 'met';
}

function distanceOf(metric: Metric, reading: Reading): string | undefined {
  if (metric.target === undefined) return undefined;
  if (reachesTarget(metric, reading) !== true) return `${differenceIn(metric.unit, metric.target, reading.value)} short of the target`;
  return metric.target === reading.value ? 'exactly the target' : `${differenceIn(metric.unit, metric.target, reading.value)} beyond the target`;
}

function changeOf(metric: Metric, { value }: Reading): string | undefined {
  if (!metric.baseline) return undefined;
  const before = metric.baseline.value;
  if (value === before) return 'as before';
  const isBetter = metric.better === 'higher' ? value > before : value < before;
  return `${differenceIn(metric.unit, value, before)} ${isBetter ? 'better' : 'worse'} than before`;
}

/** How old a reading is, and by when the next one is due. */
export function freshnessOf(metric: Metric, reading: Reading, today: string): Freshness {
  const due = nextReadingOf(metric, reading);
  return { due, overdue: due !== undefined && due < today };
}
