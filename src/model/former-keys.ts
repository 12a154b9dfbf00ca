/** Under which keys actions were known before: an entry keeps its former ids as aliases, and so does the playbook in which it stands. */
import { actionSourcesOf, actionsIn } from './actions.ts';
import type { Action, Playbook } from './organisation.ts';

/**
 * Every key that an action has or had.
 * @returns a key that is in use means the action that uses it, whatever was called so before
 */
export function actionsByAnyKey(playbooks: readonly Playbook[]): ReadonlyMap<string, Action> {
  const found = new Map<string, Action>();
  for (const playbook of playbooks) {
    for (const entry of actionSourcesOf(playbook)) {
      const [, folder = '', slug = ''] = entry.id.split('/');
      const ids = [playbook.id, ...playbook.aliases].flatMap((first) => [slug, ...entry.aliases].map((last) => `${first}/${folder}/${last}`));
      for (const action of actionsIn(entry)) for (const id of ids) if (!found.has(`${id}#${action.id}`)) found.set(`${id}#${action.id}`, action);
    }
  }
  for (const playbook of playbooks) for (const entry of actionSourcesOf(playbook)) for (const action of actionsIn(entry)) found.set(action.key, action);
  return found;
}
