import { describe, expect, it } from 'vitest';
import { distanceInWords, isOverdue, nearInWords } from '#views/freshness.ts';

describe('what is said of today', () => {
  it.each([
    ['2026-03-09', 'today'],
    ['2026-03-10', 'in 1 day'],
    ['2026-03-11', 'in 2 days'],
    ['2026-03-08', '1 day ago'],
    ['2026-02-27', '10 days ago'],
    // Clocks are put forward in between.
    ['2026-03-30', 'in 21 days'],
    ['2027-03-09', 'in 365 days'],
  ])('says how far %s is', (day, words) => {
    expect(distanceInWords(day, '2026-03-09')).toBe(words);
  });

  it('speaks of what is near, and of all that is past', () => {
    expect(['2026-04-08', '2026-04-09', '2020-03-09'].map((day) => nearInWords(day, '2026-03-09'))).toEqual(['in 30 days', undefined, '2191 days ago']);
  });

  it('counts the day itself as in time', () => {
    expect(['2026-03-08', '2026-03-09', '2026-03-10'].map((day) => isOverdue(day, '2026-03-09'))).toEqual([true, false, false]);
  });
});
