import { describe, expect, it } from 'vitest';
import { siteIdOf, tickPlaceOf } from '#views/ticks.ts';
import { anEntry, aSite, linked, PLAYBOOK } from '../support/entries.ts';

describe('the place of ticks', () => {
  it('is another for every site of a host', () => {
    const ids = [siteIdOf({ id: 'acme' }, '/'), siteIdOf({ id: 'acme' }, '/staging/'), siteIdOf({ id: 'other' }, '/'), siteIdOf({ id: undefined }, '/')];
    expect(ids).toEqual(['acme/', 'acme/staging/', 'other/', '/']);
  });

  it('knows what the department was called, and which actions are gone', () => {
    const { organisation } = linked([anEntry('department', 'sales', { aliases: ['trade'] }), anEntry('playbook', PLAYBOOK)], {
      site: aSite({ id: 'acme' }),
      ledger: {
        ids: { 'growth/policies/travel#action-book': 'Book by train.' },
        removed: { 'growth/policies/travel#action-book': { on: '2026-01-05', because: 'All is booked for us.' } },
      },
    });
    const [sales] = organisation.departments.filter(({ slug }) => slug === 'sales');
    if (!sales) throw new Error('There is no department.');
    expect(tickPlaceOf(organisation, sales, '/x/')).toEqual({
      site: 'acme/x/',
      siteId: 'acme',
      department: 'sales',
      formerDepartments: ['trade'],
      removed: [{ key: 'growth/policies/travel#book', do: 'Book by train.', on: '2026-01-05', because: 'All is booked for us.' }],
    });
  });
});
