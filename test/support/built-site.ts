/** The two sites that all site tests look at: the shipped content, and another organisation's below a path of its host. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface BuiltSite {
  /** Where the home page is served. */
  readonly url: string;
  readonly base: string;
  /** The folder of the output. */
  readonly dir: string;
  /** The folder of the content that it was built from. */
  readonly content: string;
  /** Every page that it must have, without the base. */
  readonly routes: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens that all tests share. */
    readonly browser: string;
    readonly shipped: BuiltSite;
    readonly other: BuiltSite;
  }
}

export const TODAY = '2026-11-20';

export const shipped = (): BuiltSite => inject('shipped');
export const other = (): BuiltSite => inject('other');

/** The file of a route, or of a path such as `404.html`. */
export function fileOf(site: BuiltSite, route: string): string {
  return join(site.dir, route.endsWith('/') ? `${route}index.html` : route);
}

export function htmlOf(site: BuiltSite, route: string): string {
  return readFileSync(fileOf(site, route), 'utf8');
}

/** The address of a route on the running server. */
export function urlOf(site: BuiltSite, route: string): string {
  return site.url + route.replace(/^\//, '');
}

export interface PageKind {
  readonly kind: string;
  readonly route: string;
}

/** One page of every kind there is, the one with most on it; of lists also the one with least, which may be empty. */
export function pageKindsOf(site: BuiltSite): PageKind[] {
  const byKind = Map.groupBy(site.routes, kindOf);
  const pages = [...byKind].flatMap(([kind, routes]): PageKind[] => {
    const bySize = routes.map((route) => ({ route, size: statSync(fileOf(site, route)).size })).sort((a, b) => b.size - a.size);
    const [largest] = bySize;
    return largest ? [{ kind, route: largest.route }] : [];
  });
  const lists = site.routes
    .filter((route) => kindOf(route).startsWith('list of'))
    .sort((a, b) => statSync(fileOf(site, a)).size - statSync(fileOf(site, b)).size);
  return [...pages, ...lists.slice(0, 1).map((route) => ({ kind: 'shortest list', route })), { kind: 'not found', route: '404.html' }];
}

const PAGES_OF_PLAYBOOK = ['roadmap', 'status', 'coverage'];
const LISTS_OF_SITE = ['departments', 'tools', 'checks'];

/** `/a/policies/x/` -> "page of policies": pages of one kind share their template. */
function kindOf(route: string): string {
  const [first = '', second, third] = route.split('/').filter((segment) => segment !== '');
  if (second === undefined) return SINGLE.includes(first) ? `/${first}` : 'playbook';
  if (first === 'departments' && third === 'print') return 'print pack';
  if (LISTS_OF_SITE.includes(first)) return `page of ${first}`;
  if (third !== undefined) return `page of ${second}`;
  return PAGES_OF_PLAYBOOK.includes(second) ? second : `list of ${second}`;
}

const SINGLE = ['', ...LISTS_OF_SITE, 'may-i', 'search', 'calendar', 'lessons', 'changes', 'health', 'guide', 'exports'];
