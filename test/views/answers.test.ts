/** Views that find the holes: what answers a risk, what wants care, what may be used, what was learned. */
import { describe, expect, it } from 'vitest';
import { answersTo } from '#views/answers.ts';
import { healthOf } from '#views/health.ts';
import { lessonsOf } from '#views/lessons.ts';
import { mayIMatrixOf } from '#views/may-i.ts';
import { anAction, anEntry, sound } from '../support/entries.ts';

describe('answersTo', () => {
  const answered = (...entries: ReturnType<typeof anEntry>[]): boolean => {
    const { playbook } = sound([anEntry('risk', 'leakage'), ...entries]);
    const [risk] = playbook.risks;
    return risk !== undefined && !answersTo(risk, playbook).unanswered;
  };

  it('counts policies in force, concerns, and pitfalls with countermeasures', () => {
    expect(answered()).toBe(false);
    expect(answered(anEntry('policy', 'a', { answers: ['leakage'] }))).toBe(true);
    expect(answered(anEntry('policy', 'a', { answers: ['leakage'], status: 'retired' }))).toBe(false);
    expect(answered(anEntry('control', 'a', { answers: ['leakage'] }))).toBe(true);
    expect(answered(anEntry('pitfall', 'a', { risks: ['leakage'] }))).toBe(false);
    expect(answered(anEntry('pitfall', 'a', { risks: ['leakage'], countermeasures: [anAction('b')] }))).toBe(true);
  });
});

describe('healthOf', () => {
  it('finds what is overdue, unanswered and unmeasured', () => {
    const { organisation } = sound([
      anEntry('risk', 'leakage'),
      anEntry('policy', 'old', { reviewed: '2020-01-01', reviewEvery: 'P1Y' }),
      anEntry('use-case', 'blind'),
      anEntry('use-case', 'given-up', { status: 'stopped' }),
    ]);
    const { overdue, unanswered, unmeasured } = healthOf(organisation);
    expect([overdue.map(({ entry }) => entry.slug), unanswered.map(({ slug }) => slug), unmeasured.map(({ slug }) => slug)]).toEqual([
      ['old'],
      ['leakage'],
      ['blind'],
    ]);
  });
});

describe('mayIMatrixOf', () => {
  const rule = { answer: 'yes', because: 'It may' } as const;

  it('never takes what is not decided for allowed', () => {
    const { organisation } = sound([
      anEntry('tool', 'drafter', { allows: { open: rule } }),
      anEntry('tool', 'gossip', { status: 'prohibited', allows: { open: rule } }),
    ]);
    expect(mayIMatrixOf(organisation).map(({ tool, cells }) => [tool.slug, cells.map(({ answer }) => answer)])).toEqual([
      ['drafter', ['yes', 'not-decided']],
      ['gossip', ['no', 'no']],
    ]);
  });
});

describe('lessonsOf', () => {
  it('lists what every review concluded and changed, newest first', () => {
    const { organisation } = sound([
      anEntry('policy', 'travel'),
      anEntry('review', 'first', { date: '2026-01-01', conclusions: [{ text: 'One', changes: ['travel'] }] }),
      anEntry('review', 'second', {
        date: '2026-02-01',
        conclusions: [
          { text: 'Two', nothingBecause: 'It is right' },
          { text: 'Three', changes: ['prepare', 'sales'] },
        ],
      }),
    ]);
    expect(lessonsOf(organisation).map(({ conclusion, changed }) => [conclusion.text, changed.map(({ slug }) => slug)])).toEqual([
      ['Two', []],
      ['Three', ['prepare', 'sales']],
      ['One', ['travel']],
    ]);
  });
});
