/** A use case in a line: how it stands and what it brought. */
import type { UseCase } from '#model/organisation.ts';
import { amount, bareAmount } from './amounts.ts';
import { metricSummaryOf } from './metrics.ts';
import { dayInWords, sentenceCase } from './words.ts';

/** "Pilot until 29 January 2027" */
export function statusInWords({ status, end }: UseCase): string {
  return status === 'pilot' && end !== undefined ? `Pilot until ${dayInWords(end)}` : sentenceCase(status);
}

/** "First answer: 4.1 to 1.6 hours, target 2 hours"; undefined where it names no metric. */
export function measuredInWords({ metrics }: UseCase, today: string): string | undefined {
  const [metric] = metrics;
  if (!metric) return undefined;
  const { latest: whole, target: wanted } = metricSummaryOf(metric, today);
  // A pilot may be measured in its own department only; then the reading says so.
  const latest = whole ?? metric.readings.filter(({ date }) => date <= today).at(-1);
  const target = wanted === undefined ? '' : `, target ${wanted}`;
  if (!latest) return `${metric.title}: no reading yet${target}`;
  const from = metric.baseline === undefined ? '' : `${bareAmount(metric.baseline.value)} to `;
  const where = latest.department ? ` in ${latest.department.title}` : '';
  return `${metric.title}: ${from}${amount(latest.value, metric.unit)}${where}${target}`;
}

/** What the page of a phase says of a use case: who, how far it may go, how it stands, what it brought. */
export function useCaseCellsOf(useCase: UseCase, today: string): string[] {
  const { departments, autonomy } = useCase;
  return [
    departments.map(({ title }) => title).join(', '),
    autonomy === undefined ? '' : sentenceCase(autonomy).toLowerCase(),
    statusInWords(useCase),
    measuredInWords(useCase, today) ?? '',
  ];
}

/** Where a use case stands among departments: under its own, or with those that span several, so that nothing is counted twice. */
export function laneOf({ departments }: UseCase): string {
  const [department] = departments;
  return department && departments.length === 1 ? department.title : 'Several departments';
}
