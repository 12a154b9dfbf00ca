/** Which of the new ids a vanished one most likely is now. */
import { placeOfId } from '#schema/kinds.ts';
import { nearest } from '../suggest.ts';
import { entryOfAddress, type Identified } from './identified.ts';

export interface Vanished {
  readonly address: string;
  /** The title that it had last. */
  readonly title: string;
  /** The anchors of its parts, for an entry. */
  readonly parts: readonly string[];
}

/** Below it two things have too little in common. */
const ENOUGH = 0.5;

/**
 * The new id whose content looks most like that of a vanished one; undefined where none does. Compared are titles, ids, and for
 * entries the ids of their parts.
 * @param fresh what is in the content and was never recorded
 */
export function probableRename(vanished: Vanished, fresh: readonly Identified[]): Identified | undefined {
  const anchors = Map.groupBy(
    fresh.filter(({ part }) => part !== undefined),
    ({ entry }) => entry,
  );
  let best: { readonly item: Identified; readonly score: number } | undefined;
  for (const item of fresh) {
    const score = likeness(vanished, item, anchors.get(item.address) ?? []);
    if (score >= ENOUGH && score > (best?.score ?? 0)) best = { item, score };
  }
  return best?.item;
}

function likeness({ address, title, parts }: Vanished, item: Identified, itemParts: readonly Identified[]): number {
  if (partNameOf(address) !== partNameOf(item.address)) return 0;
  const isNear = parentOf(address) === parentOf(item.address);
  const [was, is] = [nameOf(address), nameOf(item.address)];
  const byTitle = title.toLowerCase() === item.title.toLowerCase() ? 1 : shared(wordsOf(title), wordsOf(item.title));
  const byName = was === is ? 1 : isNear && nearest(was, [is]) !== undefined ? 0.7 : shared(was.split('-'), is.split('-')) * (isNear ? 0.8 : 0.5);
  const byParts =
    parts.length === 0
      ? 0
      : shared(
          parts,
          itemParts.map(({ address: part }) => anchorOf(part)),
        );
  return Math.max(byTitle, byName, byParts) + (isNear ? 0.1 : 0);
}

/** How much two lists have in common, from 0 to 1. */
function shared(some: readonly string[], others: readonly string[]): number {
  const [a, b] = [new Set(some), new Set(others)];
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

function partNameOf(address: string): string | undefined {
  return /#([a-z]+)-/.exec(address)?.[1];
}

/** `action-book` */
export function anchorOf(address: string): string {
  return address.split('#')[1] ?? '';
}

function nameOf(address: string): string {
  return /#[a-z]+-(.+)$/.exec(address)?.[1] ?? address.split('/').at(-1) ?? address;
}

/** What holds it: the entry of a part, the folder of an entry. */
function parentOf(address: string): string {
  const entry = entryOfAddress(address);
  if (entry !== address) return entry;
  const place = placeOfId(address);
  return place ? address.slice(0, -place.slug.length) : '';
}
