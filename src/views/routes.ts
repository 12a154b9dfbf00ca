/** Where everything lives: the one place that knows the URL map. Routes start and end with a slash and know no base. */
import { KINDS, type KindName } from '#schema/kinds.ts';
import type { Action, Entry, Organisation, Playbook } from '#model/organisation.ts';

/** The kinds that have a list and pages of their own below a playbook. */
export const PLAYBOOK_KINDS = ['phase', 'policy', 'risk', 'control', 'pitfall', 'use-case', 'metric', 'update', 'review'] as const satisfies readonly KindName[];
export type PlaybookKind = (typeof PLAYBOOK_KINDS)[number];

/** Pages that do not belong to one entry. */
export const SITE_ROUTES = {
  home: '/',
  departments: '/departments/',
  tools: '/tools/',
  mayI: '/may-i/',
  search: '/search/',
  calendar: '/calendar/',
  lessons: '/lessons/',
  changes: '/changes/',
  health: '/health/',
  guide: '/guide/',
} as const;

/** `ai-adoption/policies/acceptable-use` -> `/ai-adoption/policies/acceptable-use/`: an id is the route without its slashes. */
export function routeOf(entry: Pick<Entry, 'id'>): string {
  return `/${entry.id}/`;
}

export function listRouteOf(playbook: Pick<Playbook, 'id'>, kind: PlaybookKind): string {
  return `/${playbook.id}/${KINDS[kind].folder}/`;
}

export function roadmapRouteOf(playbook: Pick<Playbook, 'id'>): string {
  return `/${playbook.id}/roadmap/`;
}

export function statusRouteOf(playbook: Pick<Playbook, 'id'>): string {
  return `/${playbook.id}/status/`;
}

/** The anchor of an action on the page of its entry. */
export function anchorOf(action: Pick<Action, 'id'>): string {
  return `action-${action.id}`;
}

/** The anchor of an action on a department's page, where actions of all entries meet. */
export function checklistAnchorOf(action: Pick<Action, 'key'>): string {
  return action.key.replace(/[/#]/g, '.');
}

/** The page of an action's entry, at the action. */
export function actionRouteOf(action: Pick<Action, 'entry' | 'id'>): string {
  return `/${action.entry}/#${anchorOf(action)}`;
}

/** A route under the site's base: `/x/` and `/search/` give `/x/search/`. */
export function withBase(base: string, route: string): string {
  return base.replace(/\/$/, '') + route;
}

export function entriesOfKind<K extends PlaybookKind>(playbook: Playbook, kind: K): readonly Extract<Entry, { kind: K }>[] {
  const byKind = {
    phase: playbook.phases,
    policy: playbook.policies,
    risk: playbook.risks,
    control: playbook.controls,
    pitfall: playbook.pitfalls,
    'use-case': playbook.useCases,
    metric: playbook.metrics,
    update: playbook.updates,
    review: playbook.reviews,
  } satisfies { [P in PlaybookKind]: readonly Extract<Entry, { kind: P }>[] };
  return byKind[kind] as unknown as readonly Extract<Entry, { kind: K }>[];
}

/** Every entry of the organisation, in a fixed order. */
export function allEntries(organisation: Organisation): Entry[] {
  return [
    ...organisation.departments,
    ...organisation.tools,
    ...organisation.playbooks.flatMap((playbook) => [playbook, ...PLAYBOOK_KINDS.flatMap((kind): Entry[] => [...entriesOfKind(playbook, kind)])]),
  ];
}

/** Every page that the site must have, for the build to verify. */
export function allRoutes(organisation: Organisation): string[] {
  return [
    ...Object.values(SITE_ROUTES),
    ...allEntries(organisation).map(routeOf),
    ...organisation.playbooks.flatMap((playbook) => [
      roadmapRouteOf(playbook),
      statusRouteOf(playbook),
      ...PLAYBOOK_KINDS.map((kind) => listRouteOf(playbook, kind)),
    ]),
  ];
}
