/** The chart of a metric as an SVG that follows the site's theme, made as the drawings of the renderer are: presentation attributes only. */
import { toneValue, type ToneName } from '#diagrams/render/palette.ts';
import { metricSeriesOf } from '#views/metric-series.ts';
import type { Drawing } from '#views/shown-diagram.ts';
import type { Point } from './geometry.ts';
import type { GeneratedDiagram } from './index.ts';
import { metricChartOf, type ChartText, type MetricChart } from './metric-chart.ts';

/** The chart of a metric; undefined where there is nothing to draw. */
export function metricDrawingOf({ playbook, organisation, of, picture }: GeneratedDiagram): Drawing | undefined {
  const metric = playbook.metrics.find(({ slug }) => slug === of);
  const chart = metric && metricChartOf(metricSeriesOf(metric, organisation.today));
  if (!chart) return undefined;
  const { width, height } = chart;
  return { svg: metricSvgOf(chart, { ...picture, id: `chart-${playbook.id}-${of ?? ''}` }), width, height };
}

/** @param id begins every id in it */
export function metricSvgOf(
  chart: MetricChart,
  { id, title, description }: { readonly id: string; readonly title: string; readonly description: string },
): string {
  const { width, height, plot, values, days, whole, parts, baseline, target } = chart;
  const path = (d: string, tone: ToneName, stroke: number, dashes?: string): string =>
    `<path d="${d}" fill="none" stroke="${toneValue(tone)}" stroke-width="${stroke}"${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`} stroke-linejoin="round"/>`;
  const dot = ({ x, y }: Point, tone: ToneName, radius: number, open = false): string =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="${toneValue(open ? 'paper' : tone)}" stroke="${toneValue(tone)}" stroke-width="2"/>`;
  const start = whole.points[0];
  const content = [
    ...values.map(({ y, label }) => path(`M${plot.left} ${y}H${plot.right}`, 'line', 1) + text(label, 'ink-2')),
    ...days.map(({ x, label }) => path(`M${x} ${plot.bottom}v5`, 'mark', 1) + (label ? text(label, 'ink-2') : '')),
    path(`M${plot.left} ${plot.bottom}H${plot.right}`, 'mark', 1),
    ...(target ? [path(`M${plot.left} ${target.y}H${plot.right}`, 'hue-3', 2, '7 4'), text(target.label, 'hue-3', 600)] : []),
    ...parts.map(
      ({ points, name }) =>
        (points.length > 1 ? path(lineOf(points), 'mark', 1.5) : '') +
        points.map((point) => dot(point, 'mark', 2.5)).join('') +
        (name ? text(name, 'ink-2') : ''),
    ),
    ...(baseline && start && start.x > baseline.point.x ? [path(lineOf([baseline.point, start]), 'ink', 2, '2 4')] : []),
    ...(whole.points.length > 1 ? [path(lineOf(whole.points), 'ink', 3)] : []),
    ...(baseline ? [dot(baseline.point, 'ink', 4.5, true), text(baseline.label, 'ink-2')] : []),
    ...whole.points.map((point) => dot(point, 'ink', 4)),
    ...whole.values.map((value) => text(value, 'ink', 700)),
    ...(whole.name ? [text(whole.name, 'ink', 700)] : []),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="mermaid" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" font-family="Atkinson Hyperlegible Next, sans-serif" font-size="14" fill="${toneValue('ink')}"><title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>${content.join('')}</svg>`;
}

function text({ text: words, x, y, anchor }: ChartText, tone: ToneName, weight?: number): string {
  const at = `x="${x}" y="${y}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${weight === undefined ? '' : ` font-weight="${weight}"`}`;
  // Words stay readable where a line passes behind them.
  return `<text ${at} fill="${toneValue(tone)}" stroke="${toneValue('paper')}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(words)}</text>`;
}

function lineOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
