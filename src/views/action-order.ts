/** In which order actions are done: what others need comes before them, and beyond that what is due first. */
import type { Action } from '#model/organisation.ts';

const NO_DAY = '9999';

/**
 * Actions in an order that respects `needs`, and beyond that goes by due day and then as written.
 * An action whose needs are not in the list counts as free.
 */
export function inOrder(actions: readonly Action[]): Action[] {
  const rest = [...actions].sort((a, b) => compareDays(a.due ?? NO_DAY, b.due ?? NO_DAY));
  const listed = new Set(rest.map(({ key }) => key));
  const placed = new Set<string>();
  const ordered: Action[] = [];
  while (rest.length > 0) {
    const index = rest.findIndex(({ needs }) => needs.every((need) => !listed.has(need) || placed.has(need)));
    // A cycle is an error of the content; the list still must not lose anything.
    const [next] = rest.splice(Math.max(0, index), 1);
    if (!next) break;
    placed.add(next.key);
    ordered.push(next);
  }
  return ordered;
}

/** Actions of one source that follow one another. */
export interface ActionRun<S> {
  readonly source: S;
  readonly actions: readonly Action[];
}

/**
 * Sources in an order in which no action stands before one that it needs, wherever that is written. A source stays in one piece
 * unless another comes between its actions; then it is listed again for what is left. Sources with the earliest day come first.
 */
export function runsInOrder<S>(sources: readonly ActionRun<S>[]): ActionRun<S>[] {
  const waiting = new Set(sources.flatMap(({ actions }) => actions.map(({ key }) => key)));
  const rest = sources
    .filter(({ actions }) => actions.length > 0)
    .map(({ source, actions }) => ({ source, actions: inOrder(actions) }))
    .sort((a, b) => compareDays(firstDayOf(a.actions), firstDayOf(b.actions)));
  const runs: { source: S; actions: Action[] }[] = [];
  while (rest.length > 0) {
    const next =
      rest.find(({ actions }) => freeOf(actions, waiting).length === actions.length) ??
      rest.find(({ actions }) => freeOf(actions, waiting).length > 0) ??
      rest[0];
    if (!next) break;
    const free = freeOf(next.actions, waiting);
    // In a circle nothing is free, and something has to come first.
    const taken = free.length > 0 ? free : next.actions.slice(0, 1);
    for (const { key } of taken) waiting.delete(key);
    next.actions = next.actions.filter(({ key }) => waiting.has(key));
    if (next.actions.length === 0) rest.splice(rest.indexOf(next), 1);
    const last = runs.at(-1);
    if (last?.source === next.source) last.actions.push(...taken);
    else runs.push({ source: next.source, actions: taken });
  }
  return runs;
}

/** Those of a list in order that wait for nothing but one another. */
function freeOf(actions: readonly Action[], waiting: ReadonlySet<string>): Action[] {
  const free = new Set<string>();
  return actions.filter(({ key, needs }) => {
    const isFree = needs.every((need) => !waiting.has(need) || free.has(need));
    if (isFree) free.add(key);
    return isFree;
  });
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function firstDayOf(actions: readonly Action[]): string {
  return actions.reduce((first, { due = NO_DAY }) => (due < first ? due : first), NO_DAY);
}
