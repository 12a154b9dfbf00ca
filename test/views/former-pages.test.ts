import { describe, expect, it } from 'vitest';
import { formerPagesOf, formerPartsOf } from '#views/former-pages.ts';
import { allRoutes } from '#views/routes.ts';
import { anAction, anEntry, linked, sound } from '../support/entries.ts';

const gone = { on: '2026-05-04', because: 'Nobody travels.' };
const LEDGER = {
  ids: {
    'growth/policies/travel': 'How we travel',
    'growth/policies/journeys#action-fly': 'Fly',
    'tools/fax': 'Fax',
    old: 'The old plan',
    'old/policies/travel': 'How we travelled',
  },
  removed: {
    'growth/policies/journeys#action-fly': { ...gone, see: 'growth/phases/go#action-reserve' },
    'tools/fax': { ...gone, see: 'tools/mail' },
    old: gone,
  },
};
const { organisation } = linked(
  [
    anEntry('playbook', 'growth', { aliases: ['expansion'] }),
    anEntry('policy', 'journeys', { title: 'Journeys', aliases: ['travel'] }),
    anEntry('phase', 'go', {
      focus: [{ id: 'tools', title: 'Tools', summary: 'Some', actions: [anAction('reserve', { aliases: ['growth/policies/travel#action-book'] })] }],
    }),
    anEntry('tool', 'mail'),
  ],
  { ledger: LEDGER },
);
const pages = formerPagesOf(organisation);
const pageAt = (route: string) => pages.find((page) => page.route === route);

describe('formerPagesOf', () => {
  it('leads from every former address to the page of today, also below a renamed playbook', () => {
    expect(pageAt('/growth/policies/travel/')).toEqual({
      type: 'moved',
      route: '/growth/policies/travel/',
      to: '/growth/policies/journeys/',
      title: 'Journeys',
    });
    for (const [from, to] of [
      ['/expansion/', '/growth/'],
      ['/expansion/roadmap/', '/growth/roadmap/'],
      ['/expansion/policies/', '/growth/policies/'],
      ['/expansion/policies/travel/', '/growth/policies/journeys/'],
      ['/expansion/phases/go/', '/growth/phases/go/'],
      ['/old/policies/', '/old/'],
    ])
      expect(pageAt(from ?? '')).toMatchObject({ type: 'moved', to });
  });

  it('says when and why something was removed, and what to read instead', () => {
    expect(pageAt('/tools/fax/')).toEqual({
      type: 'removed',
      route: '/tools/fax/',
      title: 'Fax',
      sentence: 'This tool was removed on 4 May 2026.',
      because: 'Nobody travels.',
      see: { label: 'Mail', route: '/tools/mail/' },
      breadcrumbs: [{ label: 'Tools', route: '/tools/' }],
    });
    expect(pageAt('/old/policies/travel/')).toMatchObject({
      type: 'removed',
      title: 'How we travelled',
      sentence: 'This policy was removed on 4 May 2026.',
      see: undefined,
    });
  });

  it('is among the pages that a build must have, each once', () => {
    const routes = allRoutes(organisation);
    expect(new Set(routes).size).toBe(routes.length);
    expect(pages.filter(({ route }) => !routes.includes(route))).toEqual([]);
  });

  it('is empty where nothing was ever renamed or removed', () => {
    expect(formerPagesOf(sound([anEntry('policy', 'travel')]).organisation)).toEqual([]);
  });
});

describe('formerPartsOf', () => {
  it('lists what stood on a page, under whatever name, and is elsewhere or nowhere now', () => {
    const [policy] = organisation.playbooks[0]?.policies ?? [];
    expect(policy && formerPartsOf(policy, organisation)).toEqual([
      { anchor: 'action-book', title: 'Do reserve', to: '/growth/phases/go/#action-reserve', removed: undefined },
      { anchor: 'action-fly', title: 'Fly', to: undefined, removed: { ...gone, see: '/growth/phases/go/#action-reserve' } },
    ]);
  });

  it('leaves out what is still there under another id', () => {
    const { playbook, organisation: renamed } = sound([
      anEntry('policy', 'journeys', { aliases: ['travel'], obligations: [anAction('reserve', { aliases: ['book'] })] }),
    ]);
    expect(playbook.policies.flatMap((one) => formerPartsOf(one, renamed))).toEqual([]);
  });
});
