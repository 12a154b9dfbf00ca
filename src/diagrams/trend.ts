/** The readings of a metric as a small line, by date. */
import { daysBetween } from '#model/calendar-day.ts';
import type { Reading } from '#model/organisation.ts';
import { rounded, type Point } from './geometry.ts';

export const TREND_WIDTH = 100;
export const TREND_HEIGHT = 32;
const PAD = 4;

export interface TrendDrawing {
  /** For a polyline; one pair where there is one reading. */
  readonly points: string;
  readonly last: Point;
  /** The height of the target's line. */
  readonly target: number | undefined;
  /** "Trend: 44, 52, 61; target 70" */
  readonly label: string;
}

/** @returns undefined without readings */
export function trendOf(readings: readonly Pick<Reading, 'date' | 'value'>[], threshold: number | undefined): TrendDrawing | undefined {
  const first = readings[0];
  const latest = readings.at(-1);
  if (!first || !latest) return undefined;
  const values = [...readings.map(({ value }) => value), ...(threshold === undefined ? [] : [threshold])];
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const days = daysBetween(first.date, latest.date);
  const xOf = (date: string): number => rounded(days === 0 ? TREND_WIDTH - PAD : PAD + ((TREND_WIDTH - 2 * PAD) * daysBetween(first.date, date)) / days);
  const yOf = (value: number): number => rounded(span === 0 ? TREND_HEIGHT / 2 : TREND_HEIGHT - PAD - ((TREND_HEIGHT - 2 * PAD) * (value - low)) / span);
  return {
    points: readings.map(({ date, value }) => `${xOf(date)},${yOf(value)}`).join(' '),
    last: { x: xOf(latest.date), y: yOf(latest.value) },
    target: threshold === undefined ? undefined : yOf(threshold),
    label: `Trend: ${readings.map(({ value }) => value).join(', ')}${threshold === undefined ? '' : `; target ${threshold}`}`,
  };
}
