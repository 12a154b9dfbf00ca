import { describe, expect, it } from 'vitest';
import { pageIndexOf } from '#views/page-index.ts';
import { allRoutes } from '#views/routes.ts';
import { searchRecordsOf } from '#views/search.ts';
import { ADOPTION } from './concepts-of-adoption.ts';
import { MARKET } from './concepts-of-market.ts';
import type { Place } from './place.ts';
import { entries, organisation } from './shipped.ts';

const CONCEPTS = [...ADOPTION, ...MARKET];
const routes = new Set(allRoutes(organisation));
const inSearch = new Set(searchRecordsOf(organisation).map(({ route }) => route));
const inIndex = new Set(pageIndexOf(organisation).flatMap(({ entries: pages }) => pages.map(({ route }) => route)));
const focusAreas = new Set(entries.flatMap((entry) => (entry.kind === 'phase' ? entry.focus.map(({ id }) => `/${entry.id}/#focus-${id}`) : [])));

it('has a row for each of the concepts A1 to A38 and B1 to B29, in their order', () => {
  const all = [...Array.from({ length: 38 }, (_, index) => `A${index + 1}`), ...Array.from({ length: 29 }, (_, index) => `B${index + 1}`)];
  expect(CONCEPTS.map(([id]) => id)).toEqual(all);
  expect(CONCEPTS.filter(([, , ...places]) => places.length === 0)).toEqual([]);
});

describe.each(CONCEPTS.map(([id, what, ...places]): [string, readonly Place[]] => [`${id} ${what}`, places]))('%s', (_name, places) => {
  it.each(places.map((place): [string, Place] => [place.where, place]))('stands in %s', (where, { text, says }) => {
    const found = text();
    expect(found, `${where} is missing, or its id has changed.`).toBeDefined();
    expect(found, `${where} no longer says it.`).toMatch(says);
  });

  it.each(places.map((place) => place.route()))('can be found at %s', (route) => {
    const [page = '', anchor] = route.split('#');
    expect(routes.has(page), `The site has no page ${page}.`).toBe(true);
    if (anchor?.startsWith('focus-')) expect(focusAreas).toContain(route);
    else if (anchor !== undefined) expect(inSearch, `Search does not list ${route}.`).toContain(route);
    else if (entries.some(({ id }) => `/${id}/` === page)) expect(inIndex, `The index from A to Z does not list ${page}.`).toContain(page);
  });
});
