/** A use case in a line: how it stands and what it brought. */
import type { UseCase } from '#model/organisation.ts';
import { amount } from './amounts.ts';
import { readingsOf } from './gates.ts';
import { dayInWords, sentenceCase } from './words.ts';

/** "Pilot until 29 January 2027" */
export function statusInWords({ status, end }: UseCase): string {
  return status === 'pilot' && end !== undefined ? `Pilot until ${dayInWords(end)}` : sentenceCase(status);
}

/** "First answer: 4.1 to 1.6 hours, target 2 hours"; undefined where it names no metric. */
export function measuredInWords({ metrics }: UseCase, today: string): string | undefined {
  const [metric] = metrics;
  if (!metric) return undefined;
  const latest = readingsOf(metric, undefined, today).at(-1) ?? metric.readings.filter(({ date }) => date <= today).at(-1);
  const target = metric.target === undefined ? '' : `, target ${amount(metric.target, metric.unit)}`;
  if (!latest) return `${metric.title}: no reading yet${target}`;
  const from = metric.baseline === undefined ? '' : `${metric.baseline.value} to `;
  return `${metric.title}: ${from}${amount(latest.value, metric.unit)}${target}`;
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
