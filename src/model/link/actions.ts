import type { Action as ActionData } from '#schema/fields.ts';
import { addDays } from '../calendar-day.ts';
import type { Action } from '../organisation.ts';
import { actionKeyOf } from '../ids/identified.ts';
import { audienceOf, below, formerAddressesOf, formerIdsOf, reportDuplicateIds, resolve, type LinkContext, type Place } from './context.ts';
import type { PlaybookScope } from './scope.ts';

/**
 * The actions of one list of an entry.
 * @param source the entry in which they stand, and the phase they belong to unless they name one
 */
export function linkActions(
  context: LinkContext,
  scope: Pick<PlaybookScope, 'phaseStarts' | 'objectives'>,
  place: Place,
  actions: readonly ActionData[],
  source: { readonly id: string; readonly phase: string | undefined; readonly objective?: Action['objective'] },
): Action[] {
  reportDuplicateIds(context, place, actions, 'action');
  return actions.map((action, index) => {
    const here = below(place, index);
    const phase = action.phase ?? source.phase;
    if (action.phase !== undefined) resolve(context, below(here, 'phase'), action.phase, scope.phaseStarts, 'phase of this playbook');
    const objective =
      action.objective === undefined
        ? source.objective
        : resolve(context, below(here, 'objective'), action.objective, scope.objectives, 'objective of this playbook');
    return {
      key: `${source.id}#${action.id}`,
      id: action.id,
      formerKeys: formerAddressesOf(context, `${source.id}#action-${action.id}`).flatMap((address) => actionKeyOf(address) ?? []),
      formerIds: formerIdsOf(context, source.id, 'action', action.id),
      entry: source.id,
      phase,
      do: action.do,
      audience: audienceOf(context, below(here, 'departments'), action.departments),
      owner: action.owner,
      due: dueDayOf(action.due, phase === undefined ? undefined : scope.phaseStarts.get(phase)),
      evidence: action.evidence,
      objective,
      why: action.why,
      needs: (action.needs ?? []).map((need) => (need.includes('/') ? need : `${source.id}#${need}`)),
      type: action.type,
      done: action.done,
    };
  });
}

/** "week 4" ends 28 days after the phase began; a week of no phase is no day. */
function dueDayOf(due: string | undefined, phaseStart: string | undefined): string | undefined {
  const week = due === undefined ? null : /^week (\d+)$/.exec(due);
  if (!week) return due;
  return phaseStart === undefined ? undefined : addDays(phaseStart, Number(week[1]) * 7 - 1);
}
