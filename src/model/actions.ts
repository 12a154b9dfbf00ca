/** All actions, from whatever entry they stand in. */
import type { DataPath } from './diagnostic.ts';
import type { Action, Entry, Playbook } from './organisation.ts';

/** An action and the key of the front matter under which it stands. */
export interface PlacedAction {
  readonly action: Action;
  readonly place: { readonly file: string; readonly path: DataPath };
}

/** The actions that stand in one entry, in its order, each with its place. */
export function placedActionsIn(entry: Entry): PlacedAction[] {
  const place = (actions: readonly Action[], ...path: DataPath): PlacedAction[] =>
    actions.map((action, index) => ({ action, place: { file: entry.file, path: [...path, index] } }));
  switch (entry.kind) {
    case 'phase':
      return entry.focus.flatMap((focus, index) => place(focus.actions, 'focus', index, 'actions'));
    case 'policy':
      return place(entry.obligations, 'obligations');
    case 'use-case':
      return place(entry.steps, 'steps');
    case 'pitfall':
      return place(entry.countermeasures, 'countermeasures');
    case 'control':
      return entry.phases.flatMap((row) => place(row.actions, 'phases', row.phase.slug, 'actions'));
    default:
      return [];
  }
}

/** The actions that stand in one entry, in its order. */
export function actionsIn(entry: Entry): readonly Action[] {
  return placedActionsIn(entry).map(({ action }) => action);
}

/** The entries of a playbook that can hold actions: its phases first, then what binds and helps in them. */
export function actionSourcesOf(playbook: Playbook): readonly Entry[] {
  return [...playbook.phases, ...playbook.useCases, ...playbook.policies, ...playbook.controls, ...playbook.pitfalls];
}

/** Whether the organisation has recorded an action as done by a day. A record of a later day does not count yet. */
export function isDone({ done }: Pick<Action, 'done'>, day: string): boolean {
  return done !== undefined && done <= day;
}

/** Every action of a playbook, once. */
export function actionsOf(playbook: Playbook): Action[] {
  return actionSourcesOf(playbook).flatMap((entry) => actionsIn(entry));
}
