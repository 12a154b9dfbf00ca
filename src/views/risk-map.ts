/** Risks, the gravest first, and what answers each. */
import { answersTo } from '#model/answers.ts';
import type { Control, Pitfall, Playbook, Policy, Risk } from '#model/organisation.ts';

export interface MappedRisk {
  readonly risk: Risk;
  /** Likelihood times impact, 1 to 25. */
  readonly weight: number;
  /** Empty where nothing answers it. */
  readonly answers: readonly (Policy | Control | Pitfall)[];
}

export function riskMapOf(playbook: Playbook): MappedRisk[] {
  return playbook.risks
    .map((risk): MappedRisk => {
      const { policies, controls, pitfalls } = answersTo(risk, playbook);
      return { risk, weight: risk.likelihood * risk.impact, answers: [...policies, ...controls, ...pitfalls] };
    })
    .sort((a, b) => b.weight - a.weight || a.risk.title.localeCompare(b.risk.title, 'en'));
}
