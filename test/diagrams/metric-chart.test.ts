import { describe, expect, it } from 'vitest';
import { LabelPlaces } from '#diagrams/label-places.ts';
import { metricChartOf, type ChartText } from '#diagrams/metric-chart.ts';
import { widthOf } from '#diagrams/geometry.ts';
import { generatedDiagramsOf } from '#diagrams/index.ts';
import { buildOrganisation } from '#model/build.ts';
import { readContent } from '#source/read-content.ts';
import { metricSeriesOf } from '#views/metric-series.ts';
import { aSite } from '../support/entries.ts';

const TODAY = '2026-11-21';

function boxOf({ text, x, y, anchor }: ChartText): { left: number; right: number; y: number } {
  const width = widthOf(text);
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, y };
}

describe('words of a chart', () => {
  it('never cover each other, whatever the readings', async () => {
    for (const folder of ['content', 'test/fixtures/other-organisation']) {
      const { entries, site } = await readContent(folder);
      const { organisation } = buildOrganisation(entries, site ?? aSite(), { today: TODAY });
      for (const { name, playbook, of } of generatedDiagramsOf(organisation)) {
        const metric = name === 'metric' && playbook.metrics.find(({ slug }) => slug === of);
        const chart = metric ? metricChartOf(metricSeriesOf(metric, TODAY)) : undefined;
        if (!chart) continue;
        const { whole, parts, baseline, target, days } = chart;
        const labels = [
          ...whole.values,
          ...[whole, ...parts].flatMap(({ name: last }) => last ?? []),
          ...[baseline, target].flatMap((one) => one?.label ?? []),
          ...days.flatMap(({ label }) => label ?? []),
        ].map((label) => ({ ...boxOf(label), text: label.text }));
        for (const [index, one] of labels.entries())
          for (const other of labels.slice(index + 1))
            expect(one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < 12, `${of ?? ''}: ${one.text} and ${other.text}`).toBe(
              false,
            );
      }
    }
  }, 60_000);
});

describe('LabelPlaces', () => {
  const inside = { left: 0, right: 200, top: 0, bottom: 100 };
  const at = (x: number, y: number): ChartText => ({ text: 'words', x, y, anchor: 'start' });

  it('takes the first place that is free of lines and of other words', () => {
    const falling = [
      { x: 0, y: 0 },
      { x: 200, y: 100 },
    ];
    const words = new LabelPlaces(inside, [falling]);
    expect(words.place([at(90, 50), at(100, 20)])).toEqual(at(100, 20));
    expect(words.place([at(110, 25), at(10, 90)])).toEqual(at(10, 90));
    expect(words.place([at(190, 50), at(10, 5), at(10, 90)])).toBeUndefined();
  });

  it('sees a line that stands upright', () => {
    const upright = [
      { x: 20, y: 10 },
      { x: 20, y: 90 },
    ];
    expect(new LabelPlaces(inside, [upright]).place([at(5, 50), at(30, 50)])).toEqual(at(30, 50));
  });
});
