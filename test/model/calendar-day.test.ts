import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addDuration, daysBetween } from '#model/calendar-day.ts';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('addDuration', () => {
  it.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2026-01-01', '12 weeks', '2026-03-26'],
    ['2026-01-01', 'P12W', '2026-03-26'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2026-01-01', 'P1Y2M3W4D', '2027-03-26'],
    ['2026-12-31', '1 day', '2027-01-01'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(addDuration(from, duration)).toBe(to);
  });
});

describe('addDays and daysBetween', () => {
  it('undo one another', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('take no notice of the hour at which clocks change', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});
