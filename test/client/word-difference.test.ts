import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffArrays } from 'diff';
import { wordDifference } from '#client/word-difference.ts';

describe('wordDifference', () => {
  it('tells what is gone, what is new and what stayed', () => {
    expect(wordDifference('Compare the forecast each quarter', 'Compare the forecast with the bank each month')).toEqual([
      { kind: 'same', text: 'Compare the forecast' },
      { kind: 'new', text: 'with the bank' },
      { kind: 'same', text: 'each' },
      { kind: 'gone', text: 'quarter' },
      { kind: 'new', text: 'month' },
    ]);
  });

  it('holds both texts whole, and keeps as many words as a library does', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = wordDifference(before.join(' '), after.join(' '));
        const without = (kind: string): string[] => parts.filter((part) => part.kind !== kind).flatMap(({ text }) => text.split(' '));
        expect(without('new')).toEqual(before);
        expect(without('gone')).toEqual(after);
        const kept = parts.filter(({ kind }) => kind === 'same').flatMap(({ text }) => text.split(' ')).length;
        const theirs = diffArrays(before, after)
          .filter(({ added, removed }) => !added && !removed)
          .flatMap(({ value }) => value).length;
        expect(kept).toBe(theirs);
      }),
    );
  });
});
