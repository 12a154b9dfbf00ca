/** All actions, from whatever entry they stand in. */
import type { Action, Entry, Playbook } from '#model/organisation.ts';

/** The actions that stand in one entry, in its order. */
export function actionsIn(entry: Entry): readonly Action[] {
  switch (entry.kind) {
    case 'phase':
      return entry.focus.flatMap((focus) => focus.actions);
    case 'policy':
      return entry.obligations;
    case 'use-case':
      return entry.steps;
    case 'pitfall':
      return entry.countermeasures;
    case 'control':
      return entry.phases.flatMap((row) => row.actions);
    default:
      return [];
  }
}

/** The entries of a playbook that can hold actions: its phases first, then what binds and helps in them. */
export function actionSourcesOf(playbook: Playbook): readonly Entry[] {
  return [...playbook.phases, ...playbook.useCases, ...playbook.policies, ...playbook.controls, ...playbook.pitfalls];
}

/** Every action of a playbook, once. */
export function actionsOf(playbook: Playbook): Action[] {
  return actionSourcesOf(playbook).flatMap((entry) => actionsIn(entry));
}
