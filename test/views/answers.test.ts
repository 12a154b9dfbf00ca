/** Views that find the holes: what answers a risk, what wants care, what may be used, what was learned. */
import { describe, expect, it } from 'vitest';
import { answersTo } from '#views/answers.ts';
import { healthOf } from '#views/health.ts';
import { lessonsOf } from '#views/lessons.ts';
import { mayIMatrixOf } from '#views/may-i.ts';
import { anAction, anEntry, aSite, CHECKS_OFF, linked, sound } from '../support/entries.ts';

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
  const waived = { check: 'risk-unanswered', entry: 'growth/risks/leakage', reason: 'It is being written' } as const;
  const site = aSite({
    checks: { ...CHECKS_OFF, 'risk-unanswered': 'warning', 'scope-too-wide': 'error' },
    waivers: [
      { ...waived, expires: '2026-12-31' },
      { ...waived, entry: 'growth/risks/loss', expires: '2026-01-01' },
    ],
  });
  const { organisation, diagnostics } = linked([anEntry('risk', 'leakage'), anEntry('risk', 'loss'), anEntry('use-case', 'wide', { status: 'pilot' })], {
    site,
  });
  const { groups, waived: standing } = healthOf(organisation, diagnostics);

  it('shows what the check finds by code, errors first, with the entries', () => {
    expect(groups.map(({ code, findings }) => [code, findings.map(({ entry, severity }) => [entry?.slug, severity])])).toEqual([
      ['scope-too-wide', [['wide', 'error']]],
      ['risk-unanswered', [['loss', 'warning']]],
      ['waiver-expired', [[undefined, 'warning']]],
    ]);
    expect(groups[1]?.route).toBe('/checks/risk-unanswered/');
  });

  it('shows what was decided to stand, while it does', () => {
    expect(standing).toMatchObject([{ check: 'risk-unanswered', entry: { slug: 'leakage' }, reason: 'It is being written', expires: '2026-12-31' }]);
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
