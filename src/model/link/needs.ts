import type { Action } from '../organisation.ts';
import { nearest } from '../suggest.ts';
import { report, type LinkContext, type Place } from './context.ts';

/** An action and the key of the front matter under which it stands. */
export interface PlacedAction {
  readonly action: Action;
  readonly place: Place;
}

/**
 * Makes every `entry/action` a key, reports needs that name nothing and every cycle once, whole.
 * @returns the same actions in the same order, their needs known and free of cycles
 */
export function linkNeeds(context: LinkContext, placed: readonly PlacedAction[]): Map<string, Action> {
  const written = new Map<string, string>();
  for (const { action } of placed) {
    const slug = action.entry.split('/').at(-1) ?? '';
    if (!written.has(`${slug}/${action.id}`)) written.set(`${slug}/${action.id}`, action.key);
  }
  const keys = new Set(placed.map(({ action }) => action.key));
  const linked = new Map<string, Action>();
  for (const { action, place } of placed) {
    const needs = action.needs.flatMap((need, index) => {
      const at = { file: place.file, path: [...place.path, 'needs', index] };
      const key = keys.has(need) ? need : written.get(need);
      if (key === action.key) {
        report(context, at, 'self-reference', `"${action.id}" needs itself.`);
        return [];
      }
      if (key !== undefined) return [key];
      const short = need.includes('#') ? (need.split('#')[1] ?? need) : need;
      const known = need.includes('#') ? placed.filter((other) => other.action.entry === action.entry).map((other) => other.action.id) : written.keys();
      report(context, at, 'broken-reference', `"${short}" names no action ${need.includes('#') ? 'of this entry; write entry/action for one of another entry' : 'of this playbook'}.`, nearest(short, known));
      return [];
    });
    linked.set(action.key, { ...action, needs });
  }
  const places = new Map(placed.map(({ action, place }) => [action.key, place]));
  for (const cycle of cyclesOf(linked)) {
    const first = linked.get(cycle[0] ?? '');
    const place = places.get(cycle[0] ?? '');
    if (!first || !place) continue;
    const names = [...cycle, cycle[0] ?? ''].map((key) => linked.get(key)?.id ?? key).join(' → ');
    report(context, { file: place.file, path: [...place.path, 'needs'] }, 'needs-cycle', `These actions wait for one another: ${names}.`);
  }
  return linked;
}

/** Every cycle of needs once, as keys in the order of waiting, beginning with its first action in content order. */
function cyclesOf(actions: ReadonlyMap<string, Action>): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  const path: string[] = [];
  const visit = (key: string): void => {
    if (state.get(key) === 'done') return;
    if (state.get(key) === 'open') {
      cycles.push(path.slice(path.indexOf(key)));
      return;
    }
    state.set(key, 'open');
    path.push(key);
    for (const need of actions.get(key)?.needs ?? []) visit(need);
    path.pop();
    state.set(key, 'done');
  };
  for (const key of actions.keys()) visit(key);
  return cycles;
}
