import { describe, expect, it } from 'vitest';
import { UPRIGHT_WIDTH, widthOf } from '#diagrams/geometry.ts';
import { pathDrawingOf, type PathDrawing } from '#diagrams/path-drawing.ts';
import { uprightPathOf } from '#diagrams/path-upright.ts';
import { statusOf } from '#views/status.ts';
import { anEntry, linked, PLAYBOOK } from '../support/entries.ts';

const TODAY = '2026-06-15';

/** A playbook of as many phases, half of them entered, each behind a gate with one signature of two. */
function drawingWith(
  count: number,
  tagline = 'A step',
  { draw = pathDrawingOf, today = TODAY }: { draw?: typeof pathDrawingOf; today?: string } = {},
): PathDrawing {
  const slugs = Array.from({ length: count }, (_, index) => `phase-${index + 1}`);
  const { playbook } = linked(
    [
      anEntry('playbook', PLAYBOOK, { phases: slugs }),
      ...slugs.map((slug, index) =>
        anEntry('phase', slug, {
          tagline,
          duration: '4 weeks',
          ...(index < Math.ceil(count / 2) ? { entered: `2026-${String(1 + Math.floor(index / 2)).padStart(2, '0')}-${index % 2 === 0 ? '01' : '15'}` } : {}),
          gate: {
            title: `Gate to ${slug}`,
            criteria: [
              { id: 'board', title: 'The board agrees', signOff: { role: 'Board', on: '2026-01-01' } },
              { id: 'staff', title: 'The staff agrees', signOff: { role: 'Staff' } },
            ],
          },
        }),
      ),
    ],
    { today },
  );
  return draw(statusOf(playbook, today), today);
}

describe('pathDrawingOf', () => {
  it.each([1, 2, 3, 7, 12])('draws %i phases from left to right, without a hole', (count) => {
    const drawing = drawingWith(count);
    expect(JSON.stringify(drawing.phases.map(({ view: _, ...drawn }) => drawn))).not.toMatch(/null|NaN|undefined/);
    expect(drawing.phases.map(({ x }) => x)).toEqual(drawing.phases.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(drawing.phases.every(({ gone, ahead }) => gone !== undefined || ahead !== undefined)).toBe(true);
    for (const { title, gate } of drawing.phases) {
      expect(title.x).toBeLessThan(drawing.width);
      expect(gate?.mark.fill).toBeDefined();
    }
    expect(drawing.here?.label.text).toBe('You are here, 15 Jun 2026');
  });

  it('grows wider than a page where phases would have no room', () => {
    expect([drawingWith(3).width, drawingWith(12).width]).toEqual([856, 2440]);
  });

  it('breaks a long tagline into two lines and cuts the rest', () => {
    const [first] = drawingWith(4, 'Validate a handful of controlled use cases inside single departments, one after another').phases;
    expect(first?.tagline.map(({ text }) => text)).toEqual(['Validate a handful of', expect.stringMatching(/^controlled use cases .+…$/)]);
  });
});

describe('uprightPathOf', () => {
  const LONG = 'Validate a handful of controlled use cases inside single departments, one after another, and write down what each of them has taught';
  const cases = [1, 2, 3, 7, 12].flatMap((count) =>
    ['A step', LONG].flatMap((tagline) => ['2026-06-15', '2026-09-30'].map((today) => ({ count, tagline, today }))),
  );

  it.each(cases)('draws $count phases from top to bottom, each word in a place of its own ($today, $tagline)', ({ count, tagline, today }) => {
    const { phases, here, height, width } = drawingWith(count, tagline, { draw: uprightPathOf, today });
    expect(width).toBe(UPRIGHT_WIDTH);
    const words = [
      ...phases.flatMap(({ title, tagline: lines, days, gate }) => [
        { ...title, size: 21 },
        ...[...lines, days, ...(gate ? [gate.state, gate.name] : [])].map((line) => ({ ...line, size: 14 })),
      ]),
      ...(here ? [{ ...here.label, size: 14 }] : []),
    ].sort((a, b) => a.y - b.y);
    words.forEach(({ text, x, y, size }, index) => {
      expect(x + widthOf(text, size, size > 14), text).toBeLessThanOrEqual(width + 6);
      expect(y + 4).toBeLessThan(height);
      const above = words[index - 1];
      if (above) expect(y - above.y, `${above.text} and ${text}`).toBeGreaterThanOrEqual(size - 0.5);
    });
    expect(here).toBeDefined();
  });

  it('says what the other form says', () => {
    const said = ({ phases, here }: PathDrawing) => ({
      phases: phases.map(({ title, days, gate }) => [title.text, days.text, gate?.state.text]),
      here: here?.label.text,
    });
    expect(said(drawingWith(3, 'A step', { draw: uprightPathOf }))).toEqual(said(drawingWith(3)));
  });
});
