/** Where everything lives: the one place that knows the URL map. Routes start and end with a slash and know no base. */
import { KINDS } from '#schema/kinds.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '#model/diagnostic.ts';
import { allEntries, PLAYBOOK_KINDS, type PlaybookKind } from '#model/entries.ts';
import type { RemovedId } from '#model/ids/history.ts';
import type { Action, Department, Entry, Objective, Organisation, Playbook } from '#model/organisation.ts';

export { allEntries, entriesOfKind, PLAYBOOK_KINDS, type PlaybookKind } from '#model/entries.ts';

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
  checks: '/checks/',
  exports: '/exports/',
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

/** What is covered in a playbook, and the holes. */
export function coverageRouteOf(playbook: Pick<Playbook, 'id'>): string {
  return `/${playbook.id}/coverage/`;
}

/** The page of a department's checklist that is made for paper. */
export function printRouteOf(department: Pick<Department, 'id'>): string {
  return `${routeOf(department)}print/`;
}

/** The feed of a playbook's or a department's news: a file. */
export function feedRouteOf({ kind, slug }: Pick<Playbook | Department, 'kind' | 'slug'>): string {
  return `/exports/${kind === 'playbook' ? 'playbooks' : 'departments'}/${slug}/news.xml`;
}

/** The same page as Markdown: a file beside it, named as the proposal for llms.txt names it. */
export function twinRouteOf(route: string): string {
  return `${route}index.html.md`;
}

/** Where programs that read begin. */
export const LLMS_ROUTE = '/llms.txt';

/** The page that explains what the check finds under a code. */
export function codeRouteOf(code: DiagnosticCode): string {
  return `${SITE_ROUTES.checks}${code}/`;
}

/** The anchor of an action on the page of its entry. */
export function anchorOf(action: Pick<Action, 'id'>): string {
  return `action-${action.id}`;
}

/** The anchors that an action had on the page of its entry under former ids. */
export function formerAnchorsOf(action: Pick<Action, 'formerIds'>): string[] {
  return action.formerIds.map((id) => anchorOf({ id }));
}

/** The anchor of an action on a department's page, where actions of all entries meet. */
export function checklistAnchorOf(action: Pick<Action, 'key'>): string {
  return action.key.replace(/[/#]/g, '.');
}

/** The anchors that it had there under former keys. */
export function formerChecklistAnchorsOf(action: Pick<Action, 'formerKeys'>): string[] {
  return action.formerKeys.map((key) => checklistAnchorOf({ key }));
}

/** The page of an action's entry, at the action. */
export function actionRouteOf(action: Pick<Action, 'entry' | 'id'>): string {
  return `/${action.entry}/#${anchorOf(action)}`;
}

/** The page of a playbook, at one of its objectives. */
export function objectiveRouteOf(playbook: Playbook, { id }: Pick<Objective, 'id'>): string {
  return `${routeOf(playbook)}#objective-${id}`;
}

/** A route under the site's base: `/x/` and `/search/` give `/x/search/`. */
export function withBase(base: string, route: string): string {
  return base.replace(/\/$/, '') + route;
}

/** An address that leads on to another one, and the entry that is meant. */
export interface MovedRoute {
  readonly route: string;
  readonly to: string;
  readonly entry: string;
}

/** The addresses of what was renamed, and below a playbook those of its own pages and lists. */
export function movedRoutesOf({ former, removed, playbooks }: Organisation): MovedRoute[] {
  const entries = former
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }): MovedRoute => ({ route: routeOf({ id: from }), to: routeOf({ id: to }), entry: to }));
  const renamed = playbooks.flatMap((playbook) =>
    playbook.formerIds.flatMap((id) =>
      pagesBelow({ id }).map((route, index): MovedRoute => ({ route, to: pagesBelow(playbook)[index] ?? '', entry: playbook.id })),
    ),
  );
  const gone = removed
    .filter(({ address }) => /^[^/#]+$/.test(address))
    .flatMap(({ address: id }) => pagesBelow({ id }).map((route): MovedRoute => ({ route, to: routeOf({ id }), entry: id })));
  return [...entries, ...renamed, ...gone];
}

/** Removed entries; each keeps a page that says so. */
export function removedPagesOf({ removed }: Organisation): RemovedId[] {
  return removed.filter(({ address }) => !address.includes('#'));
}

/** The pages of a playbook that belong to no entry. */
function pagesBelow(playbook: Pick<Playbook, 'id'>): string[] {
  return [roadmapRouteOf(playbook), statusRouteOf(playbook), coverageRouteOf(playbook), ...PLAYBOOK_KINDS.map((kind) => listRouteOf(playbook, kind))];
}

/** Every page that the site must have, for the build to verify. */
export function allRoutes(organisation: Organisation): string[] {
  return [
    ...Object.values(SITE_ROUTES),
    ...(Object.keys(DIAGNOSTICS) as DiagnosticCode[]).map(codeRouteOf),
    ...allEntries(organisation).map(routeOf),
    ...organisation.departments.map(printRouteOf),
    ...organisation.playbooks.flatMap(pagesBelow),
    ...movedRoutesOf(organisation).map(({ route }) => route),
    ...removedPagesOf(organisation).map(({ address }) => routeOf({ id: address })),
  ];
}

/** The font that every page fetches first, where the organisation has none of its own. */
export const FONT_FILE = '/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2';
