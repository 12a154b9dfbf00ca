import type { Action, Department, Phase } from './organisation.ts';

/**
 * What a department has to do in a phase, and which of it is training or communication.
 * @param actions all of the playbook
 */
export function preparationOf(
  actions: readonly Action[],
  phase: Phase,
  department: Department,
): { readonly own: readonly Action[]; readonly change: readonly Action[] } {
  const own = actions.filter((action) => action.phase === phase.slug && action.audience.departments.some(({ id }) => id === department.id));
  return { own, change: own.filter(({ type }) => type !== 'work') };
}
