/** Where a concept stands in the content: an entry and a field of it, or a page that shows what was derived. */
import type { Entry, Organisation } from '#model/organisation.ts';
import { routeOf } from '#views/routes.ts';
import { blocksOf, entries, organisation } from './shipped.ts';

export interface Place {
  /** In words, for the name of the test: `ai-adoption/phases/crawl focus.governance`. */
  readonly where: string;
  /** The page, with the anchor where the field has one. */
  readonly route: () => string;
  /** What stands there as text; undefined where the field is missing. */
  readonly text: () => string | undefined;
  /** What it must say to carry the concept. */
  readonly says: RegExp;
}

/**
 * @param entry full id
 * @param field dotted path into the linked entry; in lists the id of an item, so that the order does not matter
 */
export function at(entry: string, field: string, says: RegExp): Place {
  const find = (): Entry | undefined => entries.find(({ id }) => id === entry);
  return {
    where: `${entry} ${field}`,
    route: () => `/${entry}/${anchorOf(field)}`,
    text: () => {
      const found = find();
      if (found && routeOf(found) !== `/${entry}/`) return undefined;
      return textOf(field.split('.').reduce<unknown>(step, found));
    },
    says,
  };
}

/** A page that belongs to no single entry, with what its view derives. */
export function on(route: string, derived: (organisation: Organisation) => unknown, says: RegExp): Place {
  return { where: `the page ${route}`, route: () => route, text: () => textOf(derived(organisation)), says };
}

/** `focus.governance.actions.x` -> `#action-x`: the nearest thing on the way that has an anchor of its own. */
function anchorOf(field: string): string {
  const [, action] = /(?:actions|obligations|steps|countermeasures)\.([a-z0-9-]+)/.exec(field) ?? [];
  if (action !== undefined) return `#action-${action}`;
  const [, criterion] = /^gate\.criteria\.([a-z0-9-]+)/.exec(field) ?? [];
  if (criterion !== undefined) return `#criterion-${criterion}`;
  const [, focus] = /^focus\.([a-z0-9-]+)/.exec(field) ?? [];
  return focus === undefined ? '' : `#focus-${focus}`;
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((item) => names(item).includes(key));
  return isRecord(value) ? value[key] : undefined;
}

function names(item: unknown): unknown[] {
  return isRecord(item) ? [item['id'], item['slug'], isRecord(item['phase']) ? item['phase']['slug'] : undefined] : [];
}

/** All words of a value. Another entry counts with its slug and title only, else everything would stand everywhere. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item, depth + 1) ?? []).join('\n');
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value['nodes'])) return blocksOf(value['nodes'] as Parameters<typeof blocksOf>[0]).join('\n');
  if (typeof value['kind'] === 'string' && typeof value['slug'] === 'string') return `${value['slug']}: ${String(value['title'])}`;
  return Object.entries(value)
    .flatMap(([key, part]) => {
      const text = textOf(part, depth + 1);
      return text === undefined || text === '' ? [] : `${key}: ${text}`;
    })
    .join('\n');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
