/** What the search index is made from. */
import type { Organisation } from '#model/organisation.ts';
import { allEntries, routeOf } from '#views/routes.ts';
import { searchFacetsOf, searchRecordsOf, type Facet, type SearchRecord } from '#views/search.ts';

export interface SearchInput {
  readonly locale: string;
  /** The routes of all pages that search lists. */
  readonly pages: readonly string[];
  readonly records: readonly SearchRecord[];
  readonly facets: readonly Facet[];
}

export function searchInputOf(organisation: Organisation): SearchInput {
  // Astro prints the pages of playbooks last, and what comes before a page in the index waits for it.
  const [others, playbooks] = [false, true].map((last) => allEntries(organisation).filter(({ kind }) => (kind === 'playbook') === last));
  return {
    locale: organisation.site.locale,
    pages: [...(others ?? []), ...(playbooks ?? [])].map(routeOf),
    records: searchRecordsOf(organisation),
    facets: searchFacetsOf(organisation),
  };
}
