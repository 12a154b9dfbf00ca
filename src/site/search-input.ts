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
  return {
    locale: organisation.site.locale,
    pages: searchedRoutesOf(organisation),
    records: searchRecordsOf(organisation),
    facets: searchFacetsOf(organisation),
  };
}

/** In the order of the index. */
export function searchedRoutesOf(organisation: Organisation): string[] {
  return allEntries(organisation).map(routeOf);
}
