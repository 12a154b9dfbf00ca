import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '#model/diagnostic.ts';
import { actionsOf } from '#views/actions.ts';
import { actionRouteOf, allEntries, allRoutes, checklistAnchorOf, PLAYBOOK_KINDS, SITE_ROUTES, withBase } from '#views/routes.ts';
import { anAction, anEntry, sound } from '../support/entries.ts';

const { organisation, playbook } = sound([
  anEntry('tool', 'drafter'),
  anEntry('policy', 'travel', { obligations: [anAction('book')] }),
  anEntry('use-case', 'replies', { steps: [anAction('book')] }),
  anEntry('playbook', 'another', { start: '2026-01-01', phases: ['prepare'] }),
  anEntry('phase', 'prepare', {}, { playbook: 'another' }),
]);

describe('allRoutes', () => {
  const routes = allRoutes(organisation);

  it('has no route twice', () => {
    expect(new Set(routes).size).toBe(routes.length);
  });

  it('begins and ends each with a slash, in lower case, as every host and file system takes it', () => {
    for (const route of routes) expect(route).toMatch(/^\/(?:[a-z0-9-]+\/)*$/);
  });

  it('has a page for every entry, a list for every kind of every playbook, a page for every code, and the pages of the site', () => {
    expect(routes).toEqual(
      expect.arrayContaining([
        ...Object.values(SITE_ROUTES),
        '/departments/sales/',
        '/departments/sales/print/',
        '/tools/drafter/',
        '/growth/',
        '/growth/roadmap/',
        '/growth/status/',
        '/growth/coverage/',
        '/growth/policies/',
        '/growth/policies/travel/',
        '/growth/use-cases/replies/',
        '/another/phases/prepare/',
        '/another/reviews/',
        '/checks/broken-link/',
      ]),
    );
    expect(routes).toHaveLength(
      Object.keys(SITE_ROUTES).length +
        Object.keys(DIAGNOSTICS).length +
        allEntries(organisation).length +
        organisation.departments.length +
        organisation.playbooks.length * (3 + PLAYBOOK_KINDS.length),
    );
  });
});

describe('anchors of actions', () => {
  it('lead to the page of the entry', () => {
    const [growth] = organisation.playbooks.filter(({ id }) => id === playbook.id || id === 'growth').filter(({ id }) => id === 'growth');
    expect(growth && actionsOf(growth).map(actionRouteOf)).toEqual(['/growth/use-cases/replies/#action-book', '/growth/policies/travel/#action-book']);
  });

  it('differ on a page where actions of all entries meet', () => {
    const anchors = organisation.playbooks.flatMap((one) => actionsOf(one).map(checklistAnchorOf));
    expect(new Set(anchors).size).toBe(2);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9.-]+$/);
  });
});

describe('withBase', () => {
  it.each([
    ['/', '/search/', '/search/'],
    ['/x/', '/search/', '/x/search/'],
    ['/x/y', '/', '/x/y/'],
  ])('puts %s before %s', (base, route, url) => {
    expect(withBase(base, route)).toBe(url);
  });
});
