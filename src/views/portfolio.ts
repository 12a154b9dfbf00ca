/** Use cases by what they ask and what they bring. */
import type { Playbook, UseCase } from '#model/organisation.ts';

export interface RatedUseCase {
  readonly useCase: UseCase;
  /** 1 to 5. */
  readonly effort: number;
  readonly impact: number;
  readonly quarter: Quarter;
}

export interface Portfolio {
  readonly playbook: Playbook;
  /** By impact, the largest first, then by effort, the smallest first. */
  readonly rated: readonly RatedUseCase[];
  /** Use cases without effort or impact. */
  readonly unrated: readonly UseCase[];
}

export type Quarter = 'first' | 'plan' | 'fill' | 'doubt';

/** What each quarter asks of those who choose. */
export const QUARTERS: Record<Quarter, string> = {
  first: 'Do first',
  plan: 'Plan with care',
  fill: 'Do in passing',
  doubt: 'Think twice',
};

/** Up to it the effort is little, and from it on the impact is large: who is in doubt tries. */
export const MIDDLE = 3;

export function portfolioOf(playbook: Playbook): Portfolio {
  const rated: RatedUseCase[] = [];
  const unrated: UseCase[] = [];
  for (const useCase of playbook.useCases) {
    const { effort, impact } = useCase;
    if (effort === undefined || impact === undefined) unrated.push(useCase);
    else rated.push({ useCase, effort, impact, quarter: quarterOf(effort, impact) });
  }
  rated.sort((a, b) => b.impact - a.impact || a.effort - b.effort || a.useCase.title.localeCompare(b.useCase.title, 'en'));
  return { playbook, rated, unrated };
}

function quarterOf(effort: number, impact: number): Quarter {
  if (impact >= MIDDLE) return effort <= MIDDLE ? 'first' : 'plan';
  return effort <= MIDDLE ? 'fill' : 'doubt';
}
