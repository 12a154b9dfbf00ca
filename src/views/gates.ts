/** What must hold before a phase is entered, and whether it does, in words. */
import { daysBetween } from '#model/calendar-day.ts';
import { gateStateOf, type CriterionStanding, type CriterionState } from '#model/gate-state.ts';
import type { Comparison, Phase, Playbook, Reading } from '#model/organisation.ts';
import { actionRouteOf, routeOf } from './routes.ts';

export { holds, readingsOf, type CriterionState } from '#model/gate-state.ts';

/** One criterion as of today. */
export interface CriterionView {
  readonly id: string;
  /** What `id` was before. */
  readonly formerIds: readonly string[];
  readonly title: string;
  /** Where the evidence is: a route, or none for a sign-off. */
  readonly route: string | undefined;
  readonly state: CriterionState;
  /** What is asked, in words: ">= 70 %", "approved", "at least 3 proven". */
  readonly target: string;
  /** What there is: "61 %", "version 2.1", "2 proven". Undefined without data. */
  readonly value: string | undefined;
  /** The day of the value. */
  readonly date: string | undefined;
  /** What is missing, in words; undefined where it is met. */
  readonly missing: string | undefined;
  /** Readings behind it, for a trend; empty where there is none. */
  readonly readings: readonly Reading[];
  /** The same target as a number, for the trend. */
  readonly threshold: number | undefined;
}

export interface GateView {
  readonly phase: Phase;
  readonly title: string;
  readonly criteria: readonly CriterionView[];
  /** Met or waived. */
  readonly met: number;
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
  const criteria = state.criteria.map((standing) => criterionOf(standing, playbook));
  const met = criteria.filter((criterion) => criterion.state === 'met' || criterion.state === 'waived').length;
  return {
    phase,
    title: state.gate.title,
    criteria,
    met,
    of: criteria.length,
    holds: state.holds,
    missing: criteria.flatMap(({ missing }) => missing ?? []),
    waiver: state.waiver,
  };
}

function criterionOf(standing: CriterionStanding, playbook: Playbook): CriterionView {
  const { id, title, formerIds } = standing.criterion;
  const { missing, ...words } = wordsOf(standing, playbook);
  const holdsNow = standing.state === 'met' || standing.state === 'waived';
  return { id, formerIds, title, state: standing.state, readings: [], threshold: undefined, ...words, missing: holdsNow ? undefined : missing };
}

type CriterionWords = Omit<CriterionView, 'formerIds' | 'id' | 'title' | 'state' | 'readings' | 'threshold'> &
  Partial<Pick<CriterionView, 'readings' | 'threshold'>>;

/** What a criterion asks, what there is, and what would be missing if it does not hold. */
function wordsOf(standing: CriterionStanding, playbook: Playbook): CriterionWords {
  if ('reading' in standing) return metricWordsOf(standing);
  if ('reached' in standing) {
    const { criterion, reached } = standing;
    const short = criterion.atLeast - reached.length;
    return {
      route: `/${playbook.id}/use-cases/`,
      target: `at least ${criterion.atLeast} ${criterion.status}`,
      value: `${reached.length} ${criterion.status}`,
      date: undefined,
      missing: `${short} more ${criterion.status} ${short === 1 ? 'use case' : 'use cases'}`,
    };
  }
  if ('action' in standing) {
    const { criterion, action, done } = standing;
    return {
      route: action && actionRouteOf(action),
      target: 'done',
      value: done === undefined ? 'open' : 'done',
      date: done,
      missing: `“${action?.do ?? criterion.title}”`,
    };
  }
  if ('signed' in standing) {
    const { criterion, signed } = standing;
    return {
      route: undefined,
      target: `signed off by ${criterion.role}`,
      value: signed === undefined ? undefined : 'signed off',
      date: signed,
      missing: `the sign-off of ${criterion.role}`,
    };
  }
  const { policy } = standing.criterion;
  return {
    route: routeOf(policy),
    target: 'approved',
    value: `version ${policy.version}, ${policy.status}`,
    date: policy.effective,
    missing: `approval of “${policy.title}”`,
  };
}

function metricWordsOf({ criterion, reading, readings }: Extract<CriterionStanding, { readings: unknown }>): CriterionWords {
  const { metric, reaches } = criterion;
  const base = { route: routeOf(metric), target: `${WORDS[reaches.operator]}${amount(reaches.value, metric.unit)}`, threshold: reaches.value, readings };
  if (!reading) return { ...base, value: undefined, date: undefined, missing: `a reading of “${metric.title}”` };
  const gap = Math.abs(round(reaches.value - reading.value));
  return {
    ...base,
    value: amount(reading.value, metric.unit) + (reading.department ? `, ${reading.department.title}` : ''),
    date: reading.date,
    missing: `${gap === 0 ? 'a little more' : amount(gap, metric.unit === '%' ? 'points' : metric.unit)} of “${metric.title}”`,
  };
}

// Made once: a format costs more than a thousand numbers written in it.
const AMOUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number with its unit: "61 %", "4.1 hours". */
export function amount(value: number, unit: string): string {
  return `${AMOUNT.format(value)} ${unit}`;
}

/** Days since a reading: how fresh it is. */
export function ageOf(reading: Reading, today: string): number {
  return daysBetween(reading.date, today);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const WORDS: Record<Comparison['operator'], string> = { '>=': 'at least ', '<=': 'at most ', '>': 'more than ', '<': 'less than ', '=': 'exactly ' };
