/** A metric against time: its readings, where it began and where it should go, each named where it stands. Geometry only. */
import { addDays, daysBetween } from '#model/calendar-day.ts';
import { amount } from '#views/amounts.ts';
import type { MetricSeries } from '#views/metric-series.ts';
import { dayInShort } from '#views/words.ts';
import { rounded, shortened, widthOf, type Point } from './geometry.ts';
import { monthTicksOf } from './month-ticks.ts';
import { valueTicksOf } from './value-ticks.ts';

export interface ChartText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface ChartLine {
  readonly points: readonly Point[];
  /** At the end of the line. */
  readonly name: ChartText | undefined;
}

export interface MetricChart {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly values: readonly { readonly y: number; readonly label: ChartText }[];
  readonly days: readonly { readonly x: number; readonly label: ChartText | undefined }[];
  readonly whole: ChartLine & { readonly values: readonly ChartText[] };
  readonly parts: readonly ChartLine[];
  readonly baseline: { readonly point: Point; readonly label: ChartText } | undefined;
  readonly target: { readonly y: number; readonly label: ChartText } | undefined;
}

const WIDTH = 760;
const HEIGHT = 340;
const TOP = 34;
const BOTTOM = HEIGHT - 34;
const RIGHT = WIDTH - 180;
const SIZE = 14;
const LINE = 17;
/** Lines of departments that can be told apart. */
const MOST_PARTS = 6;
/** Below a baseline, as a share of all values. */
const ROOM_BELOW = 0.12;
/** Values that find room above their points. */
const MOST_VALUES = 9;

