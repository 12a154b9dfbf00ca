import { describe, expect, it } from 'vitest';
import { identifiedIn } from '#model/ids/identified.ts';
import { probableRename } from '#model/ids/renames.ts';
import { anAction, anEntry } from '../../support/entries.ts';

const fresh = [
  anEntry('policy', 'journeys', { title: 'Trips by train', obligations: [anAction('book'), anAction('pay')] }),
  anEntry('risk', 'leakage', { title: 'Water in the cellar' }),
].flatMap(identifiedIn);
const vanished = (address: string, title: string, parts: string[] = []) => probableRename({ address, title, parts }, fresh)?.address;

describe('probableRename', () => {
  it.each<readonly [string, string, string, string[], string | undefined]>([
    ['the same title', 'growth/policies/travel', 'Trips by train', [], 'growth/policies/journeys'],
    ['a title of mostly the same words', 'growth/policies/travel', 'All trips by train', [], 'growth/policies/journeys'],
    ['the same parts', 'growth/policies/travel', 'Travel', ['action-book', 'action-fly'], 'growth/policies/journeys'],
    ['a slip of the pen in the id', 'growth/policies/journys', 'Travel', [], 'growth/policies/journeys'],
    ['the same id in another folder', 'growth/pitfalls/leakage', 'Something', [], 'growth/risks/leakage'],
    ['nothing in common', 'growth/policies/travel', 'Expenses', ['action-fly'], undefined],
    ['an action with the same id in another entry', 'growth/policies/travel#action-book', 'Order', [], 'growth/policies/journeys#action-book'],
    ['an action, never an entry', 'growth/policies/travel#focus-journeys', 'Trips by train', [], undefined],
  ])('goes by %s', (_, address, title, parts, now) => {
    expect(vanished(address, title, parts)).toBe(now);
  });
});
