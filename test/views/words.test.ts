import { describe, expect, it } from 'vitest';
import { countOf, dayInShort, dayInWords, sentenceCase, sentencesOf, unbroken, wordsAndDays } from '#views/words.ts';

describe('words', () => {
  it('write days as readers do', () => {
    expect(dayInWords('2026-03-09')).toBe('9 March 2026');
    expect(dayInShort('2026-12-31')).toBe('31 Dec 2026');
  });

  it('count and begin with a capital', () => {
    expect([countOf(1, 'action'), countOf(0, 'action'), countOf(2, 'entry', 'entries')]).toEqual(['1 action', '0 actions', '2 entries']);
    expect(sentenceCase('act-with-approval')).toBe('Act with approval');
  });

  it('put whole sayings after one another as sentences', () => {
    expect(sentencesOf(['It was late', 'Nobody knew.', 'Why?', 'They said "very good"'])).toBe('It was late. Nobody knew. Why? They said "very good".');
    expect(sentencesOf([])).toBe('');
  });

  it('set the days in what the check says apart from its words, and only days', () => {
    expect(
      wordsAndDays('Read it by 2026-08-27. It began 2026-02-27.')
        .map(({ text, isDay }) => (isDay ? dayInWords(text) : text))
        .join(''),
    ).toBe('Read it by 27 August 2026. It began 27 February 2026.');
    for (const message of ['"2026-13-45" is no day.', 'See reviews/2026-03-09.mdx and 2026-03-09-notes.', 'No day at all.'])
      expect(wordsAndDays(message)).toEqual([{ text: message, isDay: false }]);
  });

  it('keep a number with its unit, and a day whole', () => {
    expect(unbroken('at least 70 %')).toBe('at least 70\u00a0%');
    expect(unbroken('Pilot until 17 January 2027')).toBe('Pilot until 17\u00a0January\u00a02027');
    expect(unbroken('version 1.2, approved')).toBe('version 1.2, approved');
  });
});
