import { describe, expect, it } from 'vitest';
import type { ProgressData } from '#schema/progress.ts';
import { textDigestOf } from '#model/text-digest.ts';
import { gateOf } from '#views/gates.ts';
import { playbookProgressOf, progressOf } from '#views/progress.ts';
import { anAction, anEntry, aSite, linked, PLAYBOOK } from '../support/entries.ts';

const BOOK = `${PLAYBOOK}/policies/travel#book`;
const CONTENT = [
  anEntry('department', 'sales', { aliases: ['field-sales'] }),
  anEntry('policy', 'travel', {
    aliases: ['journeys'],
    obligations: [anAction('book'), anAction('pay'), anAction('count', { departments: ['finance'] })],
  }),
];

const done = (day = '2026-05-01', words = 'Do book') => ({ state: 'done' as const, day, digest: textDigestOf(words) });

function reported(fields: Partial<ProgressData>, { content = CONTENT, name = 'sales' }: { content?: typeof CONTENT; name?: string } = {}) {
  const data: ProgressData = { version: 1, site: 'acme', department: 'sales', exported: '2026-06-01', by: 'Head of sales', items: {}, ...fields };
  const { organisation, playbook, diagnostics } = linked(content, {
    site: aSite({ id: 'acme' }),
    progress: [{ file: `progress/${name}.yaml`, department: name, data }],
  });
  return {
    organisation,
    playbook,
    findings: diagnostics.map(({ code, path, suggestion }) => [code, path?.join(' '), suggestion].filter((part) => part !== undefined).join(' | ')),
    items: organisation.progress.flatMap(({ items }) => items.map(({ action, state, outdated }) => `${action.key} ${state}${outdated ? ' outdated' : ''}`)),
  };
}

describe('a progress file', () => {
  it('is linked to the actions of its department', () => {
    expect(reported({ items: { [BOOK]: done() } })).toMatchObject({ findings: [], items: [`${BOOK} done`] });
  });

  it('keeps what was ticked under a former id of the entry, the playbook or the department', () => {
    const content = [...CONTENT, anEntry('playbook', PLAYBOOK, { aliases: ['old-growth'] })];
    expect(reported({ items: { [`${PLAYBOOK}/policies/journeys#book`]: done() } })).toMatchObject({ findings: [], items: [`${BOOK} done`] });
    expect(reported({ items: { ['old-growth/policies/journeys#book']: done() } }, { content })).toMatchObject({ findings: [], items: [`${BOOK} done`] });
    expect(reported({ department: 'field-sales', items: { [BOOK]: done() } }, { name: 'field-sales' })).toMatchObject({
      findings: [],
      items: [`${BOOK} done`],
    });
  });

  it('counts an action once, whatever it was called', () => {
    expect(reported({ items: { [BOOK]: done(), [`${PLAYBOOK}/policies/journeys#book`]: done() } }).findings).toEqual([
      `duplicate-id | items ${PLAYBOOK}/policies/journeys#book`,
    ]);
  });

  it('is warned of where it names what nobody asks of the department', () => {
    expect(reported({ items: { [`${PLAYBOOK}/policies/travel#boook`]: done() } }).findings).toEqual([
      `stale-progress | items ${PLAYBOOK}/policies/travel#boook | ${BOOK}`,
    ]);
    expect(reported({ items: { [`${PLAYBOOK}/policies/travel#count`]: done() } }).findings[0]).toContain('stale-progress');
  });

  it('is refused where it belongs to another site or department', () => {
    expect(reported({ site: 'globex' }).findings).toEqual(['foreign-progress | site']);
    expect(reported({}, { name: 'finance' }).findings).toEqual(['foreign-progress | department']);
    expect(reported({ department: 'saless' }, { name: 'saless' }).findings).toEqual(['broken-reference | department | sales']);
  });

  it('is refused with a day after its own, and waits until its own has come', () => {
    expect(reported({ items: { [BOOK]: done('2026-06-02') } }).findings).toEqual([`impossible-day | items ${BOOK} day`]);
    expect(reported({ exported: '2026-06-16', items: { [BOOK]: done() } })).toMatchObject({ findings: ['impossible-day | exported'], items: [] });
  });

  it('does not count a tick of other words', () => {
    expect(reported({ items: { [BOOK]: done('2026-05-01', 'Book something') } }).items).toEqual([`${BOOK} done outdated`]);
  });

  it('adds up by phase', () => {
    const items = {
      [BOOK]: done(),
      [`${PLAYBOOK}/policies/travel#pay`]: { state: 'not-applicable' as const, day: '2026-05-01', digest: textDigestOf('Do pay'), reason: 'No money' },
    };
    const { organisation, playbook } = reported({ items });
    const [sales, finance] = ['sales', 'finance'].map((slug) => organisation.departments.find((department) => department.slug === slug));
    if (!sales || !finance) throw new Error('The departments are missing.');
    expect(progressOf(organisation, sales)).toMatchObject({
      day: '2026-06-01',
      by: 'Head of sales',
      phases: [{ phase: { slug: 'prepare' }, done: 1, notApplicable: 1, outdated: 0, open: 0, total: 2 }],
    });
    expect(progressOf(organisation, finance)).toBeUndefined();
    expect(playbookProgressOf(organisation, playbook).map(({ department }) => department.slug)).toEqual(['sales']);
  });

  it('opens no gate', () => {
    const content = [...CONTENT, anEntry('phase', 'go', { gate: { title: 'Ready', criteria: [{ id: 'booked', title: 'Booked', action: 'travel/book' }] } })];
    const { playbook, organisation, findings } = reported({ items: { [BOOK]: done() } }, { content });
    const phase = playbook.phases[1];
    if (!phase) throw new Error('The phase is missing.');
    expect(findings).toEqual([]);
    expect(gateOf(playbook, phase, organisation.today)).toMatchObject({ met: 0, of: 1 });
  });
});
