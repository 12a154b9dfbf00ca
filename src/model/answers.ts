/** What answers a risk: derived, so that a risk without an answer shows as a hole. */
import type { Control, Pitfall, Playbook, Policy, Risk } from './organisation.ts';

export interface RiskAnswers {
  readonly policies: readonly Policy[];
  readonly controls: readonly Control[];
  /** Pitfalls that feed it and have countermeasures. */
  readonly pitfalls: readonly Pitfall[];
  readonly unanswered: boolean;
}

export function answersTo(risk: Risk, playbook: Playbook): RiskAnswers {
  const names = ({ id }: Risk): boolean => id === risk.id;
  const policies = playbook.policies.filter((policy) => policy.answers.some(names) && policy.status !== 'retired');
  const controls = playbook.controls.filter((control) => control.answers.some(names));
  const pitfalls = playbook.pitfalls.filter((pitfall) => pitfall.risks.some(names) && pitfall.countermeasures.length > 0);
  return { policies, controls, pitfalls, unanswered: policies.length + controls.length + pitfalls.length === 0 };
}
