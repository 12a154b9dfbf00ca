/** Everything that a page shows around its own text. Layouts print it; they look nothing up. */
import type { Entry, Organisation, Playbook } from '#model/organisation.ts';
import { isOverdue } from './freshness.ts';
import { reportLinkOf } from './feedback.ts';
import { formerPartsOf, type FormerPart } from './former-pages.ts';
import { breadcrumbsOf, contentsOf, footerLinksOf, headerLinksOf, neighboursOf, type ContentsGroup, type NavLink } from './navigation.ts';
import type { LensChoice } from './lens.ts';
import type { Lesson } from './lessons.ts';
import { feedRouteOf, routeOf } from './routes.ts';
import type { Status } from './status.ts';

/** What the site's edge knows and the model does not. */
export interface SiteContext extends Place {
  /** The status of a playbook. Every page asks for it, so the edge derives it once. */
  readonly statusOf: (playbook: Playbook) => Status;
  /** What reviews have changed in an entry, derived once too. */
  readonly lessonsOn: (entry: Entry) => readonly Lesson[];
  readonly look?: PageLook | undefined;
}

/** Where the organisation's own look lies, whole addresses on the host; what is undefined is Gaitway's own. */
export interface PageLook {
  readonly logo: { readonly url: string; readonly width: number | undefined; readonly height: number | undefined } | undefined;
  readonly font: string | undefined;
}

interface Place {
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Content security policy for the `<meta>` of every page; none while developing, when Vite puts styles into the page. */
  readonly csp: string | undefined;
}

/** The end of a page: who keeps it, until when it is good, and where to go from here. */
export interface ColophonView {
  readonly owner: string;
  /** Tells what has happened, so that nobody misses a review of it. */
  readonly record: boolean;
  readonly reviewed: string | undefined;
  readonly nextReview: string | undefined;
  /** As of the build. */
  readonly overdue: boolean;
  /** The day of the build. */
  readonly today: string;
  readonly version: string | undefined;
  /** Addresses outside the site. */
  readonly edit: string | undefined;
  readonly propose: string | undefined;
  readonly ask: string | undefined;
  readonly before: NavLink | undefined;
  readonly after: NavLink | undefined;
}

export interface PageFrame extends Place {
  readonly look: PageLook;
  readonly route: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Which way its script is read. */
  readonly dir: 'ltr' | 'rtl';
  readonly organisation: string;
  readonly banner: string | undefined;
  /** The day as of which the site was derived. */
  readonly edition: string;
  /** The day that holds for readers too: a demonstration keeps its own. Undefined where each reader has theirs. */
  readonly day: string | undefined;
  readonly header: readonly NavLink[];
  readonly footer: readonly NavLink[];
  readonly breadcrumbs: readonly NavLink[];
  /** The rail of the page's playbook. */
  readonly rail: Status | undefined;
  /** What a reader can choose as their own. */
  readonly departments: readonly LensChoice[];
  readonly contents: { readonly label: string; readonly groups: readonly ContentsGroup[] } | undefined;
  readonly colophon: ColophonView | undefined;
  /** What stood on the page and is elsewhere or nowhere now. */
  readonly formerParts: readonly FormerPart[];
  /** What reviews have changed in what the page shows. */
  readonly lessons: readonly Lesson[];
  /** Feeds of news that can be followed from here. */
  readonly feeds: readonly { readonly title: string; readonly path: string }[];
  /** Where a problem with this page is reported, outside the site. */
  readonly report: string | undefined;
  /** What the page is about, for search; undefined for pages that search should not list. */
  readonly entry: Entry | undefined;
}

export interface PageRequest {
  readonly route: string;
  readonly title: string;
  readonly description: string;
  /** The playbook whose rail and contents stand around the text. */
  readonly playbook?: Playbook | undefined;
  /** The entry that the page shows. */
  readonly entry?: Entry | undefined;
  readonly breadcrumbs?: readonly NavLink[];
  readonly before?: NavLink | undefined;
  readonly after?: NavLink | undefined;
}

/** The frame of any page. */
export function pageFrameOf(organisation: Organisation, context: SiteContext, request: PageRequest): PageFrame {
  const { route, title, description, entry, playbook } = request;
  const owned = entry ?? playbook;
  const status = playbook && context.statusOf(playbook);
  const neighbours = entry ? neighboursOf(entry, organisation) : { before: undefined, after: undefined };
  return {
    base: context.base,
    csp: context.csp,
    look: context.look ?? { logo: undefined, font: undefined },
    route,
    title,
    description,
    lang: organisation.site.locale,
    dir: directionOf(organisation.site.locale),
    organisation: organisation.site.organisation,
    banner: organisation.site.banner,
    edition: organisation.today,
    day: organisation.site.today && organisation.today,
    header: headerLinksOf(organisation, route),
    footer: footerLinksOf(route),
    breadcrumbs: request.breadcrumbs ?? (entry ? breadcrumbsOf(entry, organisation) : []),
    rail: status,
    departments: organisation.departments.map(({ slug, title: name }) => ({ slug, title: name })),
    contents: status && { label: status.playbook.title, groups: contentsOf(status, organisation, route) },
    colophon: owned && colophonOf(owned, organisation, request.before ?? neighbourLink(neighbours.before), request.after ?? neighbourLink(neighbours.after)),
    lessons: entry ? context.lessonsOn(entry) : [],
    feeds: feedsOf(entry, playbook),
    report: reportLinkOf(organisation.site, title, entry?.file ?? route),
    formerParts: entry ? formerPartsOf(entry, organisation) : [],
    entry,
  };
}

/** The frame of an entry's own page. */
export function entryFrameOf(organisation: Organisation, context: SiteContext, entry: Entry): PageFrame {
  const playbook = organisation.playbooks.find(({ id }) => id === entry.playbook);
  return pageFrameOf(organisation, context, { route: routeOf(entry), title: entry.title, description: entry.summary, playbook, entry });
}

function colophonOf(entry: Entry, { site, today }: Organisation, before: NavLink | undefined, after: NavLink | undefined): ColophonView {
  return {
    owner: entry.owner,
    record: entry.kind === 'update' || entry.kind === 'review',
    reviewed: entry.reviewed,
    nextReview: entry.nextReview,
    overdue: entry.nextReview !== undefined && isOverdue(entry.nextReview, today),
    today,
    version: entry.kind === 'policy' ? entry.version : undefined,
    edit: site.source.edit?.replace('{path}', entry.file),
    propose: site.source.propose?.replace('{title}', encodeURIComponent(entry.title)).replace('{path}', encodeURIComponent(entry.file)),
    ask: site.contact.email === undefined ? undefined : `mailto:${site.contact.email}?subject=${encodeURIComponent(entry.title)}`,
    before,
    after,
  };
}

/** A page of a playbook leads to its news, that of a department to the department's. */
function feedsOf(entry: Entry | undefined, playbook: Playbook | undefined): PageFrame['feeds'] {
  const followed = entry?.kind === 'department' || entry?.kind === 'playbook' ? entry : playbook;
  return followed ? [{ title: `${followed.title}, news`, path: feedRouteOf(followed) }] : [];
}

function neighbourLink(entry: Entry | undefined): NavLink | undefined {
  return entry && { label: entry.title, route: routeOf(entry) };
}

/** Which way a language is read, after the script that it is usually written in. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
