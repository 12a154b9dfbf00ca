/** What stands around a page's text: the playbook's contents, the way back up, and the neighbours. */
import { KINDS } from '#schema/kinds.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import {
  coverageRouteOf,
  entriesOfKind,
  listRouteOf,
  PLAYBOOK_KINDS,
  roadmapRouteOf,
  routeOf,
  SITE_ROUTES,
  statusRouteOf,
  type PlaybookKind,
} from './routes.ts';
import type { Status } from './status.ts';

export interface NavLink {
  readonly label: string;
  readonly route: string;
  /** `page`: this very page; `true`: the page lies below it. */
  readonly current?: 'page' | 'true' | undefined;
}

export interface ContentsItem extends NavLink {
  /** A number or a word at the right edge: how many entries, or "now". */
  readonly note?: string | undefined;
  /** The order of the phase, for its mark and hue. */
  readonly phase?: number | undefined;
}

export interface ContentsGroup {
  /** Undefined for the first group, which needs no name. */
  readonly label: string | undefined;
  readonly ordered: boolean;
  readonly items: readonly ContentsItem[];
}

const GROUPS: readonly { readonly label: string; readonly kinds: readonly PlaybookKind[] }[] = [
  { label: 'Rules and risks', kinds: ['policy', 'risk', 'control', 'pitfall'] },
  { label: 'Work', kinds: ['use-case', 'metric', 'update', 'review'] },
];

/** The playbooks and "May I?" in the header. */
export function headerLinksOf(organisation: Organisation, route: string): NavLink[] {
  const playbooks = organisation.playbooks.map((playbook) => linkTo(playbook.title, routeOf(playbook), route));
  return organisation.site.dataClasses.length > 0 ? [...playbooks, linkTo('May I?', SITE_ROUTES.mayI, route)] : playbooks;
}

export function footerLinksOf(route: string): NavLink[] {
  return [
    linkTo('Departments', SITE_ROUTES.departments, route),
    linkTo('Tools', SITE_ROUTES.tools, route),
    linkTo('Calendar', SITE_ROUTES.calendar, route),
    linkTo('Lessons', SITE_ROUTES.lessons, route),
    linkTo('Changes', SITE_ROUTES.changes, route),
    linkTo('Take it along', SITE_ROUTES.exports, route),
    linkTo('Health of this playbook', SITE_ROUTES.health, route),
    linkTo('Editor’s guide', SITE_ROUTES.guide, route),
  ];
}

/** The contents of a playbook, by phase and kind. Kinds without entries are left out. */
export function contentsOf({ playbook, phases: stages }: Status, organisation: Organisation, route: string): ContentsGroup[] {
  const top = [
    linkTo('Overview', routeOf(playbook), route, true),
    linkTo('Roadmap', roadmapRouteOf(playbook), route),
    linkTo('Status', statusRouteOf(playbook), route),
    linkTo('Coverage', coverageRouteOf(playbook), route),
  ];
  const phases = stages.map(({ phase, state }): ContentsItem => ({
    ...linkTo(phase.title, routeOf(phase), route),
    phase: phase.order,
    note: state === 'now' ? 'now' : undefined,
  }));
  const groups = GROUPS.map(({ label, kinds }): ContentsGroup => ({
    label,
    ordered: false,
    items: kinds.flatMap((kind): ContentsItem[] => {
      const { length } = entriesOfKind(playbook, kind);
      return length === 0 ? [] : [{ ...linkTo(KINDS[kind].plural, listRouteOf(playbook, kind), route), note: String(length) }];
    }),
  }));
  const departments: ContentsItem[] = [{ ...linkTo('All departments', SITE_ROUTES.departments, route), note: String(organisation.departments.length) }];
  return [
    { label: undefined, ordered: false, items: top },
    { label: 'Phases', ordered: true, items: phases },
    ...groups.filter(({ items }) => items.length > 0),
    { label: 'Departments', ordered: false, items: departments },
  ];
}

/** The way up from an entry, without the entry itself. */
export function breadcrumbsOf(entry: Entry, organisation: Organisation): NavLink[] {
  if (entry.kind === 'department') return [{ label: 'Departments', route: SITE_ROUTES.departments }];
  if (entry.kind === 'tool') return [{ label: 'Tools', route: SITE_ROUTES.tools }];
  if (entry.kind === 'playbook') return [];
  const playbook = organisation.playbooks.find(({ id }) => id === entry.playbook);
  if (!playbook) return [];
  return [
    { label: playbook.title, route: routeOf(playbook) },
    { label: KINDS[entry.kind].plural, route: listRouteOf(playbook, entry.kind) },
  ];
}

/** The entries of the same kind before and after this one, as its list shows them. */
export function neighboursOf(entry: Entry, organisation: Organisation): { readonly before: Entry | undefined; readonly after: Entry | undefined } {
  const siblings = siblingsOf(entry, organisation);
  const index = siblings.findIndex(({ id }) => id === entry.id);
  return { before: siblings[index - 1], after: siblings[index + 1] };
}

function siblingsOf(entry: Entry, organisation: Organisation): readonly Entry[] {
  if (entry.kind === 'department') return organisation.departments;
  if (entry.kind === 'tool') return organisation.tools;
  if (entry.kind === 'playbook') return organisation.playbooks;
  const playbook = organisation.playbooks.find(({ id }) => id === entry.playbook);
  const kind = PLAYBOOK_KINDS.find((name) => name === entry.kind);
  return playbook && kind ? entriesOfKind(playbook, kind) : [];
}

/** A link that knows whether the reader is on its page, or below it. */
function linkTo(label: string, target: string, route: string, exact = false): NavLink {
  const current = route === target ? 'page' : !exact && route.startsWith(target) ? 'true' : undefined;
  return { label, route: target, current };
}
