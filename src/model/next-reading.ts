import { addDuration } from './calendar-day.ts';
import type { Metric, Reading } from './organisation.ts';

/** The day by which a metric is to be read again; undefined where it names no rhythm. The day itself is still in time. */
export function nextReadingOf({ reviewEvery }: Pick<Metric, 'reviewEvery'>, { date }: Pick<Reading, 'date'>): string | undefined {
  return reviewEvery === undefined ? undefined : addDuration(date, reviewEvery);
}
