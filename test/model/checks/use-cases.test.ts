import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import { anEntry, TODAY, type CriterionInput, type InputOf } from '../../support/entries.ts';
import { diagnosticsOf, findingsOf } from './support.ts';

const useCase = (fields: Partial<InputOf<'use-case'>>): AnyEntry => anEntry('use-case', 'replies', fields);

describe('autonomy-above-ceiling', () => {
  const check = (fields: Partial<InputOf<'use-case'>>, ceiling?: InputOf<'phase'>['autonomyCeiling']): string[] =>
    findingsOf('autonomy-above-ceiling', [anEntry('phase', 'prepare', { ...(ceiling && { autonomyCeiling: ceiling }) }), useCase(fields)]);

  it('finds a use case that may do more than its phase allows', () => {
    expect(check({ autonomy: 'act', oversight: 'The lead' }, 'suggest')).toEqual([
      'use-cases/replies.mdx autonomy: "Replies" may "act", and "Prepare" allows at most "suggest".',
    ]);
    expect(
      diagnosticsOf('autonomy-above-ceiling', [anEntry('phase', 'prepare', { autonomyCeiling: 'assist' }), useCase({ autonomy: 'suggest' })]),
    ).toMatchObject([{ severity: 'error', suggestion: 'assist' }]);
  });

  it('finds one that does more than suggest without oversight', () => {
    expect(check({ autonomy: 'act-with-approval' })).toEqual([
      'use-cases/replies.mdx autonomy: "Replies" may "act-with-approval", and nobody oversees it: the field "oversight" is missing.',
    ]);
  });

  it('passes up to the ceiling, without one, without autonomy, and what is stopped', () => {
    expect(check({ autonomy: 'suggest' }, 'suggest')).toEqual([]);
    expect(check({ autonomy: 'act', oversight: 'The lead' })).toEqual([]);
    expect(check({}, 'assist')).toEqual([]);
    expect(check({ autonomy: 'act', status: 'stopped' }, 'assist')).toEqual([]);
  });
});

describe('scope-too-wide', () => {
  const pilot = { status: 'pilot', start: '2026-05-01', duration: '12 weeks' } as const;

  it('finds a pilot of several departments, and one without an end', () => {
    expect(findingsOf('scope-too-wide', [useCase({ ...pilot, departments: ['sales', 'finance'] })])).toEqual([
      'use-cases/replies.mdx departments: The pilot "Replies" spans 2 departments: Sales and Finance.',
    ]);
    expect(findingsOf('scope-too-wide', [useCase({ status: 'pilot', start: '2026-05-01' })])).toEqual([
      'use-cases/replies.mdx status: The pilot "Replies" has no end: it wants "start" and "duration".',
    ]);
  });

  it('passes a pilot of one department with an end, and whatever is no pilot', () => {
    expect(findingsOf('scope-too-wide', [useCase(pilot)])).toEqual([]);
    for (const status of ['idea', 'proven', 'scaled', 'stopped'] as const)
      expect(findingsOf('scope-too-wide', [useCase({ status, departments: ['sales', 'finance'] })])).toEqual([]);
  });
});

