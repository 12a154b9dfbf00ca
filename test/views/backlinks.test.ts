import { describe, expect, it } from 'vitest';
import { backlinksOf } from '#views/backlinks.ts';
import { anEntry, bodyWith, linksTo, sound } from '../support/entries.ts';

const { organisation } = sound([
  anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go'], objectives: [{ id: 'faster', title: 'Faster', metric: 'buy-in' }] }),
  anEntry('tool', 'drafter', { allows: { open: { answer: 'yes', because: 'Open', policy: 'growth/travel' } } }),
  anEntry('phase', 'go', {
    gate: {
      title: 'Gate',
      criteria: [
        { id: 'a', title: 'Liked', metric: 'buy-in', reaches: '> 1' },
        { id: 'b', title: 'Paper', policy: 'travel' },
      ],
    },
  }),
  anEntry('risk', 'leakage'),
  anEntry('policy', 'travel', { answers: ['leakage'] }, { body: linksTo('growth/policies/travel', 'growth/risks/leakage') }),
  anEntry(
    'policy',
    'expenses',
    { supersedes: 'travel' },
    { body: { ...linksTo('departments/finance', 'departments/finance'), ...bodyWith('Metric', { id: 'buy-in' }) } },
  ),
  anEntry('control', 'access', { answers: ['leakage'] }),
  anEntry('pitfall', 'haste', { risks: ['leakage'] }),
  anEntry('pitfall', 'sloth', { related: ['haste'] }),
  anEntry('use-case', 'replies', { metrics: ['buy-in'], tools: ['drafter'], policies: ['travel'] }),
  anEntry('metric', 'buy-in'),
  anEntry('update', 'news', { about: ['replies', 'drafter'] }),
  anEntry('review', 'half', { conclusions: [{ text: 'So', changes: ['travel'] }] }),
]);
const backlinks = backlinksOf(organisation);

describe('backlinksOf', () => {
  it.each([
    ['growth/metrics/buy-in', ['growth: measures “Faster” by it', 'go: gate criterion “Liked”', 'expenses: shows it', 'replies: is measured by it']],
    [
      'growth/policies/travel',
      ['drafter: rests on it for open', 'go: gate criterion “Paper”', 'expenses: replaces it', 'replies: is bound by it', 'half: changed it'],
    ],
    ['growth/risks/leakage', ['travel: answers it', 'access: answers it', 'haste: feeds it']],
    ['growth/pitfalls/haste', ['sloth: is related']],
    ['growth/phases/prepare', ['replies: runs in it']],
    ['growth/use-cases/replies', ['news: reports on it']],
    ['tools/drafter', ['replies: uses it', 'news: reports on it']],
    ['departments/finance', ['expenses: mentions it']],
  ])('turns round what leads to %s', (id, links) => {
    expect([...(backlinks.get(id) ?? [])].map(({ from, as }) => `${from.slug}: ${as}`).sort()).toEqual([...links].sort());
  });

  it('names nothing twice, and nothing that leads to itself', () => {
    for (const [id, links] of backlinks) {
      expect(new Set(links.map(({ from }) => from.id)).size).toBe(links.length);
      expect(links.map(({ from }) => from.id)).not.toContain(id);
    }
  });

  it('lead from and to entries that exist only', () => {
    expect(backlinksOf(sound().organisation).size).toBe(0);
  });
});
