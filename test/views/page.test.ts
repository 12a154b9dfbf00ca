import { describe, expect, it } from 'vitest';
import type { Entry } from '#model/organisation.ts';
import { neighboursOf } from '#views/navigation.ts';
import { entryFrameOf, pageFrameOf, type PageFrame, type SiteContext } from '#views/page.ts';
import { allEntries, SITE_ROUTES } from '#views/routes.ts';
import { statusOf } from '#views/status.ts';
import { anEntry, aSite, sound, TODAY } from '../support/entries.ts';

const site = aSite({
  source: { edit: 'https://git.example/edit/{path}', propose: 'https://git.example/new?title={title}&body={path}' },
  contact: { role: 'Editor', email: 'editor@acme.example' },
});
const { organisation } = sound(
  [
    anEntry('phase', 'prepare', { entered: '2026-01-01' }),
    anEntry('policy', 'travel', { title: 'Travel & more', version: '2.10', reviewed: '2026-01-01', reviewEvery: 'P1M' }),
    anEntry('policy', 'visas'),
    anEntry('tool', 'drafter'),
  ],
  { site },
);
const context: SiteContext = { base: '/x/', csp: "default-src 'none'", statusOf: (playbook) => statusOf(playbook, TODAY), lessonsOn: () => [] };

function entry(id: string): Entry {
  const found = allEntries(organisation).find((one) => one.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

const frameOf = (id: string): PageFrame => entryFrameOf(organisation, context, entry(id));

describe('entryFrameOf', () => {
  it('leads up to the list and the playbook', () => {
    expect(frameOf('growth/policies/travel').breadcrumbs.map(({ label, route }) => [label, route])).toEqual([
      ['Growth', '/growth/'],
      ['Policies', '/growth/policies/'],
    ]);
    expect(frameOf('departments/sales').breadcrumbs.map(({ route }) => route)).toEqual(['/departments/']);
    expect(frameOf('tools/drafter').breadcrumbs.map(({ route }) => route)).toEqual(['/tools/']);
    expect(frameOf('growth').breadcrumbs).toEqual([]);
  });

  it('says who keeps it, until when it is good, and where to change it', () => {
    expect(frameOf('growth/policies/travel').colophon).toMatchObject({
      owner: 'Somebody',
      reviewed: '2026-01-01',
      nextReview: '2026-02-01',
      overdue: true,
      version: '2.10',
      edit: 'https://git.example/edit/playbooks/growth/policies/travel.mdx',
      propose: 'https://git.example/new?title=Travel%20%26%20more&body=playbooks%2Fgrowth%2Fpolicies%2Ftravel.mdx',
      ask: 'mailto:editor@acme.example?subject=Travel%20%26%20more',
      before: undefined,
      after: { label: 'Visas', route: '/growth/policies/visas/' },
    });
  });

  it('marks the very page, and what it lies below', () => {
    const links = frameOf('growth/policies/travel').contents?.groups.flatMap(({ items }) => items);
    expect(links?.filter(({ current }) => current !== undefined).map(({ label, current }) => [label, current])).toEqual([['Policies', 'true']]);
    expect(frameOf('growth/policies/travel').header.map(({ label, current }) => [label, current])).toEqual([
      ['Growth', 'true'],
      ['May I?', undefined],
    ]);
    expect(frameOf('growth').contents?.groups[0]?.items.map(({ current }) => current)).toEqual(['page', undefined, undefined, undefined]);
  });

  it('shows in the contents what there is, and which phase is current', () => {
    const groups = frameOf('growth/policies/travel').contents?.groups ?? [];
    expect(groups.map(({ label, items }) => [label, items.map(({ label: item, note }) => `${item} ${note ?? ''}`.trim())])).toEqual([
      [undefined, ['Overview', 'Roadmap', 'Status', 'Coverage']],
      ['Phases', ['Prepare now', 'Go']],
      ['Rules and risks', ['Policies 2']],
      ['Departments', ['All departments 2']],
    ]);
  });

  it('has no contents and no rail outside a playbook', () => {
    expect(frameOf('departments/sales')).toMatchObject({ contents: undefined, rail: undefined });
  });
});

describe('pageFrameOf', () => {
  it('has neither owner nor entry for pages of the site', () => {
    const frame = pageFrameOf(organisation, context, { route: SITE_ROUTES.calendar, title: 'Calendar', description: 'What happens when' });
    expect(frame).toMatchObject({ base: '/x/', lang: 'en-GB', edition: TODAY, colophon: undefined, entry: undefined, breadcrumbs: [] });
    expect(frame.footer.find(({ current }) => current === 'page')?.label).toBe('Calendar');
  });

  it('offers "May I?" only where data has classes', () => {
    const plain = sound([], { site: aSite({ dataClasses: [] }) }).organisation;
    expect(pageFrameOf(plain, context, { route: '/', title: 'Home', description: 'Home' }).header.map(({ label }) => label)).toEqual(['Growth']);
  });

  it('has no addresses that site.yaml does not give', () => {
    const plain = sound([anEntry('policy', 'travel')]);
    const [travel] = plain.playbook.policies;
    expect(travel && entryFrameOf(plain.organisation, context, travel).colophon).toMatchObject({ edit: undefined, propose: undefined, ask: undefined });
  });
});

describe('neighboursOf', () => {
  it('makes one chain through all entries of a kind', () => {
    for (const kind of ['department', 'phase', 'policy', 'tool', 'playbook'] as const) {
      const entries = allEntries(organisation).filter((one) => one.kind === kind);
      entries.forEach((one, index) => {
        expect(neighboursOf(one, organisation)).toEqual({ before: entries[index - 1], after: entries[index + 1] });
      });
    }
  });
});
