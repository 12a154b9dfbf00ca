/** A playbook as JSON, held against its published schema by a validator that is not ours. */
import { describe, expect, it } from 'vitest';
import type { PlaybookFile } from '#exports/playbook-schema.ts';
import { organisation } from '../content/shipped.ts';
import { anAction, anEntry, sound, TODAY } from '../support/entries.ts';
import { awkward, complaints, fileOf, PLACE } from './support.ts';

const SMALL = '/exports/playbooks/growth/playbook.json';
const parsed = (text: string): PlaybookFile => JSON.parse(text) as PlaybookFile;

describe('a playbook as JSON', () => {
  it('is what its schema says, which it names', () => {
    const file = parsed(fileOf(SMALL));
    expect(file.$schema).toBe('https://playbooks.example/handbook/exports/playbook.schema.json');
    expect(complaints('playbook', file)).toEqual([]);
    for (const { slug } of organisation.playbooks) {
      const shipped = parsed(fileOf(`/exports/playbooks/${slug}/playbook.json`, organisation));
      expect(complaints('playbook', shipped)).toEqual([]);
    }
  });

  it('is refused by the schema with a field too many or a wrong day', () => {
    const file = parsed(fileOf(SMALL));
    expect(complaints('playbook', { ...file, extra: 1, asOf: '2026-02-30' }).length).toBeGreaterThanOrEqual(2);
  });

  it('is the same whatever the order of files, and says nothing of what is to come', () => {
    const entries = [
      anEntry('metric', 'buy-in', {
        readings: [
          { date: TODAY, value: 61 },
          { date: '2026-06-16', value: 99 },
        ],
      }),
      anEntry('use-case', 'replies', { metrics: ['buy-in'], value: { cost: 10, benefitPerYear: 20, currency: 'EUR' } }),
      anEntry('policy', 'travel', { obligations: [anAction('book')] }),
      anEntry('phase', 'go', { gate: { title: 'Gate', criteria: [{ id: 'liked', title: 'Liked', metric: 'buy-in', reaches: '>= 70' }] } }),
    ];
    const textOf = (list: typeof entries): string => fileOf(SMALL, sound(list).organisation);
    expect(textOf(entries.toReversed())).toBe(textOf(entries));
    const file = parsed(textOf(entries));
    expect(file.phases[1]?.gate).toMatchObject({ holds: false, met: 0, of: 1, criteria: [{ state: 'not-met', value: '61 %', date: TODAY }] });
    expect(file.metrics[0]?.readings).toEqual([{ date: TODAY, value: 61 }]);
    expect(file.returns.total).toEqual([{ currency: 'EUR', useCases: 1, cost: 10, benefitPerYear: 20, proven: 0, paybackMonths: 6 }]);
  });

  it('takes nothing for done that is to be done on a later day', () => {
    const later = anEntry('policy', 'travel', { obligations: [anAction('book', { due: '2026-05-01', done: '2026-06-16' })] });
    const { organisation: early } = sound([later]);
    const [action] = parsed(fileOf(SMALL, early)).actions;
    expect([action?.state, action?.done]).toEqual(['late', undefined]);
    expect(fileOf('/exports/departments/sales/sales.csv', early)).not.toContain('2026-06-16');
    expect(fileOf('/growth/policies/travel/index.html.md', early)).toContain('- [ ] ');
  });

  it('holds every action and every entry once', () => {
    const { actions, entries } = parsed(fileOf(SMALL));
    for (const ids of [actions.map(({ key }) => key), entries.map(({ id }) => id)]) expect(new Set(ids).size).toBe(ids.length);
    expect(actions).toHaveLength(13);
  });

  it('says whether its addresses are whole', () => {
    const file = parsed(fileOf(SMALL, awkward(), { base: PLACE.base, origin: undefined }));
    expect([file.addresses, file.playbook.url]).toEqual(['from the root of the site', '/handbook/growth/']);
  });
});
