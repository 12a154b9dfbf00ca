import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GROUND_CLIMB, GROUND_START, strideCountOf, strideOf, stridesGone } from '#diagrams/stride.ts';

const COUNTS = Array.from({ length: 12 }, (_, index) => index + 1);
const ahead = { state: 'ahead', elapsed: 0 } as const;
const done = { state: 'done', elapsed: 1 } as const;

describe('strides of a phase', () => {
  test.each(COUNTS)('lengthen from phase to phase with %i phases', (phases) => {
    const strides = Array.from({ length: phases }, (_, index) => strideCountOf(index + 1, phases));
    expect(strides.at(-1)).toBe(2);
    for (const [index, count] of strides.entries()) if (index > 0) expect(count).toBeLessThan(strides[index - 1] ?? 0);
  });

  test('are as drawn in the mock with three phases', () => {
    expect([1, 2, 3].map((order) => strideCountOf(order, 3))).toEqual([7, 4, 2]);
    expect(strideOf(2, 3, { state: 'now', elapsed: 0.75 })).toEqual({
      gone: 'M0 82Q12.5 34.8 25 78.5Q37.5 31.3 50 75Q62.5 27.8 75 71.5',
      feet: 'M25 78.5h0M50 75h0',
      ahead: 'M75 71.5Q87.5 24.3 100 68',
      here: 'M75 71.5h0',
    });
  });

  test.each(COUNTS)('are finite and meet at the borders with %i phases', (phases) => {
    for (let order = 1; order <= phases; order += 1)
      for (const upright of [false, true])
        for (const progress of [done, ahead, { state: 'now', elapsed: 0 }, { state: 'now', elapsed: 1 }] as const) {
          const drawing = strideOf(order, phases, progress, upright);
          const numbers =
            Object.values(drawing)
              .join(' ')
              .match(/-?[\d.]+|NaN|Infinity/g) ?? [];
          expect(numbers.every((number) => Number.isFinite(Number(number)))).toBe(true);
          expect(Object.values(drawing).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
        }
    const endOf = (order: number): string | undefined => strideOf(order, phases, done).gone?.split(' ').at(-1);
    for (let order = 1; order < phases; order += 1) expect(strideOf(order + 1, phases, ahead).ahead).toMatch(new RegExp(`^M0 ${endOf(order)}Q`));
  });

  test('say where we are inside a phase, never at its gates', () => {
    expect(stridesGone(4, { state: 'now', elapsed: 0 })).toBe(1);
    expect(stridesGone(4, { state: 'now', elapsed: 1 })).toBe(3);
    expect(strideOf(1, 3, done)).toMatchObject({ ahead: undefined, here: undefined });
    expect(strideOf(3, 3, ahead)).toMatchObject({ gone: undefined, feet: undefined, here: undefined });
  });

  test('stand on the same ground as the gates in the style sheet', () => {
    const css = readFileSync(new URL('../../src/styles/rail.css', import.meta.url), 'utf8');
    expect(css).toContain(`calc(var(--h) * (${GROUND_START} - ${GROUND_CLIMB} * (var(--i) - 1) / var(--n)))`);
  });
});
