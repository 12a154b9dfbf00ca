import { expect, test } from 'vitest';
import { trendOf } from '#diagrams/trend.ts';

test('readings stand where their days are, the target where its value is', () => {
  const readings = [
    { date: '2026-01-01', value: 40 },
    { date: '2026-01-11', value: 50 },
    { date: '2026-04-11', value: 60 },
  ];
  expect(trendOf(readings, 70)).toEqual({ points: '4,28 13.2,20 96,12', last: { x: 96, y: 12 }, target: 4, label: 'Trend: 40, 50, 60; target 70' });
});

test('nothing, one reading and equal readings are drawn without a division by zero', () => {
  expect(trendOf([], 70)).toBeUndefined();
  expect(trendOf([{ date: '2026-01-01', value: 5 }], undefined)).toEqual({ points: '96,16', last: { x: 96, y: 16 }, target: undefined, label: 'Trend: 5' });
  expect(
    trendOf(
      [
        { date: '2026-01-01', value: 5 },
        { date: '2026-01-01', value: 5 },
      ],
      5,
    )?.points,
  ).toBe('96,16 96,16');
});
