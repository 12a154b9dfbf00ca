/** Where a link of a body leads. */
import { posix } from 'node:path';
import { entryPlaceOf } from '#schema/kinds.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '#model/diagnostic.ts';
import { codeRouteOf, listRouteOf, PLAYBOOK_KINDS, printRouteOf, roadmapRouteOf, SITE_ROUTES, statusRouteOf } from '#views/routes.ts';
import { foldersOf, nearestFolder } from './folders.ts';
import { PICTURE } from './walk.ts';

export type LinkTarget =
  | { readonly to: 'entry'; readonly entry: string; readonly anchor: string | undefined; readonly href: string }
  | { readonly to: 'picture'; readonly path: string }
  | { readonly to: 'anchor'; readonly anchor: string; readonly href: string }
  | { readonly to: 'page'; readonly href: string }
  | { readonly to: 'nowhere'; readonly code: 'unsafe-link' | 'broken-link'; readonly message: string; readonly suggestion?: string };

const SAFE = ['http', 'https', 'mailto', 'tel'];

/**
 * Reads a link. Whether an entry exists is for the linker to say.
 * @param url as Markdown gives it, with character references decoded
 * @param file the path of the file that it stands in, below the content folder
 */
export function linkTargetOf(url: string, file: string): LinkTarget {
  // Browsers drop tabs and line feeds inside an address, and spaces before it.
  const bare = url.replace(/[\u0000-\u0020\u007F]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && !SAFE.includes(scheme)) return nowhere('unsafe-link', `The link begins with "${scheme}:", which is not allowed.`);
  if (/^[\\/]{2}/.test(bare) || bare.includes('\\'))
    return nowhere('unsafe-link', `"${url}" leads to another host in a way that hides it; write https:// in front.`);
  if (url.trim() === '') return nowhere('broken-link', 'The link leads nowhere: there is no address between its parentheses.');
  if (scheme === 'http' || scheme === 'https') return URL.canParse(url) ? { to: 'page', href: url } : nowhere('broken-link', `"${url}" is no web address.`);
  if (scheme !== undefined) return { to: 'page', href: url };
  const [rawPath = '', ...rest] = url.split('#');
  const rawAnchor = rest.length > 0 ? rest.join('#') : undefined;
  const anchor = rawAnchor === undefined || rawAnchor === '' ? undefined : decoded(rawAnchor);
  const written = decoded(rawPath);
  if (written === undefined || (anchor === undefined && rawAnchor)) return nowhere('broken-link', `"${url}" has a % that begins no character.`);
  if (written === '')
    return anchor === undefined ? nowhere('broken-link', `"${url}" names no heading.`) : { to: 'anchor', anchor, href: `#${encodeURIComponent(anchor)}` };
  if (written.startsWith('/')) return sitePageOf(url);
  const path = posix.normalize(posix.join(posix.dirname(file), written));
  if (path === '..' || path.startsWith('../')) return nowhere('broken-link', `"${url}" leads out of the content folder.`);
  if (/\.mdx?$/.test(path)) return entryTargetOf(url, path, anchor);
  if (PICTURE.test(path)) return { to: 'picture', path };
  return folderTargetOf(url, path, anchor);
}

/** `/may-i/` and its like: pages that the site makes, by themselves or of entries. What it makes of none is for the linker to find. */
function sitePageOf(url: string): LinkTarget {
  if (/\.mdx?(?:#|$)/.test(url))
    return nowhere('broken-link', `"${url}" begins with a slash, which means the top of the site; write the path from this file, such as ../policies/x.mdx.`);
  const [path = '', query = ''] = url.split(/(?=[?#])/, 2);
  if (posix.normalize(path) !== path) return nowhere('broken-link', `"${url}" has ".." or "//" in it.`);
  const isFile = /\.[a-z0-9]+$/.test(path);
  const page = path.endsWith('/') || isFile ? path : `${path}/`;
  const href = `site:${page}${query}`;
  if (isFile || SITE_PAGES.has(page)) return { to: 'page', href };
  const segments = page.split('/').filter((segment) => segment !== '');
  const [first = '', second = '', third] = segments;
  const anchor = query.startsWith('#') ? decoded(query.slice(1)) : undefined;
  const entry = { to: 'entry', entry: segments.join('/'), anchor, href } as const;
  if (segments.length === 1 || (segments.length === 2 && foldersOf('organisation').includes(first))) return entry;
  if (page === printRouteOf({ id: `${first}/${second}` })) return { ...entry, entry: `${first}/${second}`, anchor: undefined };
  const ofPlaybook = { id: first };
  const isPart = [roadmapRouteOf(ofPlaybook), statusRouteOf(ofPlaybook), ...PLAYBOOK_KINDS.map((kind) => listRouteOf(ofPlaybook, kind))].includes(page);
  if (isPart) return { ...entry, entry: first, anchor: undefined };
  if (segments.length === 3 && third !== undefined && foldersOf('playbook').includes(second)) return entry;
  return nowhere('broken-link', `"${url}" is no page of the site.`);
}

/** Pages that every site has. */
const SITE_PAGES: ReadonlySet<string> = new Set([...Object.values(SITE_ROUTES), ...(Object.keys(DIAGNOSTICS) as DiagnosticCode[]).map(codeRouteOf)]);

function entryTargetOf(url: string, path: string, anchor: string | undefined): LinkTarget {
  const place = entryPlaceOf(path);
  if ('misplaced' in place) {
    const scope = path.startsWith('playbooks/') ? 'playbook' : 'organisation';
    const folder = posix.basename(posix.dirname(path));
    const near = place.misplaced === 'unknown-folder' && !foldersOf(scope).includes(folder) ? nearestFolder(folder, scope) : undefined;
    return nowhere('broken-link', `"${url}" leads to ${path}, where no entry can be.`, near);
  }
  return { to: 'entry', entry: place.id, anchor, href: `entry:${place.id}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}` };
}

/** A folder of entries has a page that lists them; the folder of a playbook is the playbook. */
function folderTargetOf(url: string, path: string, anchor: string | undefined): LinkTarget {
  const segments = path
    .replace(/\/$/, '')
    .split('/')
    .filter((segment) => segment !== '.');
  const [first, playbook, folder, ...more] = segments;
  const scope = first === 'playbooks' ? 'playbook' : 'organisation';
  const listed = (name: string | undefined) => name !== undefined && foldersOf(scope).includes(name);
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  if (segments.length === 0) return { to: 'page', href: `site:/${hash}` };
  if (scope === 'playbook' && playbook !== undefined && folder === undefined) return { to: 'entry', entry: playbook, anchor, href: `entry:${playbook}${hash}` };
  if (scope === 'playbook' && playbook !== undefined && listed(folder) && more.length === 0)
    return { to: 'page', href: `site:/${playbook}/${folder ?? ''}/${hash}` };
  if (scope === 'organisation' && listed(first) && playbook === undefined) return { to: 'page', href: `site:/${first ?? ''}/${hash}` };
  const entry = entryPlaceOf(`${segments.join('/')}.mdx`);
  if (!('misplaced' in entry))
    return nowhere('broken-link', `"${url}" has no extension; write the name of the file.`, `${url.split('#')[0]?.replace(/\/$/, '') ?? ''}.mdx`);
  return nowhere('broken-link', `"${url}" is neither a content file (.mdx or .md) nor a folder of entries.`);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function nowhere(code: 'unsafe-link' | 'broken-link', message: string, suggestion?: string): LinkTarget {
  return { to: 'nowhere', code, message, ...(suggestion !== undefined && { suggestion }) };
}
