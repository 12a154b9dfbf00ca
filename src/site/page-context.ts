/** What every page of the site begins with. */
import { authoredPath } from '#diagrams/wanted.ts';
import type { Entry, Organisation, Playbook } from '#model/organisation.ts';
import { backlinksOf, type Backlink } from '#views/backlinks.ts';
import type { BodyContext } from '#views/body.ts';
import type { PageLook, SiteContext } from '#views/page.ts';
import { lessonsByEntry, type Lesson } from '#views/lessons.ts';
import { statusOf, type Status } from '#views/status.ts';
import { diagramRouteOf, getDrawings, shownDiagramOf } from './diagrams.ts';
import { pageLookOf } from './look.ts';
import { buildOptions } from './options.ts';
import { getOrganisation } from './organisation.ts';
import { contentSecurityPolicy } from './security.ts';

export interface PageContext {
  readonly organisation: Organisation;
  /** For frames: base and policy. */
  readonly site: SiteContext;
  readonly base: string;
  /** For bodies: what their components show. */
  readonly body: BodyContext;
}

export async function getPageContext(): Promise<PageContext> {
  const organisation = await getOrganisation();
  const drawingOf = await getDrawings();
  // Astro gives the base as configured, which need not end with a slash.
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  return {
    organisation,
    base,
    site: {
      base,
      csp: import.meta.env.DEV ? undefined : contentSecurityPolicy,
      look: onceFor(looks, organisation, () => pageLookOf({ content: buildOptions().content, base }, organisation.site.look)),
      statusOf: (playbook) => onceFor(statuses, playbook, () => statusOf(playbook, organisation.today)),
      lessonsOn: ({ id }) => onceFor(lessons, organisation, () => lessonsByEntry(organisation)).get(id) ?? [],
    },
    body: {
      base,
      organisation,
      drawingOf,
      generated: (...wanted) => shownDiagramOf(organisation, drawingOf, ...wanted),
      authored: (entry, number) => diagramRouteOf(authoredPath(entry, number)),
    },
  };
}

// Every page of a large site asks for these; they are derived once for each organisation, which in development is a new one after every change.
const statuses = new WeakMap<Playbook, Status>();
const looks = new WeakMap<Organisation, PageLook>();
const lessons = new WeakMap<Organisation, ReadonlyMap<string, readonly Lesson[]>>();
const backlinks = new WeakMap<Organisation, ReadonlyMap<string, readonly Backlink[]>>();

/** What leads to an entry. */
export async function getBacklinks(entry: Entry): Promise<readonly Backlink[]> {
  const organisation = await getOrganisation();
  return onceFor(backlinks, organisation, () => backlinksOf(organisation)).get(entry.id) ?? [];
}

function onceFor<K extends object, V>(known: WeakMap<K, V>, key: K, derive: () => V): V {
  const value = known.get(key) ?? derive();
  known.set(key, value);
  return value;
}
