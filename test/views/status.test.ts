import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#model/calendar-day.ts';
import type { AnyEntry } from '#model/entry.ts';
import { setbacksOf, stateInWords, statusOf, statusSentenceOf, type Status } from '#views/status.ts';
import { count, listInWords } from '#views/words.ts';
import { pathDrawingOf } from '#diagrams/path-drawing.ts';
import { pathPicture } from '#diagrams/path.ts';
import { roadmapPicture } from '#diagrams/roadmap.ts';
import { listOf } from '#views/lists.ts';
import { phaseRoadmapOf } from '#views/phase-roadmap.ts';
import { roadmapOf, roadmapRowsOf } from '#views/roadmap.ts';
import { anEntry, sound, TODAY } from '../support/entries.ts';

/** Planned: prepare 1 to 28 January, go 29 January to 25 February. */
function statusAt(today: string, entered: { readonly prepare?: string; readonly go?: string } = {}, ...entries: readonly AnyEntry[]): Status {
  const phase = (slug: 'prepare' | 'go'): AnyEntry =>
    anEntry('phase', slug, { duration: '4 weeks', ...(entered[slug] !== undefined && { entered: entered[slug] }) });
  return statusOf(sound([phase('prepare'), ...(entries.some(({ slug }) => slug === 'go') ? [] : [phase('go')]), ...entries], { today }).playbook, today);
}

const statesOf = ({ phases }: Status): string[] => phases.map(({ state }) => state);

describe('statusOf', () => {
  it('has no current phase before the first is entered', () => {
    const status = statusAt('2026-01-10');
    expect(statesOf(status)).toEqual(['ahead', 'ahead']);
    expect([status.current, status.next?.phase.slug, status.daysBehindPlan, status.overdue]).toEqual([undefined, 'prepare', 9, 0]);
  });

  it('is in the phase that was entered last, from its first day on', () => {
    expect(statesOf(statusAt('2026-01-31', { prepare: '2026-01-01', go: '2026-02-01' }))).toEqual(['now', 'ahead']);
    expect(statesOf(statusAt('2026-02-01', { prepare: '2026-01-01', go: '2026-02-01' }))).toEqual(['done', 'now']);
  });

  it('takes a phase that was leapt over for done', () => {
    expect(statesOf(statusAt('2026-03-01', { go: '2026-02-01' }))).toEqual(['done', 'now']);
  });

  it('counts the days behind or before the plan', () => {
    expect(statusAt('2026-02-10', { prepare: '2026-01-05' }).daysBehindPlan).toBe(4);
    expect(statusAt('2026-02-10', { prepare: '2025-12-30' }).daysBehindPlan).toBe(-2);
  });

  it('is overdue from the day after the last day of the plan', () => {
    expect(statusAt('2026-01-28', { prepare: '2026-01-01' }).overdue).toBe(0);
    expect(statusAt('2026-01-29', { prepare: '2026-01-01' }).overdue).toBe(1);
  });

  it('expects the next phase after today, however late the current one is', () => {
    const { phases } = statusAt('2026-06-15', { prepare: '2026-01-01' });
    expect(phases.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-06-15'],
      ['2026-06-16', '2026-07-13'],
    ]);
  });

  it('does not expect the next phase before the last pilot of the current one has ended', () => {
    const pilot = anEntry('use-case', 'trial', { status: 'pilot', start: '2026-02-01', duration: '8 weeks' });
    const { current, next } = statusAt('2026-02-10', { prepare: '2026-01-01' }, pilot);
    expect([current?.to, next?.from]).toEqual(['2026-03-28', '2026-03-29']);
  });

  it('ends a phase that is done on the day before the next one really began', () => {
    expect(statusAt('2026-03-01', { prepare: '2026-01-01', go: '2026-02-10' }).phases[0]).toMatchObject({ to: '2026-02-09', elapsed: 1 });
  });

  it('knows how much of the current phase has gone', () => {
    expect(statusAt('2026-01-01', { prepare: '2026-01-01' }).current?.elapsed).toBe(0);
    expect(statusAt('2026-01-28', { prepare: '2026-01-01' }).current?.elapsed).toBe(1);
    expect(statusAt('2026-12-31', { prepare: '2026-01-01' }).current?.elapsed).toBe(1);
  });

  it('keeps phases in order and apart, on any day and however they were entered', () => {
    const day = fc.integer({ min: -200, max: 500 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), fc.option(fc.nat(300), { nil: undefined }), (today, prepare, later) => {
        const go = prepare === undefined || later === undefined ? undefined : addDays(prepare, later + 1);
        const { phases, current } = statusAt(today, { ...(prepare !== undefined && { prepare }), ...(go !== undefined && { go }) });
        const [first, second] = phases;
        if (!first || !second) throw new Error('There are two phases.');
        expect(first.from <= first.to && first.to < second.from && second.from <= second.to).toBe(true);
        for (const { state, from, to, elapsed } of phases) {
          expect(elapsed).toBeGreaterThanOrEqual(0);
          expect(elapsed).toBeLessThanOrEqual(1);
          if (state === 'now') expect(from <= today && today <= to).toBe(true);
          if (state === 'ahead') expect(from > today).toBe(true);
          if (state === 'done') expect(to < today).toBe(true);
        }
        expect(phases.filter(({ state }) => state === 'now')).toEqual(current ? [current] : []);
      }),
      { numRuns: 150 },
    );
  });
});

