/** What every page of the site begins with. */
import { generatedSource } from '#diagrams/index.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import { backlinksOf, type Backlink } from '#views/backlinks.ts';
import type { BodyContext } from '#views/body.ts';
import type { SiteContext } from '#views/page.ts';
import { getDrawings } from './diagrams.ts';
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
  // Astro gives the base as configured, which need not end with a slash.
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  return {
    organisation,
    base,
    site: { base, csp: contentSecurityPolicy },
    body: { base, organisation, drawingOf: await getDrawings(), generated: (name, playbook) => generatedSource(name, playbook, organisation.today) },
  };
}


// All backlinks are found at once; a page of a large site must not search every entry again.
const backlinks = new WeakMap<Organisation, ReadonlyMap<string, readonly Backlink[]>>();

/** What leads to an entry. */
export async function getBacklinks(entry: Entry): Promise<readonly Backlink[]> {
  const organisation = await getOrganisation();
  const known = backlinks.get(organisation) ?? backlinksOf(organisation);
  backlinks.set(organisation, known);
  return known.get(entry.id) ?? [];
}
