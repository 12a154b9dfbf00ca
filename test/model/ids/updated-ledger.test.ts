import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import { idHistoryOf } from '#model/ids/history.ts';
import { updatedLedger } from '#model/ids/updated-ledger.ts';
import { anAction, anEntry, contentWith } from '../../support/entries.ts';
import { found, ledgerOf, NO_ONE } from './support.ts';

const TRAVEL = { title: 'How we travel', obligations: [anAction('book')] };
const travel = anEntry('policy', 'travel', TRAVEL);
const ledger = ledgerOf([travel]);
const update = (entries: readonly AnyEntry[], because?: string) =>
  updatedLedger(idHistoryOf(contentWith(...entries), ledger), ledger, { today: '2026-06-15', because, unlinked: NO_ONE });

describe('updatedLedger', () => {
  it('begins with everything there is, in order', () => {
    expect(Object.keys(ledger.ids)).toEqual([
      'departments/finance',
      'departments/sales',
      'growth',
      'growth/phases/go',
      'growth/phases/prepare',
      'growth/policies/travel',
      'growth/policies/travel#action-book',
    ]);
  });

  it('adds what is new, takes up titles, and changes nothing else', () => {
    const { ledger: after, added, removed } = update([anEntry('policy', 'travel', { title: 'Travel', obligations: [anAction('book'), anAction('pay')] })]);
    expect([added, removed]).toEqual([['growth/policies/travel#action-pay'], []]);
    expect(after.ids['growth/policies/travel']).toBe('Travel');
    expect(update([travel]).ledger).toEqual(ledger);
  });

  it('keeps the former id of what was renamed', () => {
    const entries = [anEntry('policy', 'journeys', { ...TRAVEL, aliases: ['travel'] })];
    const { ledger: after } = update(entries);
    expect(after.ids).toMatchObject({ 'growth/policies/travel': 'How we travel', 'growth/policies/journeys': 'How we travel' });
    expect(found(entries, after)).toEqual([]);
  });

  it('buries what is gone only where somebody says why', () => {
    expect(update([])).toMatchObject({ ledger, undecided: ['growth/policies/travel'] });
    const { ledger: after, removed } = update([], 'Nobody travels.');
    expect(removed).toEqual(['growth/policies/travel']);
    expect(after.removed).toEqual({ 'growth/policies/travel': { on: '2026-06-15', because: 'Nobody travels.' } });
    expect(found([], after)).toEqual([]);
  });

  it('buries nothing that most likely was renamed', () => {
    expect(update([anEntry('policy', 'journeys', TRAVEL)], 'Nobody travels.')).toMatchObject({
      ledger,
      undecided: ['growth/policies/travel'],
      added: [],
    });
  });
});
