import { expect, test } from 'vitest';
import { phaseMarkOf } from '#diagrams/phase-mark.ts';

const arcsOf = (order: number, phases: number): number => phaseMarkOf(order, phases).split('q').length - 1;

test('the marks of three phases have three, two and one arcs', () => {
  expect([1, 2, 3].map((order) => phaseMarkOf(order, 3))).toEqual([
    'M1 12q3.7 -9.3 7.3 0q3.7 -9.3 7.3 0q3.7 -9.3 7.3 0',
    'M1 12q5.5 -12 11 0q5.5 -12 11 0',
    'M1 12q11 -19 22 0',
  ]);
});

test('many phases have at most five arcs, never more than the phase before, and one in the last', () => {
  for (let phases = 1; phases <= 12; phases += 1) {
    const arcs = Array.from({ length: phases }, (_, index) => arcsOf(index + 1, phases));
    expect(Math.max(...arcs)).toBeLessThanOrEqual(5);
    expect(arcs).toEqual([...arcs].sort((a, b) => b - a));
    expect(arcs.at(-1)).toBe(1);
  }
});
