import { describe, expect, it } from 'vitest';
import { siteIdOf, tickPlaceOf } from '#views/ticks.ts';
import { anAction, anEntry, aSite, PLAYBOOK, sound } from '../support/entries.ts';

describe('the place of ticks', () => {
  it('is another for every site of a host', () => {
    const ids = [siteIdOf({ id: 'acme' }, '/'), siteIdOf({ id: 'acme' }, '/staging/'), siteIdOf({ id: 'other' }, '/'), siteIdOf({ id: undefined }, '/')];
    expect(ids).toEqual(['acme/', 'acme/staging/', 'other/', '/']);
  });

  it('knows the former keys of actions, by the aliases of entry and playbook, and those of the department', () => {
    const { organisation } = sound(
      [
        anEntry('department', 'sales', { aliases: ['trade'] }),
        anEntry('playbook', PLAYBOOK, { aliases: ['plan'] }),
        anEntry('policy', 'travel', { aliases: ['trips'], obligations: [anAction('book')] }),
        anEntry('policy', 'rest', { obligations: [anAction('sleep')] }),
      ],
      { site: aSite({ id: 'acme' }) },
    );
    const [sales] = organisation.departments.filter(({ slug }) => slug === 'sales');
    if (!sales) throw new Error('There is no department.');
    const place = tickPlaceOf(organisation, sales, '/x/');
    expect(place).toMatchObject({ site: 'acme/x/', siteId: 'acme', department: 'sales', formerDepartments: ['trade'] });
    expect(place.formerKeys.get('growth/policies/travel#book')).toEqual([
      'growth/policies/trips#book',
      'plan/policies/travel#book',
      'plan/policies/trips#book',
    ]);
    expect(place.formerKeys.get('growth/policies/rest#sleep')).toEqual(['plan/policies/rest#sleep']);
  });

  it('takes no key for a former one that is in use', () => {
    const { organisation } = sound([
      anEntry('policy', 'travel', { aliases: ['trips'], obligations: [anAction('book')] }),
      anEntry('policy', 'trips', { obligations: [anAction('book')] }),
    ]);
    const [department] = organisation.departments;
    if (!department) throw new Error('There is no department.');
    expect(tickPlaceOf(organisation, department, '/').formerKeys.get('growth/policies/travel#book')).toEqual([]);
  });
});
