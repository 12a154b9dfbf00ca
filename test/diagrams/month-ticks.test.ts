import { expect, test } from 'vitest';
import { monthTicksOf } from '#diagrams/month-ticks.ts';

const labels = (first: string, last: string): string[] => monthTicksOf(first, last).map(({ label }) => label);

test('a short time has its months, a longer one its quarters, a long one its years', () => {
  expect(labels('2026-11-01', '2027-02-20')).toEqual(['Nov 2026', 'Dec', 'Jan 2027', 'Feb']);
  expect(labels('2025-10-01', '2027-01-31')).toEqual(['Oct 2025', 'Jan 2026', 'Apr', 'Jul', 'Oct', 'Jan 2027']);
  expect(labels('2020-02-01', '2028-05-01')).toEqual(['Jan 2021', 'Jan 2022', 'Jan 2023', 'Jan 2024', 'Jan 2025', 'Jan 2026', 'Jan 2027', 'Jan 2028']);
});

test('there are never too many', () => {
  for (const last of ['2027-01-01', '2035-06-01', '2060-01-01', '2120-01-01']) expect(labels('2025-10-01', last).length).toBeLessThanOrEqual(16);
});
