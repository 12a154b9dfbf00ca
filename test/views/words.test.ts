import { describe, expect, it } from 'vitest';
import { countOf, dayInShort, dayInWords, distanceInWords, sentenceCase } from '#views/words.ts';

describe('words', () => {
  it('write days as readers do', () => {
    expect(dayInWords('2026-03-09')).toBe('9 March 2026');
    expect(dayInShort('2026-12-31')).toBe('31 Dec 2026');
  });

  it.each([
    ['2026-03-09', 'today'],
    ['2026-03-10', 'in 1 day'],
    ['2026-03-11', 'in 2 days'],
    ['2026-03-08', '1 day ago'],
    ['2026-02-27', '10 days ago'],
  ])('say how far %s is', (day, words) => {
    expect(distanceInWords(day, '2026-03-09')).toBe(words);
  });

  it('count and begin with a capital', () => {
    expect([countOf(1, 'action'), countOf(0, 'action'), countOf(2, 'entry', 'entries')]).toEqual(['1 action', '0 actions', '2 entries']);
    expect(sentenceCase('act-with-approval')).toBe('Act with approval');
  });
});
