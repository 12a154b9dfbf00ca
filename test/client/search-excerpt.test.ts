import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptParts } from '#client/search-excerpt.ts';

/** As Pagefind 1.6 makes an excerpt: angle brackets escaped, then words marked. */
function excerptOf(words: readonly { readonly text: string; readonly marked: boolean }[]): string {
  const escape = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return words.map(({ text, marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text))).join(' ');
}

describe('an excerpt', () => {
  it('falls into plain and marked parts', () => {
    expect(excerptParts('… <mark>Customer</mark> and <mark>data</mark> may go')).toEqual([
      { text: '… ', marked: false },
      { text: 'Customer', marked: true },
      { text: ' and ', marked: false },
      { text: 'data', marked: true },
      { text: ' may go', marked: false },
    ]);
  });

  it('keeps markup of the text as text', () => {
    expect(excerptParts('&lt;img src=x onerror=alert(1)&gt; <mark>&lt;script&gt;</mark> a & b')).toEqual([
      { text: '<img src=x onerror=alert(1)> ', marked: false },
      { text: '<script>', marked: true },
      { text: ' a & b', marked: false },
    ]);
  });

  it('is nothing where there is no text, and takes a mark that does not end as text', () => {
    expect(excerptParts('')).toEqual([]);
    expect(excerptParts('a <mark>b')).toEqual([{ text: 'a <mark>b', marked: false }]);
  });

  it('loses and invents nothing', () => {
    const word = fc.record({ text: fc.string({ minLength: 1 }).filter((text) => !/&[lg]t;/.test(text)), marked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const parts = excerptParts(excerptOf(words));
        expect(parts.map(({ text }) => text).join('')).toBe(words.map(({ text }) => text).join(' '));
        expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(words.filter(({ marked }) => marked).map(({ text }) => text));
      }),
    );
  });
});
