/** What a reader's browser must know to keep ticks of a department apart from all others, and to find them again after a renaming. */
import type { Site } from '#schema/site.ts';
import type { Department, Organisation } from '#model/organisation.ts';
import { removedActionsOf, type RemovedAction } from './removed-actions.ts';

export interface TickPlace {
  /** Ticks are kept under it: two sites of one host never share it. */
  readonly site: string;
  /** The id of the content, which a file of progress carries; a site may have none. */
  readonly siteId: string | undefined;
  /** The department's slug, and those that it had before. */
  readonly department: string;
  readonly formerDepartments: readonly string[];
  readonly removed: readonly RemovedAction[];
}

export function tickPlaceOf(organisation: Organisation, department: Department, base: string): TickPlace {
  return {
    site: siteIdOf(organisation.site, base),
    siteId: organisation.site.id,
    department: department.slug,
    formerDepartments: department.formerIds.map((id) => id.slice(id.lastIndexOf('/') + 1)),
    removed: removedActionsOf(organisation),
  };
}

/** `northwind/handbook/`: the id of the site and where it lies on its host. Colons part the key of a tick, so there is none in it. */
export function siteIdOf(site: Pick<Site, 'id'>, base: string): string {
  return (site.id ?? '') + base.replaceAll(':', '');
}