describe('statusSentenceOf', () => {
  const criteria = ['a', 'b', 'c'].map((id) => ({ id, title: id, signOff: { role: 'the board', ...(id === 'a' && { on: '2026-01-02' }) } }));
  const gated = (size: number): AnyEntry => anEntry('phase', 'go', { gate: { title: 'Gate', criteria: criteria.slice(0, size) } });

  it.each([
    [statusAt('2026-01-10'), 'Prepare has not begun yet.'],
    [statusAt('2026-01-10', { prepare: '2026-01-01' }), 'We are in Prepare; Go comes next.'],
    [statusAt('2026-02-10', { prepare: '2026-01-01', go: '2026-02-01' }), 'We are in Go, the last phase.'],
    [statusAt('2026-01-10', { prepare: '2026-01-01' }, gated(3)), 'We are in Prepare, and one of the three criteria for Go is met.'],
    [statusAt('2026-01-10', { prepare: '2026-01-01' }, gated(1)), 'We are in Prepare, and the criterion for Go is met.'],
    [statusAt('2026-01-01', { prepare: '2026-01-01' }, gated(3)), 'We are in Prepare, and none of the three criteria for Go are met.'],
  ])('says where we are (%#)', (status, sentence) => {
    expect(statusSentenceOf(status)).toBe(sentence);
  });
});

describe('a skipped phase', () => {
  it('is called so wherever phases are listed', () => {
    const { playbook } = sound([anEntry('phase', 'go', { entered: '2026-02-01' })]);
    expect(listOf(playbook, 'phase', TODAY).rows[0]?.cells.at(-1)).toBe('Skipped');
    expect(roadmapRowsOf(roadmapOf(playbook, TODAY))[0]?.state).toBe('Skipped');
    expect(pathDrawingOf(statusOf(playbook, TODAY), TODAY).phases[0]?.days.text).toBe('never entered');
    expect(pathPicture(statusOf(playbook, TODAY)).source).toContain('skipped');
    expect(roadmapPicture(phaseRoadmapOf(playbook, TODAY)).source).toContain('Prepare, skipped');
  });
});

describe('setbacksOf', () => {
  const closed = { title: 'Gate', criteria: [{ id: 'signed', title: 'Signed', signOff: { role: 'the board' } }] };
  const shut = anEntry('phase', 'go', { duration: '4 weeks', gate: closed });
  const enteredShut = anEntry('phase', 'go', { duration: '4 weeks', entered: '2026-02-01', gate: closed });

  it('says nothing while all goes by plan, or is only late', () => {
    expect(setbacksOf(statusAt('2026-01-10', { prepare: '2026-01-01' }, shut))).toEqual([]);
    expect(setbacksOf(statusAt('2026-02-11', { prepare: '2026-01-01' }, shut))).toEqual([]);
  });

  it('says that a phase has stalled, with the same days as the plan in words', () => {
    const status = statusAt('2026-02-12', { prepare: '2026-01-01' }, shut);
    expect(setbacksOf(status)).toEqual(['Prepare has stalled: planned for 28 days, it has lasted 43, and the gate to Go does not hold.']);
    expect((status.stalled?.lasted ?? 0) - (status.stalled?.planned ?? 0)).toBe(status.overdue);
  });

  it('says that a phase was skipped, and does not call it done', () => {
    const status = statusAt('2026-03-01', { go: '2026-02-01' });
    expect(setbacksOf(status)).toEqual(['Prepare was skipped: it was never entered, and a later phase was.']);
    expect(status.phases.map(stateInWords)).toEqual(['Skipped', 'We are here']);
  });

  it('says that a phase was entered behind a closed gate', () => {
    expect(setbacksOf(statusAt('2026-03-01', { prepare: '2026-01-01' }, enteredShut))).toEqual(['Go was entered although its gate did not hold: “Signed”.']);
  });
});

describe('words', () => {
  it('count small numbers', () => {
    expect([0, 1, 12, 13].map(count)).toEqual(['none', 'one', 'twelve', '13']);
  });

  it('join a list', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
