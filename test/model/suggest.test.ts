import { describe, expect, it } from 'vitest';
import { nearest } from '#model/suggest.ts';

describe('nearest', () => {
  it.each([
    ['acces-control', 'access-control'],
    ['Access-Control', 'access-control'],
    ['data-handlng', 'data-handling'],
    ['go', 'go'],
    ['g', 'go'],
    ['og', 'go'],
  ])('suggests for %s the name %s', (written, name) => {
    expect(nearest(written, ['access-control', 'data-handling', 'go'])).toBe(name);
  });

  it('suggests nothing that is nothing like it', () => {
    expect(nearest('travel', ['access-control', 'go'])).toBeUndefined();
    expect(nearest('travel', [])).toBeUndefined();
    expect(nearest('salse', new Map([['sales', 1]]).keys())).toBe('sales');
  });

  it('takes the first of two that are as near', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
  });
});
