import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import { anEntry, TODAY, type InputOf } from '../../support/entries.ts';
import { findingsOf } from './support.ts';

const YESTERDAY = '2026-06-14';
type Gate = NonNullable<InputOf<'phase'>['gate']>;

const buyIn = (...readings: NonNullable<InputOf<'metric'>['readings']>): AnyEntry => anEntry('metric', 'buy-in', { readings });
const gate = (fields: Partial<Gate> = {}): Gate => ({
  title: 'Gate',
  criteria: [{ id: 'liked', title: 'People like it', metric: 'buy-in', reaches: '>= 70' }],
  ...fields,
});
const prepare = anEntry('phase', 'prepare', { entered: '2026-01-01' });
const go = (fields: Partial<InputOf<'phase'>> = {}): AnyEntry => anEntry('phase', 'go', { entered: '2026-04-01', gate: gate(), ...fields });

describe('phase-skipped', () => {
  const check = (...entries: readonly AnyEntry[]): string[] => findingsOf('phase-skipped', [prepare, ...entries]);
  const found = 'phases/go.mdx entered: "Go" was entered on 2026-04-01, and its gate does not hold: "People like it".';

  it('finds a phase that was entered before its gate held', () => {
    expect(check(go(), buyIn({ date: '2026-03-01', value: 61 }))).toEqual([found]);
    expect(check(go(), buyIn())).toEqual([found]);
  });

  it('passes a gate that held on the day, though the figure fell later, and one that holds by now', () => {
    expect(check(go(), buyIn({ date: '2026-03-01', value: 71 }, { date: '2026-05-01', value: 50 }))).toEqual([]);
    expect(check(go(), buyIn({ date: '2026-05-01', value: 71 }))).toEqual([]);
  });

  it('passes a waiver while it stands, and says when it ended', () => {
    const waiver = (expires: string): Gate => gate({ waiver: { reason: 'Haste', by: 'The board', expires, criteria: ['liked'] } });
    expect(check(go({ gate: waiver(TODAY) }), buyIn())).toEqual([]);
    expect(check(go({ gate: waiver(YESTERDAY) }), buyIn())).toEqual([found.replace('it".', `it" (its waiver ended on ${YESTERDAY}).`)]);
  });

  it('passes a phase that is not entered yet, and one without a gate', () => {
    expect(check(go({ entered: '2026-06-16' }), buyIn())).toEqual([]);
    expect(findingsOf('phase-skipped', [prepare, anEntry('phase', 'go', { entered: '2026-04-01' })])).toEqual([]);
  });

  it('finds a phase that was leapt over', () => {
    expect(findingsOf('phase-skipped', [anEntry('phase', 'go', { entered: '2026-04-01' })])).toEqual([
      'phases/go.mdx entered: "Go" was entered on 2026-04-01, and "Prepare", which comes before it, never was.',
    ]);
  });

  it('finds a use case that runs in a phase behind a closed gate', () => {
    const closed = anEntry('phase', 'go', { gate: gate() });
    const running = (fields: Partial<InputOf<'use-case'>>): string[] =>
      check(closed, buyIn(), anEntry('use-case', 'replies', { phase: 'go', status: 'pilot', ...fields }));
    expect(running({})).toEqual(['use-cases/replies.mdx phase: "Replies" is pilot in "Go", which is not entered yet, and the gate to "Go" does not hold.']);
    for (const fields of [{ status: 'idea' }, { status: 'stopped' }, { start: '2026-07-01' }, { phase: 'prepare' }] as const)
      expect(running(fields)).toEqual([]);
    expect(check(closed, buyIn({ date: YESTERDAY, value: 80 }), anEntry('use-case', 'replies', { phase: 'go', status: 'pilot' }))).toEqual([]);
  });
});

describe('phase-stalled', () => {
  // Planned for 28 days; 42 is one and a half of it.
  const at = (today: string, next: AnyEntry = anEntry('phase', 'go', { gate: gate() }), ...more: readonly AnyEntry[]): string[] =>
    findingsOf('phase-stalled', [anEntry('phase', 'prepare', { entered: '2026-01-01', duration: '4 weeks' }), next, buyIn(...[]), ...more], { today });

  it('finds a phase that has lasted more than one and a half times its plan', () => {
    expect(at('2026-02-11')).toEqual([]);
    expect(at('2026-02-12')).toEqual([
      'phases/prepare.mdx duration: "Prepare" was planned for 28 days and has lasted 43. For "Go" this is missing: "People like it".',
    ]);
  });

  it('passes where the next gate holds or there is none', () => {
    expect(
      at(
        '2026-06-01',
        anEntry('phase', 'go', { gate: gate({ criteria: [{ id: 'signed', title: 'Signed', signOff: { role: 'The board', on: '2026-02-01' } }] }) }),
      ),
    ).toEqual([]);
    expect(at('2026-06-01', anEntry('phase', 'go'))).toEqual([]);
  });

  it('passes the last phase and one that has not begun', () => {
    expect(at('2026-12-01', go({ entered: '2026-01-20', gate: gate() }))).toEqual([]);
    expect(findingsOf('phase-stalled', [anEntry('phase', 'go', { gate: gate() }), buyIn()])).toEqual([]);
  });
});
