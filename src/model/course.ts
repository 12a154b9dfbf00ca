/** Whether a playbook keeps to its course: phases that take too long, that were leapt over, or that were entered behind a closed gate. */
import { daysBetween } from './calendar-day.ts';
import { currentPhaseIndexOf, isEntered } from './current-phase.ts';
import { gateStateOf, type CriterionStanding, type GateState } from './gate-state.ts';
import type { Phase, Playbook } from './organisation.ts';

export interface Stall {
  readonly phase: Phase;
  readonly next: Phase;
  readonly gate: GateState;
  /** Days that the phase was to last, and has lasted with today. */
  readonly planned: number;
  readonly lasted: number;
}

/**
 * The current phase, where it has lasted more than one and a half times its planned duration and the gate to the next one does not hold. The last phase,
 * and one before a phase without a gate, cannot stall.
 */
export function stallOf(playbook: Playbook, today: string): Stall | undefined {
  const index = currentPhaseIndexOf(playbook, today);
  const phase = playbook.phases[index];
  const next = playbook.phases[index + 1];
  if (phase?.entered === undefined || !next) return undefined;
  const planned = daysBetween(phase.planned.from, phase.planned.to) + 1;
  const lasted = daysBetween(phase.entered, today) + 1;
  const gate = gateStateOf(playbook, next, today);
  return !gate || gate.holds || lasted <= planned * 1.5 ? undefined : { phase, next, gate, planned, lasted };
}

/** A phase that was never entered although a later one was. */
export function isLeapt({ phases }: Pick<Playbook, 'phases'>, phase: Phase, today: string): boolean {
  return !isEntered(phase, today) && phases.some((later) => later.order > phase.order && isEntered(later, today));
}

/**
 * Criteria of the gate of a phase that was entered, which held neither on that day nor hold today. Both days count, since a figure may fall again after
 * the gate, and a policy carries only the day of its latest version.
 */
export function neverHeldIn(playbook: Playbook, phase: Phase, today: string): CriterionStanding[] {
  if (phase.entered === undefined || !isEntered(phase, today)) return [];
  const then = gateStateOf(playbook, phase, phase.entered)?.criteria ?? [];
  const now = gateStateOf(playbook, phase, today)?.criteria ?? [];
  return now.filter(({ state }, index) => then[index]?.state !== 'met' && state !== 'met' && state !== 'waived');
}
