import { describe, expect, it } from 'vitest';
import { UPRIGHT_WIDTH, widthOf } from '#diagrams/geometry.ts';
import { timelineDrawingOf, type TimelineBar, type TimelineDrawing } from '#diagrams/timeline-drawing.ts';
import { uprightTimelineOf } from '#diagrams/timeline-upright.ts';
import { roadmapOf, type Roadmap } from '#views/roadmap.ts';
import { anEntry, sound } from '../support/entries.ts';

const TODAY = '2026-02-15';
type UseCaseInput = Parameters<typeof anEntry<'use-case'>>[2];

const drawingWith = (...useCases: UseCaseInput[]): TimelineDrawing => timelineDrawingOf(roadmapWith(...useCases));

function roadmapWith(...useCases: UseCaseInput[]): Roadmap {
  const { playbook } = sound(
    [anEntry('phase', 'prepare', { entered: '2026-01-01' }), ...useCases.map((fields, index) => anEntry('use-case', `case-${index}`, fields))],
    { today: TODAY },
  );
  return roadmapOf(playbook, TODAY);
}

/** Forty, some with long names. */
const MANY = Array.from({ length: 40 }, (_, index): UseCaseInput => ({
  title: `Use case ${'with a long name '.repeat(index % 4)}${index}`,
  departments: [index % 3 === 0 ? 'finance' : 'sales'],
  start: `2026-${String(1 + ((index * 5) % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`,
  duration: `${1 + ((index * 3) % 20)} weeks`,
}));

/** From the first to the last thing of a bar: itself, or the words beside it. */
function spanOf({ x, width, label }: TimelineBar): readonly [number, number] {
  const words = widthOf(label.text);
  if (label.place === 'after') return [x, label.x + words];
  return label.place === 'before' ? [label.x - words, x + width] : [x, x + width];
}

describe('timelineDrawingOf', () => {
  it('draws a playbook without use cases', () => {
    const { lanes, bands, ticks, today } = drawingWith();
    expect(lanes).toEqual([]);
    expect(bands.map(({ label }) => label)).toEqual(['Prepare', 'Go']);
    expect(ticks[0]?.label).toBe('Jan 2026');
    expect(today.label).toBe('Today, 15 February 2026');
  });

  it('puts words into a bar that is long enough, and else beside it', () => {
    const { lanes } = drawingWith(
      { title: 'Long', start: '2026-01-10', duration: '12 weeks' },
      { title: 'A name that is longer than its bar', start: '2026-01-20', duration: '1 week' },
      { title: 'A name at the far end of the picture', start: '2026-06-01', duration: '1 week' },
    );
    expect(lanes.flatMap(({ bars }) => bars.map(({ label }) => label.place))).toEqual(['in', 'after', 'before']);
  });

  it('says everything about a bar in words', () => {
    const [bar] = drawingWith({ title: 'Mail', start: '2026-02-01', duration: '4 weeks', status: 'pilot' }).lanes[0]?.bars ?? [];
    expect(bar?.words).toBe('Mail, Sales, Prepare: 1 Feb 2026 to 28 Feb 2026, running');
  });

  it('keeps forty bars apart, and all of them inside', () => {
    const { lanes, width, height } = drawingWith(...MANY);
    const bars = lanes.flatMap((lane) => lane.bars);
    expect(bars).toHaveLength(40);
    for (const bar of bars) {
      const [from, to] = spanOf(bar);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(width + 1);
      expect(bar.y + 24).toBeLessThan(height);
      const neighbours = bars.filter((other) => other !== bar && other.y === bar.y);
      expect(neighbours.filter((other) => spanOf(other)[0] < to && from < spanOf(other)[1])).toEqual([]);
    }
  });

  it('draws the first plan of a phase only where the phase has moved', () => {
    expect(drawingWith().bands.every(({ planned }) => planned === undefined)).toBe(true);
    const { playbook } = sound([anEntry('phase', 'prepare', { entered: '2026-02-01' })], { today: TODAY });
    expect(timelineDrawingOf(roadmapOf(playbook, TODAY)).bands.every(({ planned }) => planned !== undefined)).toBe(true);
  });
});

/** Whether the line of today, as path data, passes through words that stand there. */
function crosses(line: string, x: number, { label }: TimelineBar): boolean {
  const left = label.place === 'before' ? label.x - widthOf(label.text) : label.x;
  if (x < left || x > left + widthOf(label.text)) return false;
  return [...line.matchAll(/M[\d.]+ ([\d.]+)V([\d.]+)/g)].some(([, from, to]) => Number(from) < label.y && label.y - 10 < Number(to));
}

describe('both forms of the timeline', () => {
  it.each([
    ['wide', timelineDrawingOf],
    ['upright', uprightTimelineOf],
  ] as const)('%s: today crosses no words', (_, draw) => {
    const { lanes, today } = draw(roadmapWith(...MANY));
    expect(lanes.flatMap(({ bars }) => bars).filter((bar) => bar.label.place !== 'in' && crosses(today.line, today.x, bar))).toEqual([]);
    expect(today.line).toMatch(/^M[\d.]+ 44V/);
  });

  it('a phone shows forty bars with their names above them, none over another', () => {
    const { lanes, width, height } = uprightTimelineOf(roadmapWith(...MANY));
    expect(width).toBe(UPRIGHT_WIDTH);
    const bars = lanes.flatMap((lane) => lane.bars);
    expect(bars).toHaveLength(40);
    for (const bar of bars) {
      const right = Math.max(bar.x + bar.width, bar.label.x + widthOf(bar.label.text));
      expect(right).toBeLessThanOrEqual(width + 1);
      expect(bar.label.y).toBeLessThan(bar.y);
      expect(bar.y + bar.height).toBeLessThan(height);
      const beside = bars.filter((other) => other !== bar && Math.abs(other.y - bar.y) < 30);
      const overlaps = beside.filter(
        (other) =>
          Math.min(other.x, other.label.x) < right && Math.min(bar.x, bar.label.x) < Math.max(other.x + other.width, other.label.x + widthOf(other.label.text)),
      );
      expect(
        overlaps.map(({ label }) => label.text),
        bar.label.text,
      ).toEqual([]);
    }
    expect(bars.map(({ words }) => words).sort()).toEqual(
      drawingWith(...MANY)
        .lanes.flatMap((lane) => lane.bars.map(({ words }) => words))
        .sort(),
    );
  });

  it('a phone shows one bar, and none', () => {
    expect(uprightTimelineOf(roadmapWith({ title: 'Mail', start: '2026-02-01', duration: '4 weeks' })).lanes[0]?.bars[0]?.label.text).toBe('Mail');
    expect(uprightTimelineOf(roadmapWith()).lanes).toEqual([]);
  });

  it('names Januaries before other months', () => {
    const labels = uprightTimelineOf(roadmapWith({ title: 'Far', start: '2027-06-01', duration: '12 weeks' })).ticks.flatMap(({ label }) => label ?? []);
    expect(labels).toContain('Jan 2027');
  });
});
