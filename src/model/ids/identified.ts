/** Everything in an entry that readers may link to: the entry itself, and its parts. */
import type { PartName } from '#schema/address.ts';
import type { DataPath } from '../diagnostic.ts';
import type { AnyEntry } from '../entry.ts';

/** What has an address of its own. */
export interface Identified {
  /** `growth/policies/travel`, or `growth/policies/travel#action-book`: the tail of its deep link. */
  readonly address: string;
  /** What readers know it by. */
  readonly title: string;
  /** Undefined for the entry itself. */
  readonly part: { readonly name: PartName; readonly id: string } | undefined;
  readonly entry: string;
  readonly file: string;
  /** The entry, or the map of the part in its front matter. */
  readonly path: DataPath;
  /** As the author wrote them. */
  readonly aliases: readonly string[];
}

/** The lists of front matter whose items have an anchor, by their key. */
export const PART_LISTS: Readonly<Record<string, PartName>> = {
  actions: 'action',
  obligations: 'action',
  steps: 'action',
  countermeasures: 'action',
  focus: 'focus',
  criteria: 'criterion',
  objectives: 'objective',
};

/** The entry first, then its parts in their order. */
export function identifiedIn(entry: AnyEntry): Identified[] {
  const { id, file, data } = entry;
  const found: Identified[] = [{ address: id, title: data.title, part: undefined, entry: id, file, path: [], aliases: data.aliases }];
  const visit = (value: unknown, path: DataPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const name = Array.isArray(inner) && Object.hasOwn(PART_LISTS, key) ? PART_LISTS[key] : undefined;
      if (name === undefined) visit(inner, [...path, key]);
      else
        (inner as readonly unknown[]).forEach((item, index) => {
          const here = [...path, key, index];
          if (isPart(item)) found.push(partOf(entry, name, item, here));
          visit(item, here);
        });
    }
  };
  visit(data, []);
  return found;
}

/** `growth/policies/travel#action-book` -> `growth/policies/travel`. */
export function entryOfAddress(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

/** The key of an action from its address; undefined for what is no action. */
export function actionKeyOf(address: string): string | undefined {
  const [entry = '', id] = address.split('#action-');
  return id === undefined ? undefined : `${entry}#${id}`;
}

interface Part {
  readonly id: string;
  readonly title?: string;
  readonly do?: string;
  readonly aliases?: readonly string[];
}

function isPart(item: unknown): item is Part {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}

function partOf({ id: entry, file }: AnyEntry, name: PartName, { id, title, do: deed, aliases = [] }: Part, path: DataPath): Identified {
  return { address: `${entry}#${name}-${id}`, title: deed ?? title ?? id, part: { name, id }, entry, file, path, aliases };
}
