import { expect, it } from 'vitest';
import { htmlOf, other, shipped, type BuiltSite } from '../support/built-site.ts';

const bannersOf = (site: BuiltSite, route: string): string[] =>
  [...htmlOf(site, route).matchAll(/<p class="banner"[^>]*>\s*<span[^>]*>([^<]*)/g)].map(([, text = '']) => text.trim());

/** Packs for paper have no header, and pages that have moved only lead on; all others have one. */
const onScreen = (site: BuiltSite): string[] =>
  site.routes.filter((route) => !route.endsWith('/print/') && !htmlOf(site, route).includes('http-equiv="refresh"'));

it('says on every page of the example, the packs for paper aside, that the company is invented, before anything else that is read', () => {
  for (const route of onScreen(shipped())) {
    expect(bannersOf(shipped(), route), route).toEqual([expect.stringContaining('fictional')]);
    const html = htmlOf(shipped(), route);
    expect(html.indexOf('class="banner"'), route).toBeLessThan(html.indexOf('<main'));
  }
});

it('has no banner, and no place kept for one, where site.yaml has none', () => {
  for (const route of other().routes) expect(htmlOf(other(), route), route).not.toContain('class="banner"');
});
