/** What in the content wants care, beyond what makes it wrong. */
import type { Organisation, Risk, UseCase } from '#model/organisation.ts';
import { answersTo } from './answers.ts';
import { overdueReviewsOf } from './calendar.ts';

export interface HealthView {
  readonly overdue: ReturnType<typeof overdueReviewsOf>;
  readonly unanswered: readonly Risk[];
  readonly unmeasured: readonly UseCase[];
}

export function healthOf(organisation: Organisation): HealthView {
  return {
    overdue: overdueReviewsOf(organisation),
    unanswered: organisation.playbooks.flatMap((playbook) => playbook.risks.filter((risk) => answersTo(risk, playbook).unanswered)),
    unmeasured: organisation.playbooks.flatMap(({ useCases }) => useCases.filter(({ metrics, status }) => metrics.length === 0 && status !== 'stopped')),
  };
}
