import type { PlacedAction } from '../actions.ts';
import type { Action } from '../organisation.ts';
import { nearest } from '../suggest.ts';
import { isInvalid, report, type LinkContext, type Place } from './context.ts';

/** What authors may call an action of another entry: `entry/action`, or `folder/entry/action` where two entries share the slug. */
export type ActionNames = ReadonlyMap<string, readonly Action[]>;

export function actionNamesOf(placed: readonly PlacedAction[]): ActionNames {
  const names = new Map<string, Action[]>();
  for (const { action } of placed) {
    const [folder = '', slug = ''] = action.entry.split('/').slice(-2);
    for (const name of [`${slug}/${action.id}`, `${folder}/${slug}/${action.id}`]) names.set(name, [...(names.get(name) ?? []), action]);
  }
  return names;
}

/** The action of that name. Reports a name that nothing has, and one that several have. */
export function namedAction(context: LinkContext, place: Place, name: string, names: ActionNames): Action | undefined {
  const [found, ...others] = names.get(name) ?? [];
  if (others.length === 0 && found) return found;
  if (!found && isInvalid(context, name.slice(0, name.lastIndexOf('/')))) return undefined;
  if (!found) {
    report(context, place, 'broken-reference', `"${name}" names no action of this playbook; it is written as entry/action.`, nearest(name, names.keys()));
  } else {
    const choices = [found, ...others].map(({ entry, id }) => `${entry.split('/').slice(-2).join('/')}/${id}`);
    report(context, place, 'broken-reference', `"${name}" names several actions of this playbook; write ${choices.join(' or ')}.`);
  }
  return undefined;
}
