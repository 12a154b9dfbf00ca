import type { Organisation } from '#model/organisation.ts';

/** What tells the files of this organisation from those of others: the id of the site, else the name of the organisation as an id. */
export function siteNameOf({ site }: Organisation): string {
  if (site.id !== undefined) return site.id;
  const ascii = site.organisation
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return ascii === '' ? 'gaitway' : ascii;
}
