/** What became of the ids of actions, for whoever has kept one: a reader's ticks in his browser, an import into another tool. */
import type { RemovedId } from '#model/ids/history.ts';
import { actionKeyOf } from '#model/ids/identified.ts';
import type { Organisation } from '#model/organisation.ts';
import { actionsOf } from './actions.ts';

/** An action that there is. Keys are `<entry id>#<action id>`, as in `Action.key`. */
export interface ActionKeys {
  readonly key: string;
  /** What the key was before; none of them is the key of another action. */
  readonly formerKeys: readonly string[];
}

/** An action that there was. */
export interface RemovedAction {
  readonly key: string;
  /** What it asked to do, as it was last recorded. */
  readonly do: string;
  /** The day on which it was removed, `YYYY-MM-DD`. */
  readonly on: string;
  readonly because: string;
  /** The key of the action to look at instead; undefined where there is none, or where what to look at is no action. */
  readonly see: string | undefined;
}

export interface ActionIds {
  /** Every action, by key. */
  readonly actions: readonly ActionKeys[];
  /** By key. No key of it is that of an action, now or before. */
  readonly removed: readonly RemovedAction[];
}

/** The keys of all actions, as they are and as they were. */
export function actionIdsOf(organisation: Organisation): ActionIds {
  const actions = organisation.playbooks.flatMap(actionsOf).map(({ key, formerKeys }) => ({ key, formerKeys }));
  return { actions: byKey(actions), removed: byKey(organisation.removed.flatMap((removed) => removedActionOf(removed) ?? [])) };
}

function removedActionOf({ address, title, on, because, see }: RemovedId): RemovedAction | undefined {
  const key = actionKeyOf(address);
  return key === undefined ? undefined : { key, do: title, on, because, see: see === undefined ? undefined : actionKeyOf(see) };
}

function byKey<T extends { readonly key: string }>(rows: T[]): T[] {
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
}
