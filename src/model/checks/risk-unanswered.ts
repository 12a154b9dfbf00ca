import { answersTo } from '../answers.ts';
import type { PlaybookCheck } from './finding.ts';

/** A8, A9, A10: a risk that no policy in force or in draft, no concern and no pitfall with countermeasures answers. */
export const riskUnanswered: PlaybookCheck = (playbook) =>
  playbook.risks
    .filter((risk) => answersTo(risk, playbook).unanswered)
    .map((risk) => ({ entry: risk, path: ['title'], message: `Nothing answers the risk "${risk.title}".` }));
