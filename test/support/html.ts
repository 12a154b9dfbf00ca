/** Built pages, parsed as browsers parse them. */
import { JSDOM } from 'jsdom';
import { htmlOf, type BuiltSite } from './built-site.ts';

export interface ParsedPage {
  readonly route: string;
  readonly html: string;
  readonly document: Document;
}

const parsed = new Map<string, ParsedPage>();

export function parsedPage(site: BuiltSite, route: string): ParsedPage {
  const key = site.url + route;
  const known = parsed.get(key);
  if (known) return known;
  const html = htmlOf(site, route);
  const page = { route, html, document: new JSDOM(html, { url: new URL(route.replace(/^\//, ''), site.url).href }).window.document };
  parsed.set(key, page);
  return page;
}

/** All pages of a site with the one for what is not found. */
export function allPages(site: BuiltSite): ParsedPage[] {
  return [...site.routes, '404.html'].map((route) => parsedPage(site, route));
}
