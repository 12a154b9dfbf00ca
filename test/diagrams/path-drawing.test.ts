import { describe, expect, it } from 'vitest';
import { pathDrawingOf, type PathDrawing } from '#diagrams/path-drawing.ts';
import { statusOf } from '#views/status.ts';
import { anEntry, linked, PLAYBOOK } from '../support/entries.ts';

const TODAY = '2026-06-15';

/** A playbook of as many phases, half of them entered, each behind a gate with one signature of two. */
function drawingWith(count: number, tagline = 'A step'): PathDrawing {
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
    { today: TODAY },
  );
  return pathDrawingOf(statusOf(playbook, TODAY), TODAY);
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
