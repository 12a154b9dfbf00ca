/** The endpoint by which the built pages hand the search index what they were built from. It is not published. */
import type { APIRoute } from 'astro';
import { searchFacetsOf, searchRecordsOf, type Facet, type SearchRecord } from '#views/search.ts';
import { allEntries, routeOf } from '#views/routes.ts';
import { getOrganisation } from './organisation.ts';

export interface SearchInput {
  readonly locale: string;
  /** The routes of all pages that search lists. */
  readonly pages: readonly string[];
  readonly records: readonly SearchRecord[];
  readonly facets: readonly Facet[];
}

export const GET: APIRoute = async () => {
  const organisation = await getOrganisation();
  const input: SearchInput = {
    locale: organisation.site.locale,
    pages: allEntries(organisation).map(routeOf),
    records: searchRecordsOf(organisation),
    facets: searchFacetsOf(organisation),
  };
  return Response.json(input);
};
