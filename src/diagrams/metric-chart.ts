/** A metric against time: its readings, where it began and where it should go, each named where it stands. Geometry only. */
import { addDays, daysBetween } from '#model/calendar-day.ts';
import { amount } from '#views/amounts.ts';
import type { MetricSeries } from '#views/metric-series.ts';
import { dayInShort } from '#views/words.ts';
import { rounded, shortened, widthOf, type Point } from './geometry.ts';
import { LabelPlaces, type PlacedLabel } from './label-places.ts';
import { monthTicksOf } from './month-ticks.ts';
import { valueTicksOf } from './value-ticks.ts';

export type ChartText = PlacedLabel;

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
  const before = baseline && { x: xOf(baseline.date), y: yOf(baseline.value) };
  const goal =
    target === undefined
      ? []
      : [
          { x: left, y: yOf(target) },
          { x: RIGHT, y: yOf(target) },
        ];
  const drawn = [...(before ? [[before, ...wholePoints.slice(0, 1)]] : []), wholePoints, ...lines.map(({ readings }) => pointsOf(readings))];
  const words = new LabelPlaces({ left, right: RIGHT, top: 4, bottom: BOTTOM - 2 }, [...drawn, goal]);
  for (const index of names.keys()) {
    const name = nameAt(index);
    if (name) words.take(name, index < shift);
  }
  // The order in which they find room: what began, where it should go, then the readings.
  const baselineLabel = baseline && before && baselineLabelOf(baseline, before, words, metric.unit);
  const targetLabel = target === undefined ? undefined : targetLabelOf(target, yOf(target), left, words, metric);
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: { left, right: RIGHT, top: TOP, bottom: BOTTOM },
    values: ticks.map((tick) => ({ y: yOf(tick), label: { text: amount(tick, metric.unit), x: left - 8, y: rounded(yOf(tick) + 5), anchor: 'end' } })),
    days: daysOf(from, to, xOf),
    whole: {
      points: wholePoints,
      name: shift > 0 ? nameAt(0) : undefined,
      values: valuesOf(whole, wholePoints, words, metric.unit),
    },
    parts: lines.map(({ readings }, index) => ({ points: pointsOf(readings), name: nameAt(index + shift) })),
    baseline: before && baselineLabel && { point: before, label: baselineLabel },
    target: target === undefined || !targetLabel ? undefined : { y: yOf(target), label: targetLabel },
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

/** Every value but the last, which stands at the end of its line, where they are few and find room; else the first and the extremes. */
function valuesOf(readings: readonly { readonly value: number }[], points: readonly Point[], words: LabelPlaces, unit: string): ChartText[] {
  const values = readings.map(({ value }) => value);
  const telling = new Set([0, values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))]);
  return points.flatMap((point, index) => {
    if (index === points.length - 1 || (values.length > MOST_VALUES && !telling.has(index))) return [];
    return words.place(placesAround(point, amount(values[index] ?? 0, unit)), true) ?? [];
  });
}

/** Above first, then on the side where the line is not. */
function placesAround({ x, y }: Point, text: string): ChartText[] {
  const at = (dx: number, dy: number, anchor: ChartText['anchor']): ChartText => ({ text, x: rounded(x + dx), y: rounded(y + dy), anchor });
  return [
    at(0, -12, 'middle'),
    at(5, -9, 'start'),
    at(-5, -9, 'end'),
    at(9, -2, 'start'),
    at(-9, -2, 'end'),
    at(0, 22, 'middle'),
    at(6, 18, 'start'),
    at(-6, 18, 'end'),
  ];
}

/** Below its point, else as near above or beside it as there is room. */
function baselineLabelOf({ date, value }: NonNullable<MetricSeries['baseline']>, { x, y }: Point, words: LabelPlaces, unit: string): ChartText {
  const text = `Before: ${amount(value, unit)}, ${dayInShort(date)}`;
  const heights = [24, -12, -22, -32, -42, -54, -66, -78, -90];
  const near = [
    ...heights.flatMap((dy): ChartText[] => [
      { text, x: x - 6, y: rounded(y + dy), anchor: 'start' },
      { text, x: x + 6, y: rounded(y + dy), anchor: 'end' },
    ]),
    // Under a line that rises at once.
    ...[16, 32, 48, 64, 80, 96, 112].map((dx): ChartText => ({ text, x: rounded(x + dx), y: rounded(y - 7), anchor: 'start' })),
  ];
  return words.place(near) ?? { text, x: x - 6, y: rounded(y - 12), anchor: 'start' };
}

/** Above its line at the left; where that is taken, at the right or below. */
function targetLabelOf(value: number, y: number, left: number, words: LabelPlaces, { unit, better }: MetricSeries['metric']): ChartText {
  const text = `Target: ${amount(value, unit)} or ${better === 'higher' ? 'more' : 'less'}`;
  const places = [-7, 18].flatMap((dy): ChartText[] => [
    { text, x: left + 8, y: rounded(y + dy), anchor: 'start' },
    { text, x: RIGHT - 8, y: rounded(y + dy), anchor: 'end' },
  ]);
  return words.place(places, true) ?? { text, x: left + 8, y: rounded(y - 7), anchor: 'start' };
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
