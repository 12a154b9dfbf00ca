/** What site.yaml makes of findings: severities, waivers, and what cannot be judged. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '#schema/pitfall.ts';
import { buildOrganisation } from '#model/build.ts';
import { DIAGNOSTICS, severityOf } from '#model/diagnostic.ts';
import { anAction, anEntry, aSite, contentWith, linked, TODAY } from '../../support/entries.ts';
import { diagnosticsOf, findingsOf } from './support.ts';

const late = anEntry('policy', 'travel', { reviewed: '2025-01-01', reviewEvery: 'P6M' });
const waiver = { check: 'review-overdue', entry: 'growth/policies/travel', reason: 'The owner is away', expires: TODAY } as const;
type Waivers = NonNullable<NonNullable<Parameters<typeof aSite>[0]>['waivers']>;

const YESTERDAY = '2026-06-14';

describe('severities', () => {
  it('are those of the register, where site.yaml says nothing', () => {
    expect(diagnosticsOf('review-overdue', [late])).toMatchObject([{ code: 'review-overdue', severity: 'warning' }]);
  });

  it('are those of site.yaml, where it says some', () => {
    expect(linked([late], { site: aSite({ checks: { ...aSite().checks, 'review-overdue': 'error' } }) }).diagnostics.map(severityOf)).toEqual(['error']);
    expect(linked([late], { site: aSite({ checks: { ...aSite().checks, 'review-overdue': 'off' } }) }).diagnostics).toEqual([]);
  });

  it('can be set for playbook checks only', () => {
    expect(() => aSite({ checks: { 'broken-reference': 'off' } as object })).toThrow(/broken-reference/);
  });

  it('stop no build because a day has passed: what hangs on the day is a warning', () => {
    // A policy that binds only later is a contradiction today, and none once its day has come.
    expect(CHECKS.filter((code) => DIAGNOSTICS[code].severity === 'error')).toEqual(['autonomy-above-ceiling', 'tool-contradiction']);
  });
});

describe('waivers', () => {
  const waived = (...waivers: Waivers): string[] => findingsOf('review-overdue', [late], { site: { waivers } });

  it('silence a finding up to their last day', () => {
    expect(waived(waiver)).toEqual([]);
  });

  it('that have ended give it back, and are reported', () => {
    expect(waived({ ...waiver, expires: YESTERDAY })).toEqual([
      'policies/travel.mdx reviewed: "Travel" was to be read again by 2025-07-01. Its owner is Somebody.',
      `waiver-expired site.yaml waivers.0.expires: The waiver of "review-overdue" for "growth/policies/travel" ended on ${YESTERDAY}.`,
    ]);
  });

  it('of something else or of nothing do not help, and are reported', () => {
    const found = waived({ ...waiver, check: 'vague-action' }, { ...waiver, entry: 'growth' });
    expect(found.slice(1)).toEqual([
      'waiver-unused site.yaml waivers.0.check: "vague-action" finds nothing in "growth/policies/travel", so its waiver has nothing to waive.',
      'waiver-unused site.yaml waivers.1.check: "review-overdue" finds nothing in "growth", so its waiver has nothing to waive.',
    ]);
  });

  it('of an entry that does not exist are broken references', () => {
    expect(
      diagnosticsOf('review-overdue', [], {
        site: {
          waivers: [
            { ...waiver, entry: 'growth/policies/travle' },
            { ...waiver, entry: 'growth/phases/goo' },
          ],
        },
      }),
    ).toMatchObject([
      { code: 'broken-reference', file: 'site.yaml', path: ['waivers', 0, 'entry'] },
      { code: 'broken-reference', suggestion: 'growth/phases/go' },
    ]);
  });

  it('of a draft, or of an entry that could not be read, wait', () => {
    const context = { site: { waivers: [waiver] } };
    expect(diagnosticsOf('review-overdue', [], { ...context, drafts: [waiver.entry] })).toEqual([]);
    expect(diagnosticsOf('review-overdue', [], { ...context, invalid: [waiver.entry] })).toEqual([]);
  });
});

describe('holes', () => {
  const vague = anEntry('policy', 'travel', { obligations: [anAction('book')], reviewed: '2025-01-01', reviewEvery: 'P6M' });

  it('silence what is said of a whole playbook, and not what is said of one entry', () => {
    const site = aSite({ checks: {} });
    const codes = (context: object, ...more: ReturnType<typeof anEntry>[]): Set<string> =>
      new Set(linked([vague, ...more], { site, ...context }).diagnostics.map(({ code }) => code));
    expect(codes({})).toEqual(new Set(['no-change-management', 'concern-uncovered', 'vague-action', 'review-overdue']));
    expect(codes({ invalid: ['growth/controls/access'] })).toEqual(new Set(['review-overdue']));
    expect(codes({}, anEntry('pitfall', 'haste', { risks: ['leakage'] }))).toEqual(new Set(['broken-reference', 'review-overdue']));
  });

  it('of one playbook leave the others to be judged', () => {
    const other = [anEntry('playbook', 'other', { start: '2026-01-01', phases: ['prepare'] }), anEntry('phase', 'prepare', {}, { playbook: 'other' })];
    expect(findingsOf('concern-uncovered', other, { invalid: ['growth/controls/access'] })).toEqual([
      'playbooks/other/playbook.mdx title: "Other" names no concern, so no phase of it says what protects the work.',
    ]);
  });
});

it('finds the same whatever the order of files', () => {
  const entries = contentWith(
    late,
    anEntry('tool', 'gossip', { status: 'prohibited', allows: { open: { answer: 'yes', because: 'Why not' } } }),
    anEntry('tool', 'drafter'),
    anEntry('policy', 'rule', { obligations: [anAction('a', { departments: ['sales'] })], summary: 'TODO' }),
    anEntry('use-case', 'replies', { status: 'pilot', departments: ['sales', 'finance'], autonomy: 'act' }),
    anEntry('risk', 'leakage'),
    anEntry('metric', 'buy-in'),
    anEntry('metric', 'liking', { title: 'Buy in' }),
    anEntry('use-case', 'quotes', { status: 'scaled', metrics: ['buy-in'] }),
    anEntry('phase', 'go', { entered: '2026-03-01', gate: { title: 'Gate', criteria: [{ id: 'signed', title: 'Signed', signOff: { role: 'The board' } }] } }),
    anEntry('control', 'access'),
    anEntry('review', 'half', {
      reviewed: '2062-05-01',
      conclusions: [
        { text: 'Stay', nothingBecause: '-' },
        { text: 'Go', changes: ['travel'] },
      ],
    }),
  );
  const site = aSite({ checks: {}, waivers: [waiver, { ...waiver, check: 'vague-action' }] });
  const expected = buildOrganisation(entries, site, { today: TODAY }).diagnostics;
  // All but what needs content of its own.
  expect(CHECKS.filter((code) => !expected.some((diagnostic) => diagnostic.code === code))).toEqual(['phase-stalled', 'review-overdue']);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(buildOrganisation(shuffled, site, { today: TODAY }).diagnostics).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
