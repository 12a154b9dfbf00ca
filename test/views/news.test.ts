import { describe, expect, it } from 'vitest';
import { isOverdue } from '#views/freshness.ts';
import { lessonsByEntry } from '#views/lessons.ts';
import { departmentNewsOf, playbookNewsOf } from '#views/news.ts';
import { ideaLinkOf, reportLinkOf } from '#views/feedback.ts';
import { anEntry, aSite, sound } from '../support/entries.ts';

const { organisation, playbook } = sound([
  anEntry('policy', 'travel'),
  anEntry('update', 'good', { date: '2026-05-01' }),
  anEntry('update', 'sold', { date: '2026-05-02', type: 'difficulty', departments: ['sales'] }),
  anEntry('update', 'paid', { date: '2026-05-03', type: 'decision', departments: ['finance'] }),
  anEntry('update', 'planned', { date: '2026-07-01' }),
  anEntry('review', 'spring', { date: '2026-05-02', conclusions: [{ text: 'Ask first', changes: ['travel', 'sales'] }] }),
]);

describe('news', () => {
  it('of a playbook are its updates and reviews that have been, newest first', () => {
    const { title, path, route, items } = playbookNewsOf(organisation, playbook);
    expect([title, path, route]).toEqual(['Growth, news', '/exports/playbooks/growth/news.xml', '/growth/']);
    expect(items.map(({ entry, type, day }) => `${day} ${type} ${entry.slug}`)).toEqual([
      '2026-05-03 Decision paid',
      '2026-05-02 Review spring',
      '2026-05-02 Difficulty sold',
      '2026-05-01 Success good',
    ]);
  });

  it('of a department are those that are for it', () => {
    const of = (slug: string) => departmentNewsOf(organisation, organisation.departments.find((one) => one.slug === slug) ?? expect.fail());
    expect(of('sales').items.map(({ entry }) => entry.slug)).toEqual(['spring', 'sold', 'good']);
    expect(of('finance').items.map(({ entry }) => entry.slug)).toEqual(['paid', 'spring', 'good']);
    expect(of('finance').path).toBe('/exports/departments/finance/news.xml');
  });
});

it('lessons stand by every entry that they changed', () => {
  const found = lessonsByEntry(organisation);
  expect([...found].map(([id, lessons]) => [id, lessons.map(({ conclusion, review }) => [conclusion.text, review.slug])])).toEqual([
    ['growth/policies/travel', [['Ask first', 'spring']]],
    ['departments/sales', [['Ask first', 'spring']]],
  ]);
});

it('a review is overdue on the day after, whoever asks', () => {
  expect([isOverdue('2026-06-15', '2026-06-15'), isOverdue('2026-06-15', '2026-06-16'), isOverdue('2026-06-15', '2027-06-15')]).toEqual([false, true, true]);
});

describe('what readers write', () => {
  const propose = 'https://git.example/new?title={title}&body={path}';
  const email = 'editor@acme.example';
  const contact = { role: 'Editor', email };

  it('opens an issue that says what it is about, where there is a place for it', () => {
    const site = aSite({ contact, source: { propose } });
    expect(reportLinkOf(site, 'Travel & more', 'playbooks/growth/policies/travel.mdx')).toBe(
      'https://git.example/new?title=Problem%20on%20%E2%80%9CTravel%20%26%20more%E2%80%9D&body=playbooks%2Fgrowth%2Fpolicies%2Ftravel.mdx',
    );
    expect(ideaLinkOf(site, playbook)).toBe('https://git.example/new?title=Idea%20for%20a%20use%20case%20of%20Growth&body=%2Fgrowth%2Fuse-cases%2F');
    const form = aSite({ source: { propose, idea: 'https://git.example/new?template=use-case-form.yml&title={title}&playbook={playbook}' } });
    expect(ideaLinkOf(form, playbook)).toBe(
      'https://git.example/new?template=use-case-form.yml&title=Idea%20for%20a%20use%20case%20of%20Growth&playbook=growth',
    );
  });

  it('opens a mail elsewhere, and nothing where nobody can be written to', () => {
    expect(reportLinkOf(aSite({ contact }), 'Travel', '/calendar/')).toBe(
      'mailto:editor@acme.example?subject=Problem%20on%20%E2%80%9CTravel%E2%80%9D&body=About%3A%20%2Fcalendar%2F%0A%0A',
    );
    expect(reportLinkOf(aSite(), 'Travel', '/calendar/')).toBeUndefined();
    expect(ideaLinkOf(aSite(), playbook)).toBeUndefined();
  });
});
