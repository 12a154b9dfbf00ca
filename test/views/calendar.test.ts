import { describe, expect, it } from 'vitest';
import { calendarOf } from '#views/calendar.ts';
import { anAction, anEntry, sound } from '../support/entries.ts';

const TODAY = '2026-02-01';
const { organisation } = sound(
  [
    anEntry('phase', 'prepare', { entered: '2026-01-01', duration: '12 weeks' }),
    anEntry('phase', 'go', { gate: { title: 'Ready to go', criteria: [{ id: 'board', title: 'Board', signOff: { role: 'the board' } }] } }),
    anEntry('policy', 'travel', {
      reviewed: '2025-09-01',
      reviewEvery: 'P6M',
      obligations: [
        anAction('today', { due: TODAY }),
        anAction('past', { due: '2026-01-31' }),
        anAction('done', { due: '2026-03-03', done: '2026-01-05' }),
        anAction('later', { due: '2026-03-02', departments: ['sales', 'finance'] }),
      ],
    }),
    anEntry('risk', 'leakage', { reviewed: '2025-06-01', reviewEvery: 'P6M' }),
    anEntry('use-case', 'replies', { start: '2026-02-10', duration: '4 weeks' }),
    anEntry('use-case', 'given-up', { start: '2026-02-10', duration: '4 weeks', status: 'stopped' }),
  ],
  { today: TODAY },
);

describe('calendarOf', () => {
  it('tells what lies ahead, by day', () => {
    expect(calendarOf(organisation).map(({ day, kind, title, route }) => `${day} ${kind}: ${title} ${route}`)).toMatchInlineSnapshot(`
      [
        "2026-02-01 action: Do today /growth/policies/travel/#action-today",
        "2026-02-10 use-case: Replies begins /growth/use-cases/replies/",
        "2026-03-01 review: Review “Travel” /growth/policies/travel/",
        "2026-03-02 action: Do later /growth/policies/travel/#action-later",
        "2026-03-09 use-case: Replies ends /growth/use-cases/replies/",
        "2026-03-26 gate: Ready to go /growth/phases/go/#gate",
      ]
    `);
  });

  it('says whom an action is for', () => {
    expect(calendarOf(organisation).flatMap(({ kind, note }) => (kind === 'action' ? note : []))).toEqual([
      'Action, All departments',
      'Action, Sales, Finance',
    ]);
  });

  it('can begin on another day', () => {
    expect(calendarOf(organisation, '2026-03-09').map(({ day }) => day)).toEqual(['2026-03-09', '2026-03-26']);
  });
});
