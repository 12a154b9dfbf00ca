import type { PlacedAction } from '../actions.ts';
import type { Action, Phase } from '../organisation.ts';
import { nearest } from '../suggest.ts';
import { namedAction, type ActionNames } from './action-names.ts';
import { report, type LinkContext, type Place } from './context.ts';

/**
 * Makes every `entry/action` a key; reports needs that name nothing or an action of a later phase, and every cycle once, whole.
 * @param names what actions of other entries may be called
 * @param phases those of the playbook, by slug
 * @returns the same actions in the same order, their needs known and free of cycles
 */
export function linkNeeds(context: LinkContext, placed: readonly PlacedAction[], names: ActionNames, phases: ReadonlyMap<string, Phase>): Map<string, Action> {
  const byKey = new Map(placed.map(({ action }) => [action.key, action]));
  const linked = new Map<string, Action>();
  for (const { action, place } of placed) {
    const needs = action.needs.flatMap((need, index): string[] => {
      const at = { file: place.file, path: [...place.path, 'needs', index] };
      const found = need.includes('#') ? ownAction(context, at, need, byKey) : namedAction(context, at, need, names);
      if (!found) return [];
      if (found.key === action.key) {
        report(context, at, 'self-reference', `"${action.id}" needs itself.`);
        return [];
      }
      reportLaterPhase(context, at, action, found, phases);
      return [found.key];
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

/** An action of the same entry, by its key. */
function ownAction(context: LinkContext, place: Place, key: string, byKey: ReadonlyMap<string, Action>): Action | undefined {
  const found = byKey.get(key);
  if (found) return found;
  const [entry = '', id = ''] = key.split('#');
  const known = [...byKey.values()].filter((other) => other.entry === entry).map((other) => other.id);
  report(context, place, 'broken-reference', `"${id}" names no action of this entry; write entry/action for one of another entry.`, nearest(id, known));
  return undefined;
}

function reportLaterPhase(context: LinkContext, place: Place, action: Action, needed: Action, phases: ReadonlyMap<string, Phase>): void {
  const own = phases.get(action.phase ?? '');
  const other = phases.get(needed.phase ?? '');
  if (!own || !other || other.order <= own.order) return;
  const message = `"${action.id}" belongs to "${own.title}" and needs "${needed.id}", which comes later, in "${other.title}".`;
  report(context, place, 'needs-later-phase', message);
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
