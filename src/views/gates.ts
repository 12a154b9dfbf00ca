/** What must hold before a phase is entered, and whether it does: computed, never asserted. */
import { USE_CASE_STATUS } from '#schema/use-case.ts';
import { daysBetween } from '#model/calendar-day.ts';
import type { Action, Comparison, Criterion, Metric, Phase, Playbook, Reading } from '#model/organisation.ts';
import { actionsOf } from './actions.ts';
import { actionRouteOf, routeOf } from './routes.ts';

export type CriterionState = 'met' | 'not-met' | 'no-data' | 'waived';

/** One criterion as of today. */
export interface CriterionView {
  readonly id: string;
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
  const { gate } = phase;
  if (!gate) return undefined;
  const waiver = gate.waiver && { ...gate.waiver, valid: gate.waiver.expires >= today };
  const actions = new Map(actionsOf(playbook).map((action) => [action.key, action]));
  const criteria = gate.criteria.map((criterion): CriterionView => {
    const view = criterionOf(criterion, playbook, actions, today);
    const waived = waiver?.valid === true && waiver.criteria.includes(criterion.id) && view.state !== 'met';
    return waived ? { ...view, state: 'waived', missing: undefined } : view;
  });
  const met = criteria.filter(({ state }) => state === 'met' || state === 'waived').length;
  return {
    phase,
    title: gate.title,
    criteria,
    met,
    of: criteria.length,
    holds: met === criteria.length,
    missing: criteria.flatMap(({ missing }) => missing ?? []),
    waiver,
  };
}

function criterionOf(criterion: Criterion, playbook: Playbook, actions: ReadonlyMap<string, Action>, today: string): CriterionView {
  const base = { id: criterion.id, title: criterion.title, readings: [], threshold: undefined };
  switch (criterion.type) {
    case 'metric':
      return { ...base, ...metricCriterionOf(criterion, today) };
    case 'policy': {
      const { policy } = criterion;
      const met = policy.status === 'approved' && (policy.effective === undefined || policy.effective <= today);
      const value = `version ${policy.version}, ${policy.status}`;
      return { ...base, route: routeOf(policy), state: met ? 'met' : 'not-met', target: 'approved', value, date: policy.effective, missing: met ? undefined : `approval of “${policy.title}”` };
    }
    case 'use-cases': {
      const wanted = USE_CASE_STATUS.indexOf(criterion.status);
      const reached = playbook.useCases.filter(({ status }) => status !== 'stopped' && USE_CASE_STATUS.indexOf(status) >= wanted);
      const short = criterion.atLeast - reached.length;
      return {
        ...base,
        route: `/${playbook.id}/use-cases/`,
        state: short <= 0 ? 'met' : 'not-met',
        target: `at least ${criterion.atLeast} ${criterion.status}`,
        value: `${reached.length} ${criterion.status}`,
        date: undefined,
        missing: short <= 0 ? undefined : `${short} more ${criterion.status} ${short === 1 ? 'use case' : 'use cases'}`,
      };
    }
    case 'action': {
      const action = actions.get(criterion.action);
      const done = action?.done !== undefined && action.done <= today ? action.done : undefined;
      return {
        ...base,
        route: action && actionRouteOf(action),
        state: done === undefined ? 'not-met' : 'met',
        target: 'done',
        value: done === undefined ? 'open' : 'done',
        date: done,
        missing: done === undefined ? `“${action?.do ?? criterion.title}”` : undefined,
      };
    }
    case 'sign-off': {
      const signed = criterion.on !== undefined && criterion.on <= today ? criterion.on : undefined;
      return {
        ...base,
        route: undefined,
        state: signed === undefined ? 'not-met' : 'met',
        target: `signed off by ${criterion.role}`,
        value: signed === undefined ? undefined : 'signed off',
        date: signed,
        missing: signed === undefined ? `the sign-off of ${criterion.role}` : undefined,
      };
    }
  }
}

/** A metric that is asked for by department is met when it is met in every one of them; the worst one speaks. */
function metricCriterionOf(criterion: Extract<Criterion, { type: 'metric' }>, today: string): Omit<CriterionView, 'id' | 'title'> {
  const { metric, reaches, departments } = criterion;
  const series = departments.length === 0 ? [readingsOf(metric, undefined, today)] : departments.map((department) => readingsOf(metric, department.slug, today));
  const latest = series.map((readings) => readings.at(-1));
  const base = { route: routeOf(metric), target: `${WORDS[reaches.operator]}${amount(reaches.value, metric.unit)}`, threshold: reaches.value };
  if (latest.some((reading) => reading === undefined)) {
    return { ...base, readings: series[0] ?? [], state: 'no-data', value: undefined, date: undefined, missing: `a reading of “${metric.title}”` };
  }
  const known = latest.filter((reading) => reading !== undefined);
  const failing = known.find(({ value }) => !holds(value, reaches));
  const shown = failing ?? known[0];
  return {
    ...base,
    readings: series[shown ? known.indexOf(shown) : 0] ?? [],
    state: failing ? 'not-met' : 'met',
    value: shown && amount(shown.value, metric.unit) + (shown.department ? `, ${shown.department.title}` : ''),
    date: shown?.date,
    missing: failing && `${amount(Math.abs(round(reaches.value - failing.value)), metric.unit === '%' ? 'points' : metric.unit)} of “${metric.title}”`,
  };
}

/** Readings up to a day: of the whole organisation, or of one department. Oldest first. */
export function readingsOf(metric: Metric, department: string | undefined, today: string): Reading[] {
  return metric.readings.filter((reading) => reading.department?.slug === department && reading.date <= today);
}

export function holds(value: number, { operator, value: wanted }: Comparison): boolean {
  switch (operator) {
    case '>=':
      return value >= wanted;
    case '<=':
      return value <= wanted;
    case '>':
      return value > wanted;
    case '<':
      return value < wanted;
    case '=':
      return value === wanted;
  }
}

/** A number with its unit: "61 %", "4.1 hours". */
export function amount(value: number, unit: string): string {
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 2 })} ${unit}`;
}

/** Days since a reading: how fresh it is. */
export function ageOf(reading: Reading, today: string): number {
  return daysBetween(reading.date, today);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const WORDS: Record<Comparison['operator'], string> = { '>=': 'at least ', '<=': 'at most ', '>': 'more than ', '<': 'less than ', '=': 'exactly ' };
