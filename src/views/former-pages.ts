/** Pages at addresses that are no more: they lead on, or say what became of what was there. */
import { KINDS, placeOfId } from '#schema/kinds.ts';
import { nounOf } from '#model/ids/history.ts';
import { entryOfAddress } from '#model/ids/identified.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import type { NavLink } from './navigation.ts';
import { allEntries, listRouteOf, movedRoutesOf, PLAYBOOK_KINDS, removedPagesOf, routeOf, SITE_ROUTES } from './routes.ts';
import { dayInWords } from './words.ts';

/** Leads on to where the page is now. */
export interface MovedPage {
  readonly type: 'moved';
  readonly route: string;
  readonly to: string;
  /** The title of the page at its new address. */
  readonly title: string;
}

/** Says that there is nothing any more, since when and why. */
export interface RemovedPage {
  readonly type: 'removed';
  readonly route: string;
  readonly title: string;
  /** "This policy was removed on 4 May 2026." */
  readonly sentence: string;
  readonly because: string;
  /** What to read instead. */
  readonly see: NavLink | undefined;
  readonly breadcrumbs: readonly NavLink[];
}

export type FormerPage = MovedPage | RemovedPage;

export function formerPagesOf(organisation: Organisation): FormerPage[] {
  const titles = new Map(allEntries(organisation).map((entry) => [entry.id, entry.title]));
  const moved = movedRoutesOf(organisation).map(({ route, to, entry }): MovedPage => ({ type: 'moved', route, to, title: titles.get(entry) ?? entry }));
  const removed = removedPagesOf(organisation).map(({ address, title, on, because, see }): RemovedPage => ({
    type: 'removed',
    route: routeOf({ id: address }),
    title,
    sentence: `This ${nounOf(address)} was removed on ${dayInWords(on)}.`,
    because,
    see: see === undefined ? undefined : { label: titles.get(entryOfAddress(see)) ?? see, route: routeOfAddress(see) },
    breadcrumbs: breadcrumbsTo(address, organisation),
  }));
  return [...moved, ...removed];
}

/** A part of an entry that is not on its page any more; old links to it lead to a line at the foot of the page. */
export interface FormerPart {
  readonly anchor: string;
  readonly title: string;
  /** Where it is now. */
  readonly to: string | undefined;
  /** Since when and why it is nowhere, and what to look at instead. */
  readonly removed: { readonly on: string; readonly because: string; readonly see: string | undefined } | undefined;
}

/** What stood on the page of an entry, whatever the entry was called, and has gone elsewhere or nowhere. */
export function formerPartsOf(entry: Pick<Entry, 'id' | 'formerIds'>, { former, removed }: Pick<Organisation, 'former' | 'removed'>): FormerPart[] {
  const owners = new Set([entry.id, ...entry.formerIds]);
  const isHere = (address: string): boolean => address.includes('#') && owners.has(entryOfAddress(address));
  const anchorIn = (address: string): string => address.split('#')[1] ?? '';
  // What is still here under another id has its old anchor beside it.
  const here = new Set(former.filter(({ from, to }) => isHere(from) && entryOfAddress(to) === entry.id).map(({ from }) => anchorIn(from)));
  const parts = [
    ...former.flatMap(({ from, to, title }): FormerPart[] =>
      isHere(from) && entryOfAddress(to) !== entry.id ? [{ anchor: anchorIn(from), title, to: routeOfAddress(to), removed: undefined }] : [],
    ),
    ...removed.flatMap(({ address, title, on, because, see }): FormerPart[] =>
      isHere(address)
        ? [{ anchor: anchorIn(address), title, to: undefined, removed: { on, because, see: see === undefined ? undefined : routeOfAddress(see) } }]
        : [],
    ),
  ];
  return [...new Map(parts.filter(({ anchor }) => !here.has(anchor)).map((part) => [part.anchor, part])).values()];
}

/** `growth/policies/travel#action-book` -> `/growth/policies/travel/#action-book` */
function routeOfAddress(address: string): string {
  const [entry = '', anchor] = address.split('#');
  return routeOf({ id: entry }) + (anchor === undefined ? '' : `#${anchor}`);
}

/** The way up to what still is there. */
function breadcrumbsTo(address: string, organisation: Organisation): NavLink[] {
  const place = placeOfId(address);
  const playbook = organisation.playbooks.find(({ id }) => id === place?.playbook);
  const kind = PLAYBOOK_KINDS.find((name) => name === place?.kind);
  if (place?.kind === 'department') return [{ label: KINDS.department.plural, route: SITE_ROUTES.departments }];
  if (place?.kind === 'tool') return [{ label: KINDS.tool.plural, route: SITE_ROUTES.tools }];
  if (!playbook || !kind) return [];
  return [
    { label: playbook.title, route: routeOf(playbook) },
    { label: KINDS[kind].plural, route: listRouteOf(playbook, kind) },
  ];
}
