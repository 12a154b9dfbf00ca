import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { progress, progressPlaceOf, type ProgressData } from '#schema/progress.ts';
import { textDigestOf } from '#views/text-digest.ts';

const KEY = 'growth/policies/travel#book-early';
const FILE: ProgressData = {
  version: 1,
  site: 'acme',
  department: 'sales',
  exported: '2026-06-01',
  by: 'Head of sales',
  items: { [KEY]: { state: 'done', day: '2026-05-30', digest: '0a1b2c3d' } },
};

function complaints(value: unknown): string[] {
  return progress.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
}

const withItem = (item: object) => ({ ...FILE, items: { [KEY]: { state: 'done', day: '2026-05-30', digest: '0a1b2c3d', ...item } } });

describe('a progress file', () => {
  it('is taken as the browser writes it', () => {
    expect(complaints(FILE)).toEqual([]);
    expect(complaints(withItem({ state: 'not-applicable', reason: 'We have no journeys.' }))).toEqual([]);
    expect(complaints(withItem({ state: 'open', note: 'Waits for the new tool.' }))).toEqual([]);
  });

  it.each([
    ['a version to come', { ...FILE, version: 2 }],
    ['an impossible day', withItem({ day: '2026-02-30' })],
    ['a field of its own', { ...FILE, people: [] }],
    ['a key that is no action’s', { ...FILE, items: { travel: FILE.items[KEY] } }],
    ['a digest that is none', withItem({ digest: 'XYZ' })],
    ['what does not apply without a reason', withItem({ state: 'not-applicable' })],
    ['a reason for what is done', withItem({ reason: 'So it is' })],
    ['an open action of which nothing is said', withItem({ state: 'open' })],
  ])('is refused with %s', (_, value) => {
    expect(complaints(value)).toHaveLength(1);
  });

  it('comes back from JSON, as browsers write it, whatever readers say: JSON is YAML', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(words, words, (reason, note) => {
        const file = progress.parse(withItem({ state: 'not-applicable', reason, note, text: 'Book early' }));
        expect(progress.parse(parse(JSON.stringify(file, null, 2), { version: '1.2', schema: 'core' }))).toEqual(file);
      }),
    );
  });

  it('names its department by its place', () => {
    expect(progressPlaceOf('progress/sales.yaml')).toBe('sales');
    for (const path of ['progress/sales.yml', 'progress/a/b.yaml', 'progress/Sales.yaml', 'sales.yaml']) expect(progressPlaceOf(path)).toBeUndefined();
  });
});

describe('the digest of a text', () => {
  it('is that of FNV-1a', () => {
    expect(textDigestOf('')).toBe('811c9dc5');
    expect(textDigestOf('a')).toBe('e40c292c');
    expect(textDigestOf('foobar')).toBe('bf9cf968');
  });
});
