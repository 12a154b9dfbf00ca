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
      { text: '<', marked: false },
      { text: 'script', marked: true },
      { text: '>', marked: false },
      { text: ' a & b', marked: false },
    ]);
  });

  it('marks a word without the points and quotation marks around it, and what is no word as a whole', () => {
    const parts = excerptParts('<mark>“Agent</mark> <mark>tools:</mark> <mark>agent’s</mark> <mark>%</mark>');
    expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe('“[Agent] [tools]: [agent’s] [%]');
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
        const sought = words.filter(({ marked }) => marked).map(({ text }) => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text)?.[0] ?? text);
        expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(sought);
      }),
    );
  });
});
