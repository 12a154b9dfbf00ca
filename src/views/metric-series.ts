/** A metric over time: where it began, where it should go, and every reading up to a day. */
import type { Metric, Reading } from '#model/organisation.ts';
import { readingsOf } from './gates.ts';

export interface MetricSeries {
  readonly metric: Metric;
  readonly today: string;
  /** Of the whole organisation, oldest first. */
  readonly whole: readonly Reading[];
  /** Of single departments, each oldest first, in the order of their names. */
  readonly parts: readonly { readonly title: string; readonly readings: readonly Reading[] }[];
  readonly baseline: Metric['baseline'];
  readonly target: number | undefined;
}

export function metricSeriesOf(metric: Metric, today: string): MetricSeries {
  const departments = new Map(metric.readings.flatMap(({ department }) => (department ? [[department.slug, department.title] as const] : [])));
  return {
    metric,
    today,
    whole: readingsOf(metric, undefined, today),
    parts: [...departments]
      .map(([slug, title]) => ({ title, readings: readingsOf(metric, slug, today) }))
      .filter(({ readings }) => readings.length > 0)
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    baseline: metric.baseline && metric.baseline.date <= today ? metric.baseline : undefined,
    target: metric.target,
  };
}
