/** What must hold before a phase is entered, and whether it does, in words. */
import { gateStateOf } from '#model/gate-state.ts';
import type { Phase, Playbook } from '#model/organisation.ts';
import { criterionViewOf, type CriterionView } from './criterion.ts';

export { holds, readingsOf, type CriterionState } from '#model/gate-state.ts';
export type { CriterionView } from './criterion.ts';

export interface GateView {
  readonly phase: Phase;
  readonly title: string;
  readonly criteria: readonly CriterionView[];
  /** Met or waived. */
  readonly met: number;
  /** Those of them that hold by a waiver alone. */
  readonly waived: number;
  readonly of: number;
  /** All criteria hold. */
  readonly holds: boolean;
  /** What is missing for it, in words. */
  readonly missing: readonly string[];
  readonly waiver: { readonly reason: string; readonly by: string; readonly expires: string; readonly valid: boolean } | undefined;
}

/**
 * The gate before a phase, as of a day.
 * @returns undefined where the phase has none: then it simply opens
 */
export function gateOf(playbook: Playbook, phase: Phase, today: string): GateView | undefined {
  const state = gateStateOf(playbook, phase, today);
  if (!state) return undefined;
  const criteria = state.criteria.map((standing) => criterionViewOf(standing, playbook, phase));
  const waived = criteria.filter((criterion) => criterion.state === 'waived').length;
  return {
    phase,
    title: state.gate.title,
    criteria,
    met: criteria.filter((criterion) => criterion.state === 'met').length + waived,
    waived,
    of: criteria.length,
    holds: state.holds,
    missing: criteria.flatMap(({ missing }) => missing ?? []),
    waiver: state.waiver,
  };
}

/** A gate's count in words: "4 of 5 criteria met", and where it holds only by leave, how many of them are waived. */
export function gateCountInWords({ met, of, waived }: Pick<GateView, 'met' | 'of' | 'waived'>): string {
  return waived === 0 ? `${met} of ${of} criteria met` : `${met} of ${of} criteria met, ${waived} of them by a waiver`;
}
