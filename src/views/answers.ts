/** What answers a risk, for pages and other views. */
export { answersTo, type RiskAnswers } from '#model/answers.ts';
