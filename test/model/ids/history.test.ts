import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import { idHistoryOf } from '#model/ids/history.ts';
import { anAction, anEntry, contentWith, sound } from '../../support/entries.ts';
import { ledgerOf } from './support.ts';

const historyOf = (...entries: readonly AnyEntry[]) => idHistoryOf(contentWith(...entries), undefined);
const formerOf = (...entries: readonly AnyEntry[]) => Object.fromEntries(historyOf(...entries).former);

describe('what was renamed', () => {
  it('leads from the former address of an entry and of its parts to the present one', () => {
    expect(formerOf(anEntry('policy', 'journeys', { aliases: ['travel'], obligations: [anAction('reserve', { aliases: ['book'] })] }))).toEqual({
      'growth/policies/travel': 'growth/policies/journeys',
      'growth/policies/journeys#action-book': 'growth/policies/journeys#action-reserve',
      'growth/policies/travel#action-book': 'growth/policies/journeys#action-reserve',
      'growth/policies/travel#action-reserve': 'growth/policies/journeys#action-reserve',
    });
  });

  it('follows what moved to another folder or another entry', () => {
    expect(
      formerOf(
        anEntry('control', 'travel', {
          aliases: ['growth/policies/travel'],
          phases: { go: { expectation: 'Some', actions: [anAction('book', { aliases: ['growth/phases/go#action-book'] })] } },
        }),
      ),
    ).toEqual({
      'growth/policies/travel': 'growth/controls/travel',
      'growth/phases/go#action-book': 'growth/controls/travel#action-book',
      'growth/policies/travel#action-book': 'growth/controls/travel#action-book',
    });
  });

  it('follows a renamed playbook with everything in it', () => {
    const former = formerOf(
      anEntry('playbook', 'growth', { aliases: ['expansion'], objectives: [{ id: 'sell', title: 'Sell' }] }),
      anEntry('policy', 'journeys', { aliases: ['travel'] }),
    );
    expect(former).toMatchObject({
      expansion: 'growth',
      'expansion#objective-sell': 'growth#objective-sell',
      'expansion/phases/go': 'growth/phases/go',
      'expansion/policies/journeys': 'growth/policies/journeys',
      'expansion/policies/travel': 'growth/policies/journeys',
      'growth/policies/travel': 'growth/policies/journeys',
    });
  });

  it('gives actions their former keys, and the anchors that the page of their entry still needs', () => {
    const { playbook } = sound([
      anEntry('policy', 'journeys', { aliases: ['travel'], obligations: [anAction('reserve', { aliases: ['book', 'growth/phases/go#action-fly'] })] }),
    ]);
    const action = playbook.policies[0]?.obligations[0];
    expect(action?.formerKeys.toSorted()).toEqual([
      'growth/phases/go#fly',
      'growth/policies/journeys#book',
      'growth/policies/travel#book',
      'growth/policies/travel#reserve',
    ]);
    expect(action?.formerIds).toEqual(['book']);
    expect(playbook.policies[0]?.formerIds).toEqual(['growth/policies/travel']);
  });

  it('never leads from an address that something has, nor to one that nothing has', () => {
    const slug = fc.constantFrom('a', 'b', 'c', 'd');
    const full = fc.constantFrom('growth/policies/a', 'growth/risks/a', 'growth/controls/b');
    const part = fc.record({
      id: slug,
      aliases: fc.array(
        fc.oneof(
          slug,
          full.map((id) => `${id}#action-a`),
        ),
        { maxLength: 2 },
      ),
    });
    const policy = fc.record({
      slug,
      aliases: fc.array(fc.oneof(slug, full), { maxLength: 2 }),
      parts: fc.uniqueArray(part, { maxLength: 3, selector: ({ id }) => id }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(policy, { maxLength: 4, selector: ({ slug: id }) => id }), (policies) => {
        const entries = policies.map(({ slug: id, aliases, parts }) =>
          anEntry('policy', id, { aliases, obligations: parts.map((one) => anAction(one.id, { aliases: one.aliases })) }),
        );
        const { current, former, formerOf: back } = historyOf(...entries);
        for (const [from, to] of former) {
          expect(current.has(from)).toBe(false);
          expect(current.has(to)).toBe(true);
          expect(back.get(to)).toContain(from);
        }
      }),
    );
  });
});

describe('what was removed', () => {
  const before = [anEntry('policy', 'travel', { obligations: [anAction('book')] }), anEntry('policy', 'visas')];
  const ledger = ledgerOf(before, { removed: { 'growth/policies/travel': { on: '2026-05-04', because: 'Nobody travels.', see: 'growth/policies/visas' } } });

  it('goes with its parts, and names its successor as that is called today', () => {
    const { removed } = idHistoryOf(contentWith(anEntry('policy', 'entry-permits', { aliases: ['visas'] })), ledger);
    expect([...removed.values()]).toEqual(
      ['growth/policies/travel', 'growth/policies/travel#action-book'].map((address) => ({
        address,
        title: address.includes('#') ? 'Do book' : 'Travel',
        on: '2026-05-04',
        because: 'Nobody travels.',
        see: 'growth/policies/entry-permits',
      })),
    );
  });

  it('follows successors that were removed as well, and ends where they go in a circle', () => {
    const gone = (see: string) => ({ on: '2026-05-04', because: 'Gone.', see });
    const chained = { ...ledger, removed: { 'growth/policies/travel': gone('growth/policies/visas'), 'growth/policies/visas': gone('growth/phases/go') } };
    expect(idHistoryOf(contentWith(), chained).removed.get('growth/policies/travel')?.see).toBe('growth/phases/go');
    const circle = { ...ledger, removed: { 'growth/policies/travel': gone('growth/policies/visas'), 'growth/policies/visas': gone('growth/policies/travel') } };
    expect(idHistoryOf(contentWith(), circle).removed.get('growth/policies/travel')?.see).toBeUndefined();
  });
});
