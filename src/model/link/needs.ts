import type { PlacedAction } from '../actions.ts';
import type { Action, Phase } from '../organisation.ts';
import { nearest } from '../suggest.ts';
import { report, type LinkContext } from './context.ts';

/**
 * Makes every `entry/action` a key; reports needs that name nothing or an action of a later phase, and every cycle once, whole.
 * @param phases those of the playbook, by slug
 * @returns the same actions in the same order, their needs known and free of cycles
 */
export function linkNeeds(context: LinkContext, placed: readonly PlacedAction[], phases: ReadonlyMap<string, Phase>): Map<string, Action> {
  const written = new Map<string, string>();
  for (const { action } of placed) {
    const slug = action.entry.split('/').at(-1) ?? '';
    if (!written.has(`${slug}/${action.id}`)) written.set(`${slug}/${action.id}`, action.key);
  }
  const byKey = new Map(placed.map(({ action }) => [action.key, action]));
  const linked = new Map<string, Action>();
  for (const { action, place } of placed) {
    const needs = action.needs.flatMap((need, index) => {
      const at = { file: place.file, path: [...place.path, 'needs', index] };
      const key = byKey.has(need) ? need : written.get(need);
      if (key === action.key) {
        report(context, at, 'self-reference', `"${action.id}" needs itself.`);
        return [];
      }
      if (key !== undefined) {
        const [own, other] = [action, byKey.get(key)].map((one) => phases.get(one?.phase ?? ''));
        if (own && other && other.order > own.order) {
          report(
            context,
            at,
            'needs-later-phase',
            `"${action.id}" belongs to "${own.title}" and needs "${need.split('#').at(-1) ?? need}", which comes later, in "${other.title}".`,
          );
        }
        return [key];
      }
      const short = need.includes('#') ? (need.split('#')[1] ?? need) : need;
      const known = need.includes('#') ? placed.filter((other) => other.action.entry === action.entry).map((other) => other.action.id) : written.keys();
      report(
        context,
        at,
        'broken-reference',
        `"${short}" names no action ${need.includes('#') ? 'of this entry; write entry/action for one of another entry' : 'of this playbook'}.`,
        nearest(short, known),
      );
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
