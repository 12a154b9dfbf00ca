import { actionsOf } from './actions.ts';
import type { Action, Department, Phase, Playbook } from './organisation.ts';

/** What a department has to do in a phase, and which of it is training or communication. */
export function preparationOf(
  playbook: Playbook,
  phase: Phase,
  department: Department,
): { readonly own: readonly Action[]; readonly change: readonly Action[] } {
  const own = actionsOf(playbook).filter((action) => action.phase === phase.slug && action.audience.departments.some(({ id }) => id === department.id));
  return { own, change: own.filter(({ type }) => type !== 'work') };
}
