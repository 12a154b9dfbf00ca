import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_NAMES, isEmpty, queryOf, stateOf, summaryOf, toggled, type SearchState } from '#client/search-state.ts';
import { FACETS } from '#views/search-facts.ts';

const read = (query: string): SearchState => stateOf(new URLSearchParams(query));

describe('the state of a search', () => {
  it('is read from an address, and unknown keys, empty values and repetitions are not', () => {
    expect(read('?q=customer+data&kind=Policy&kind=Action&kind=Policy&phase=&colour=red&__proto__=x')).toEqual({
      words: 'customer data',
      chosen: { kind: ['Policy', 'Action'] },
    });
  });

  it('comes back from its own address, whatever is in it', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4, minLength: 1 });
    const chosen = fc.record(Object.fromEntries(FACET_NAMES.map((name) => [name, values])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), chosen, (words, facets) => {
        const state = { words: words.trim(), chosen: facets };
        expect(read(queryOf(state))).toEqual(state);
      }),
    );
  });

  it('of nothing is no query at all', () => {
    expect(queryOf({ words: '  ', chosen: {} })).toBe('');
    expect(isEmpty(read(''))).toBe(true);
    expect(isEmpty(read('?status=Open'))).toBe(false);
  });

  it('gains and loses a value, and forgets a facet without one', () => {
    const one = toggled(read('?q=a'), 'kind', 'Policy');
    const two = toggled(one, 'kind', 'Risk');
    expect(queryOf(two)).toBe('?q=a&kind=Policy&kind=Risk');
    expect(toggled(two, 'kind', 'Policy')).toEqual({ words: 'a', chosen: { kind: ['Risk'] } });
    expect(toggled(one, 'kind', 'Policy')).toEqual({ words: 'a', chosen: {} });
  });

  it('knows the facets of the index', () => {
    expect([...FACET_NAMES]).toEqual(Object.keys(FACETS));
  });
});

describe('the summary of a search', () => {
  it('counts in words that can be read out', () => {
    expect(summaryOf(0, read('?q=zebra'))).toBe('No results for “zebra”');
    expect(summaryOf(1, read('?q=data&department=Finance'))).toBe('1 result for “data” in Finance');
    expect(summaryOf(14, read('?kind=Policy&department=Finance'))).toBe('14 results in Policy, Finance');
  });
});
