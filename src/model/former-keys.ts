/** Under which keys actions were known before. */
import { actionsOf } from './actions.ts';
import type { Action, Playbook } from './organisation.ts';

/**
 * Every key that an action has or had.
 * @returns a key that is in use means the action that uses it, whatever was called so before
 */
export function actionsByAnyKey(playbooks: readonly Playbook[]): ReadonlyMap<string, Action> {
  const actions = playbooks.flatMap(actionsOf);
  const former = actions.flatMap((action) => action.formerKeys.map((key) => [key, action] as const));
  return new Map([...former, ...actions.map((action) => [action.key, action] as const)]);
}
