import { describe, expect, it } from 'vitest';
import { calendarOf } from '#views/calendar.ts';
import { anAction, anEntry, PLAYBOOK, sound } from '../support/entries.ts';

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
        anAction('done-later', { due: '2026-01-20', done: '2026-02-02' }),
        anAction('later', { due: '2026-03-02', departments: ['sales', 'finance'] }),
      ],
    }),
    anEntry('risk', 'leakage', { reviewed: '2025-06-01', reviewEvery: 'P6M' }),
    anEntry('use-case', 'replies', { start: '2026-02-10', duration: '4 weeks' }),
    anEntry('use-case', 'late-pilot', { status: 'pilot', start: '2025-12-01', duration: '4 weeks' }),
    anEntry('use-case', 'proven', { status: 'proven', start: '2025-12-01', duration: '4 weeks' }),
    anEntry('use-case', 'given-up', { start: '2026-02-10', duration: '4 weeks', status: 'stopped' }),
  ],
  { today: TODAY },
);

describe('calendarOf', () => {
  it('tells what lies ahead, by day', () => {
    expect(calendarOf(organisation).map(({ day, kind, title, route }) => `${day} ${kind}: ${title} ${route}`)).toMatchInlineSnapshot(`
      [
        "2025-12-01 review: Review “Leakage” /growth/risks/leakage/",
        "2025-12-28 use-case: Late pilot ends /growth/use-cases/late-pilot/",
        "2026-01-20 action: Do done-later /growth/policies/travel/#action-done-later",
        "2026-01-31 action: Do past /growth/policies/travel/#action-past",
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
    expect(
      calendarOf(organisation)
        .flatMap(({ kind, note }) => (kind === 'action' ? note : []))
        .slice(-2),
    ).toEqual(['Action, All departments', 'Action, Sales, Finance']);
  });

  it('tells every gate that is still ahead, and for which day it was planned where that has moved', () => {
    const moved = sound(
      [
        anEntry('playbook', PLAYBOOK, { phases: ['prepare', 'go', 'run'] }),
        anEntry('phase', 'prepare', { entered: '2025-12-01', duration: '4 weeks' }),
        anEntry('phase', 'go', { duration: '2 weeks' }),
        anEntry('phase', 'run'),
      ],
      {
        today: TODAY,
      },
    ).organisation;
    expect(calendarOf(moved).flatMap(({ kind, day, note }) => (kind === 'gate' ? `${day} ${note}` : []))).toMatchInlineSnapshot(`
      [
        "2026-02-02 Growth. It was planned for 29 January 2026",
        "2026-02-16 Growth. It was planned for 12 February 2026",
      ]
    `);
  });

  it('keeps what is past and not done, and nothing else that is past', () => {
    const late = calendarOf(organisation).filter(({ day }) => day < TODAY);
    expect(late.every(({ waits }) => waits)).toBe(true);
    expect(late.map(({ title }) => title)).toEqual(['Review “Leakage”', 'Late pilot ends', 'Do done-later', 'Do past']);
  });
});
