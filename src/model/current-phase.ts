import type { Phase, Playbook } from './organisation.ts';

/** The place in the order of the phase that is current on a day: the last one entered by then; -1 while none has been. */
export function currentPhaseIndexOf({ phases }: Pick<Playbook, 'phases'>, day: string): number {
  return phases.findLastIndex((phase) => isEntered(phase, day));
}

export function isEntered({ entered }: Phase, day: string): boolean {
  return entered !== undefined && entered <= day;
}
