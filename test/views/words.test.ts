import { describe, expect, it } from 'vitest';
import { countOf, dayInShort, dayInWords, sentenceCase } from '#views/words.ts';

describe('words', () => {
  it('write days as readers do', () => {
    expect(dayInWords('2026-03-09')).toBe('9 March 2026');
    expect(dayInShort('2026-12-31')).toBe('31 Dec 2026');
  });

  it('count and begin with a capital', () => {
    expect([countOf(1, 'action'), countOf(0, 'action'), countOf(2, 'entry', 'entries')]).toEqual(['1 action', '0 actions', '2 entries']);
    expect(sentenceCase('act-with-approval')).toBe('Act with approval');
  });
});
