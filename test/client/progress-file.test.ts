import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { progress } from '#schema/progress.ts';
import { fileOf, ticksOf } from '#client/progress-file.ts';
import { isEmpty, joined, stateOf, written, type MarkName, type Tick } from '#client/tick.ts';
import { textDigestOf } from '#views/text-digest.ts';

const OF = { site: 'acme', departments: ['finance', 'treasury'] };
const KEYS = ['growth/policies/travel#book-early', 'growth/phases/go#open-an-account', 'growth/use-cases/chat#ask'];
const NOW = Date.UTC(2026, 10, 20, 12);
const DAY = 864e5;
const WORDS = new Map(KEYS.map((key) => [key, `Do ${key.split('#')[1] ?? ''}`]));

const words = fc.stringMatching(/^[\w“”'"#:\\ éß-]{1,40}$/).filter((text) => text.trim() === text && text !== '');
const ticks = fc.record(
  {
    mark: fc.record({ is: fc.constantFrom<MarkName>('open', 'done', 'na'), at: fc.integer({ min: NOW - 400 * DAY, max: NOW }), text: words, why: words }),
    note: fc.record({ says: fc.oneof(words, fc.constant('')), at: fc.integer({ min: NOW - 400 * DAY, max: NOW }) }),
  },
  { requiredKeys: [] },
);
const lists = fc.tuple(ticks, ticks, ticks);
const linesOf = (list: readonly Tick[]) => KEYS.map((key, index) => ({ key, text: WORDS.get(key) ?? '', tick: list[index] ?? {} }));

describe('a file of progress', () => {
  it('is one that the content takes, whatever was ticked', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const file = progress.parse(parse(fileOf(OF, 'Head of finance', linesOf(list), NOW)));
        expect(file).toMatchObject({ version: 1, site: 'acme', department: 'finance', by: 'Head of finance' });
        expect(Object.keys(file.items)).toEqual(KEYS.filter((_, index) => !isEmpty(list[index] ?? {})));
      }),
    );
  });

  it('brings back what it was made of: the same state, reason and note, and the words of the day', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const taken = ticksOf(fileOf(OF, 'Head', linesOf(list), NOW), OF, WORDS, NOW);
        if (typeof taken === 'string') throw new Error(taken);
        for (const { key, text, tick } of linesOf(list)) {
          const back = taken.get(key) ?? {};
          expect(stateOf(back, text)).toBe(stateOf(tick, text));
          expect(back.note?.says ?? '').toBe(isEmpty(tick) ? '' : (tick.note?.says ?? ''));
          if (back.mark)
            expect([back.mark.text, back.mark.is === 'na' ? back.mark.why : '']).toEqual([tick.mark?.text, back.mark.is === 'na' ? tick.mark?.why : '']);
          // What was said here stands against its own file.
          expect(written(joined(tick, back))).toBe(written(joined(joined(tick, back), back)));
          if (tick.mark && back.mark) expect(joined(tick, back).mark).toEqual(tick.mark);
        }
      }),
    );
  });

  it('without the words of a tick is one for the words of today if the digest says so, and else to be confirmed', () => {
    const [key = ''] = KEYS;
    const now = WORDS.get(key) ?? '';
    const fileWith = (digest: string): string =>
      JSON.stringify({
        version: 1,
        site: 'acme',
        department: 'treasury',
        exported: '2026-11-20',
        by: 'x',
        items: { [key]: { state: 'done', day: '2026-11-01', digest } },
      });
    const stateFor = (digest: string): string => {
      const taken = ticksOf(fileWith(digest), OF, WORDS, NOW);
      return typeof taken === 'string' ? taken : stateOf(taken.get(key) ?? {}, now);
    };
    expect([stateFor(textDigestOf(now)), stateFor('00000000')]).toEqual(['done', 'changed']);
  });

  it('is refused in words and never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (raw) => {
        expect(typeof ticksOf(raw, OF, WORDS, NOW)).toBe('string');
      }),
    );
  });
});