/** @returns undefined where there is neither a reading nor a baseline */
export function metricChartOf({ metric, whole, parts, baseline, target }: MetricSeries): MetricChart | undefined {
  const lines = parts.length <= MOST_PARTS ? parts : [];
  const all = [...whole, ...lines.flatMap(({ readings }) => readings), ...(baseline ? [baseline] : [])];
  const dates = all.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const numbers = [...all.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  // The words of the baseline stand below it.
  const room = baseline && baseline.value - lowest < (highest - lowest) * ROOM_BELOW ? (highest - lowest) * ROOM_BELOW : 0;
  const ticks = valueTicksOf(lowest >= 0 ? Math.max(0, lowest - room) : lowest - room, highest);
  const [least, largest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const left = rounded(16 + Math.max(...ticks.map((tick) => widthOf(amount(tick, metric.unit), SIZE))));
  const [from, to] = first === last ? [addDays(first, -30), addDays(last, 30)] : [first, last];
  // Points at the very edge would be cut by the axis.
  const xOf = (day: string): number => rounded(left + 18 + ((RIGHT - left - 30) * daysBetween(from, day)) / daysBetween(from, to));
  const yOf = (value: number): number => rounded(BOTTOM - ((BOTTOM - TOP) * (value - least)) / (largest - least));
  const pointsOf = (readings: readonly { readonly date: string; readonly value: number }[]): Point[] =>
    readings.map(({ date, value }) => ({ x: xOf(date), y: yOf(value) }));

  const wholePoints = pointsOf(whole);
  const wholeLast = wholePoints.at(-1);
  const names = [
    ...(wholeLast ? [{ text: `${lines.length > 0 ? 'All ' : ''}${amount(whole.at(-1)?.value ?? 0, metric.unit)}`, y: wholeLast.y }] : []),
    ...lines.map(({ title, readings }) => {
      const value = ` ${amount(readings.at(-1)?.value ?? 0, metric.unit)}`;
      return { text: shortened(title, WIDTH - RIGHT - 14 - widthOf(value, SIZE), SIZE) + value, y: yOf(readings.at(-1)?.value ?? 0) };
    }),
  ];
  const heights = spread(
    names.map(({ y }) => y),
    TOP,
    BOTTOM,
  );
  const nameAt = (index: number): ChartText | undefined => {
    const name = names[index];
    return name && { text: name.text, x: RIGHT + 8, y: rounded((heights[index] ?? name.y) + 5), anchor: 'start' };
  };
  const shift = names.length - lines.length;
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: { left, right: RIGHT, top: TOP, bottom: BOTTOM },
    values: ticks.map((tick) => ({ y: yOf(tick), label: { text: amount(tick, metric.unit), x: left - 8, y: rounded(yOf(tick) + 5), anchor: 'end' } })),
    days: daysOf(from, to, xOf),
    whole: {
      points: wholePoints,
      name: shift > 0 ? nameAt(0) : undefined,
      values: valuesOf(whole, wholePoints, metric.unit),
    },
    parts: lines.map(({ readings }, index) => ({ points: pointsOf(readings), name: nameAt(index + shift) })),
    baseline: baseline && baselineOf(baseline, { x: xOf(baseline.date), y: yOf(baseline.value) }, wholePoints[0], metric.unit),
    target: target === undefined ? undefined : targetOf(target, yOf(target), left, metric),
  };
}

function daysOf(from: string, to: string, xOf: (day: string) => number): MetricChart['days'] {
  const ticks = monthTicksOf(from, to).filter(({ day }) => day >= from && day <= to);
  // A stretch within one month has no first day of a month in it.
  const marks = ticks.length >= 2 ? ticks : [...new Set([from, to])].map((day) => ({ day, label: dayInShort(day) }));
  const named = marks.map(({ day, label }, index) => {
    const text = index === 0 && !label.includes(' ') ? `${label} ${day.slice(0, 4)}` : label;
    return { x: xOf(day), text, half: widthOf(text, SIZE) / 2 };
  });
  // Those with a year first, since without it the others say nothing.
  const shown: typeof named = [];
  for (const mark of named.toSorted((a, b) => Number(b.text.includes(' ')) - Number(a.text.includes(' '))))
    if (shown.every((other) => Math.abs(other.x - mark.x) > other.half + mark.half + 8)) shown.push(mark);
  return named.map((mark) => ({ x: mark.x, label: shown.includes(mark) ? { text: mark.text, x: mark.x, y: BOTTOM + 22, anchor: 'middle' } : undefined }));
}

/** Every value but the last, which stands at the end of its line, where they are few; else the first and the extremes. */
function valuesOf(readings: readonly { readonly value: number }[], points: readonly Point[], unit: string): ChartText[] {
  const values = readings.map(({ value }) => value);
  const telling = new Set([0, values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))]);
  let end = -Infinity;
  return points.flatMap(({ x, y }, index): ChartText[] => {
    const text = amount(values[index] ?? 0, unit);
    const half = widthOf(text, SIZE, true) / 2;
    const isLast = index === points.length - 1;
    if (isLast || (values.length > MOST_VALUES && !telling.has(index)) || x - half < end + 4) return [];
    end = x + half;
    return [{ text, x, y: rounded(y - 12), anchor: 'middle' }];
  });
}

/** Below its point, or above where the line to the first reading goes down. */
function baselineOf({ date, value }: NonNullable<MetricSeries['baseline']>, point: Point, next: Point | undefined, unit: string): MetricChart['baseline'] {
  const isAbove = (next !== undefined && next.y > point.y) || point.y + 24 > BOTTOM - 4;
  return {
    point,
    label: { text: `Before: ${amount(value, unit)}, ${dayInShort(date)}`, x: point.x - 6, y: rounded(isAbove ? point.y - 12 : point.y + 24), anchor: 'start' },
  };
}

function targetOf(value: number, y: number, left: number, { unit, better }: MetricSeries['metric']): MetricChart['target'] {
  return { y, label: { text: `Target: ${amount(value, unit)} or ${better === 'higher' ? 'more' : 'less'}`, x: left + 8, y: rounded(y - 7), anchor: 'start' } };
}

/** Heights moved apart so that no label covers another, each as near to its own as can be. */
function spread(wanted: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let before = top - LINE;
  for (const item of order) before = item.y = Math.max(item.y, before + LINE);
  let after = bottom + LINE;
  for (const item of order.toReversed()) after = item.y = Math.min(item.y, after - LINE);
  const heights: number[] = [];
  for (const { y, index } of order) heights[index] = y;
  return heights;
}
