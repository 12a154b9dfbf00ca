/** What a phase's page shows beside the phase itself: what of other entries falls into it. */
import type { Action, Control, Phase, Pitfall, Playbook, Policy, UseCase } from '#model/organisation.ts';
import { statusOf, type PhaseStatus } from './status.ts';

export interface PhasePage {
  readonly status: PhaseStatus;
  readonly of: number;
  readonly next: PhaseStatus | undefined;
  readonly concerns: readonly { readonly control: Control; readonly expectation: string; readonly actions: readonly Action[] }[];
  readonly useCases: readonly UseCase[];
  readonly pitfalls: readonly Pitfall[];
  /** Those that bind from this phase on. */
  readonly policies: readonly Policy[];
}

export function phasePageOf(playbook: Playbook, phase: Phase, today: string): PhasePage | undefined {
  const { phases } = statusOf(playbook, today);
  const index = phases.findIndex((view) => view.phase.id === phase.id);
  const status = phases[index];
  if (!status) return undefined;
  return {
    status,
    of: phases.length,
    next: phases[index + 1],
    concerns: playbook.controls.flatMap((control) => {
      const row = control.phases.find((said) => said.phase.id === phase.id);
      return row ? [{ control, expectation: row.expectation, actions: row.actions }] : [];
    }),
    useCases: playbook.useCases.filter((useCase) => useCase.phase.id === phase.id),
    pitfalls: playbook.pitfalls.filter((pitfall) => pitfall.phases.some(({ id }) => id === phase.id)),
    policies: playbook.policies.filter(({ fromPhase }) => fromPhase === phase.slug),
  };
}
