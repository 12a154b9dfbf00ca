/** Checks for what readers cannot tell apart, and for what they never come to. */
import { describe, expect, it } from 'vitest';
import { anAction, anEntry, bodyWith, linksTo } from '../../support/entries.ts';
import { findingsOf } from './support.ts';

describe('duplicate-title', () => {
  it('finds the second and every further entry of a kind with a title, however it is written', () => {
    expect(
      findingsOf('duplicate-title', [
        anEntry('policy', 'travel', { title: 'Travel' }),
        anEntry('policy', 'trips', { title: ' TRAVEL' }),
        anEntry('policy', 'ways', { title: 'travel' }),
      ]),
    ).toEqual([
      'policies/trips.mdx title: "TRAVEL" is the title of another policy too, in playbooks/growth/policies/travel.mdx.',
      'policies/ways.mdx title: "travel" is the title of another policy too, in playbooks/growth/policies/travel.mdx.',
    ]);
    expect(findingsOf('duplicate-title', [anEntry('department', 'selling', { title: 'Sales' })])).toHaveLength(1);
    expect(
      findingsOf('duplicate-title', [
        anEntry('playbook', 'more-growth', { title: 'Growth', phases: ['go'] }),
        anEntry('phase', 'go', { title: 'Off' }, { playbook: 'more-growth' }),
      ]),
    ).toEqual(['playbooks/more-growth/playbook.mdx title: "Growth" is the title of another playbook too, in playbooks/growth/playbook.mdx.']);
  });

  it('passes one title in two kinds or two playbooks', () => {
    expect(
      findingsOf('duplicate-title', [
        anEntry('policy', 'leakage', { title: 'Leakage' }),
        anEntry('risk', 'leakage', { title: 'Leakage' }),
        anEntry('playbook', 'other', { start: '2026-01-01', phases: ['prepare'] }),
        anEntry('phase', 'prepare', {}, { playbook: 'other' }),
      ]),
    ).toEqual([]);
  });
});

describe('orphan-entry', () => {
  it('finds what no other entry names or links to, and what gives nobody anything to do', () => {
    expect(
      findingsOf('orphan-entry', [
        anEntry('policy', 'travel', {}, { body: linksTo('growth/policies/travel') }),
        anEntry('metric', 'buy-in'),
        anEntry('pitfall', 'haste', { related: ['sloth'] }),
        anEntry('pitfall', 'sloth'),
      ]),
    ).toEqual([
      'policies/travel.mdx title: Nothing leads to "Travel": no other entry names it or links to it, and it gives nobody anything to do.',
      'pitfalls/haste.mdx title: Nothing leads to "Haste": no other entry names it or links to it, and it gives nobody anything to do.',
      'metrics/buy-in.mdx title: Nothing leads to "Buy in": no other entry names it or links to it.',
    ]);
  });

  it('passes what a field, a text, a component or a checklist leads to, and kinds that have a place of their own', () => {
    expect(
      findingsOf('orphan-entry', [
        anEntry('policy', 'travel', { answers: ['leakage'], obligations: [anAction('a')] }),
        anEntry('policy', 'expenses'),
        anEntry('risk', 'leakage'),
        anEntry('metric', 'buy-in'),
        anEntry('metric', 'liking'),
        anEntry('use-case', 'replies', { policies: ['expenses'], metrics: ['liking'] }),
        anEntry('update', 'news', {}, { body: bodyWith('Metric', { id: 'buy-in' }) }),
        anEntry('review', 'half'),
        anEntry('tool', 'drafter'),
      ]),
    ).toEqual([]);
  });

  it('does not take what stands in a playbook with holes for left alone', () => {
    expect(findingsOf('orphan-entry', [anEntry('metric', 'buy-in')], { invalid: ['growth/use-cases/replies'] })).toEqual([]);
  });
});