describe('unmeasured', () => {
  const check = (...entries: readonly AnyEntry[]): string[] => findingsOf('unmeasured', entries);
  const whole = { baseline: { date: '2026-01-01', value: 40 }, target: 70, readings: [{ date: '2026-06-01', value: 61 }], reviewEvery: 'P1M' };
  const buyIn = (fields: Partial<InputOf<'metric'>> = {}): AnyEntry => anEntry('metric', 'buy-in', { ...whole, ...fields });
  const pilot = useCase({ status: 'pilot', start: '2026-05-01', metrics: ['buy-in'] });
  const gated = (slug: string, ...criteria: readonly CriterionInput[]): AnyEntry =>
    anEntry('phase', slug, { gate: { title: 'Gate', criteria: [...criteria] } });
  const liked: CriterionInput = { id: 'liked', title: 'Liked', metric: 'buy-in', reaches: '>= 70' };

  it('finds an objective and a use case without a metric', () => {
    expect(check(anEntry('playbook', 'growth', { objectives: [{ id: 'more', title: 'More' }] }))).toEqual([
      'playbook.mdx objectives.0: Nothing measures the objective "More".',
    ]);
    expect(check(useCase({ status: 'proven' }))).toEqual(['use-cases/replies.mdx status: "Replies" is proven, and no metric shows what it brings.']);
    for (const status of ['idea', 'stopped'] as const) expect(check(useCase({ status }))).toEqual([]);
  });

  it('finds a gate that no figure opens', () => {
    expect(check(gated('go', { id: 'signed', title: 'Signed', signOff: { role: 'The board' } }))).toEqual([
      'phases/go.mdx gate.criteria: No criterion of the gate "Gate" is measured by a figure.',
    ]);
    expect(check(gated('go', { id: 'ready', title: 'Ready', useCases: { status: 'proven', atLeast: 1 } }))).toEqual([]);
  });

  it('passes a metric with baseline, target and a fresh reading', () => {
    expect(check(pilot, buyIn(), gated('go', liked))).toEqual([]);
  });

  it('finds what a metric in use lacks', () => {
    const rest = { readings: whole.readings, reviewEvery: whole.reviewEvery };
    expect(check(pilot, anEntry('metric', 'buy-in', rest))).toEqual([
      'metrics/buy-in.mdx title: "Buy in" has no baseline, and the use case "Replies" goes by it.',
      'metrics/buy-in.mdx title: "Buy in" has no target, and the use case "Replies" goes by it.',
    ]);
    // A gate says itself what is to be reached.
    expect(check(gated('prepare', liked), anEntry('metric', 'buy-in', rest))).toEqual([
      'metrics/buy-in.mdx title: "Buy in" has no baseline, and the gate "Gate" goes by it.',
    ]);
  });

  it('finds a reading that is older than its interval, from the day after', () => {
    const read = (date: string): string[] => check(pilot, buyIn({ readings: [{ date, value: 61 }] }));
    expect(read('2026-05-15')).toEqual([]);
    expect(read('2026-05-14')).toEqual([
      'metrics/buy-in.mdx readings: The latest reading of "Buy in" is of 2026-05-14. It is to be read every P1M, and the use case "Replies" goes by it.',
    ]);
  });

  it('finds a metric without a reading, once its use case has run for an interval', () => {
    const begun = (start: string): string[] => check(useCase({ status: 'pilot', start, metrics: ['buy-in'] }), buyIn({ readings: [] }));
    expect(begun('2026-05-15')).toEqual([]);
    expect(begun('2026-05-14')).toEqual(['metrics/buy-in.mdx title: "Buy in" has no reading, and the use case "Replies" goes by it.']);
    expect(begun('2026-07-01')).toEqual([]);
  });

  it('wants a reading for the next gate, not for one behind it or behind us', () => {
    const none = buyIn({ readings: [] });
    expect(check(none, anEntry('phase', 'prepare', { entered: '2026-01-01' }), gated('go', liked))).toEqual([
      'metrics/buy-in.mdx title: "Buy in" has no reading, and the gate "Gate" goes by it.',
    ]);
    expect(check(none, gated('go', liked))).toEqual([]);
    expect(check(none, anEntry('phase', 'go', { entered: TODAY, gate: { title: 'Gate', criteria: [liked] } }))).toEqual([]);
  });

  it('wants a fresh reading of each department that the gate asks', () => {
    const asked = [anEntry('phase', 'prepare', { entered: '2026-01-01' }), gated('go', { ...liked, departments: ['sales', 'finance'] })];
    const read = (date: string): AnyEntry =>
      buyIn({
        readings: [
          { date: TODAY, value: 1, department: 'sales' },
          { date, value: 1, department: 'finance' },
        ],
      });
    expect(check(...asked, read('2026-06-01'))).toEqual([]);
    expect(check(...asked, read('2026-01-01'))).toHaveLength(1);
  });

  it('says nothing of a metric that nothing goes by', () => {
    expect(check(anEntry('metric', 'idle'))).toEqual([]);
  });
});
