/** Actions that are gone for good, for whoever has kept one: a reader's ticks in his browser. */
import type { RemovedId } from '#model/ids/history.ts';
import { actionKeyOf } from '#model/ids/identified.ts';
import type { Organisation } from '#model/organisation.ts';

export interface RemovedAction {
  /** As in `Action.key`; no action has it, now or before. */
  readonly key: string;
  /** What it asked to do, as it was last recorded. */
  readonly do: string;
  /** The day on which it was removed, `YYYY-MM-DD`. */
  readonly on: string;
  readonly because: string;
}

/** What the ledger says is gone, by key. */
export function removedActionsOf(organisation: Organisation): RemovedAction[] {
  return organisation.removed.flatMap((removed) => removedActionOf(removed) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function removedActionOf({ address, title, on, because }: RemovedId): RemovedAction | undefined {
  const key = actionKeyOf(address);
  return key === undefined ? undefined : { key, do: title, on, because };
}
