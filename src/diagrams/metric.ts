/** A metric over time as Mermaid source, for other tools, and as a table; the site itself draws it with `metric-chart.ts`. */
import { amount } from '#views/amounts.ts';
import type { MetricSeries } from '#views/metric-series.ts';
import { dayInShort, dayInWords } from '#views/words.ts';
import { plain, quoted } from './mermaid.ts';
import { cell, type Picture } from './picture.ts';

export function metricPicture(series: MetricSeries): Picture {
  const { metric, whole, parts, baseline, target } = series;
  const title = `${metric.title} over time`;
  const latest = whole.at(-1);
  const isEmpty = whole.length === 0 && parts.length === 0 && !baseline;
  const say = (value: number): string => amount(value, metric.unit);
  const rows = [
    ...(baseline ? [{ day: baseline.date, cells: [cell('Before'), cell(say(baseline.value)), cell('All')] }] : []),
    ...whole.map(({ date, value }) => ({ day: date, cells: [cell('Reading'), cell(say(value)), cell('All')] })),
    ...parts.flatMap(({ title: department, readings }) =>
      readings.map(({ date, value }) => ({ day: date, cells: [cell('Reading'), cell(say(value)), cell(department)] })),
    ),
  ].sort((a, b) => a.day.localeCompare(b.day));
  return {
    title,
    description: [
      ...(baseline ? [`Before: ${say(baseline.value)}, on ${dayInWords(baseline.date)}.`] : []),
      latest ? `Now: ${say(latest.value)}, on ${dayInWords(latest.date)}.` : 'No reading of the whole organisation yet.',
      target === undefined ? 'No target.' : `Target: ${say(target)}; ${metric.better} is better.`,
    ].join(' '),
    source: isEmpty ? undefined : sourceOf(series, title),
    settings: {},
    table: {
      columns: ['Day', 'What', 'Value', 'Department'],
      rows: [
        ...rows.map(({ day, cells }) => [cell(dayInWords(day)), ...cells]),
        ...(target === undefined ? [] : [[cell('Any day'), cell('Target'), cell(say(target)), cell('All')]]),
      ],
    },
    empty: { title: 'No reading yet', text: 'Readings stand in the field “readings” of the metric, each with its day and value.' },
  };
}

/** Days as words: Mermaid's chart knows no calendar. Departments are left to the table, since lines there have no names. */
function sourceOf({ metric, whole, baseline, target }: MetricSeries, title: string): string {
  // A baseline may be that of another day than the first.
  const points = [...(baseline ? [baseline] : []), ...whole].sort((a, b) => a.date.localeCompare(b.date));
  const list = (values: readonly (string | number)[]): string => `[${values.join(', ')}]`;
  return [
    'xychart-beta',
    `  accTitle: ${plain(title)}`,
    `  title ${quoted(target === undefined ? metric.title : `${metric.title}; target ${amount(target, metric.unit)}`)}`,
    `  x-axis ${list(points.map(({ date }) => quoted(dayInShort(date))))}`,
    `  y-axis ${quoted(metric.unit)}`,
    `  line ${list(points.map(({ value }) => value))}`,
    ...(target === undefined ? [] : [`  line ${list(points.map(() => target))}`]),
    '',
  ].join('\n');
}
