/** Whether what must hold before a phase is entered does hold on a day: computed, never asserted. Views word it. */
import { USE_CASE_STATUS } from '#schema/use-case.ts';
import { actionsOf, isDone } from './actions.ts';
import type { Action, Comparison, Criterion, Department, Gate, Metric, Phase, Playbook, Reading, UseCase } from './organisation.ts';

export type CriterionState = 'met' | 'not-met' | 'no-data' | 'waived';

/** One criterion as of a day, with what decides it. */
export type CriterionStanding = { readonly state: CriterionState } & (
  | {
      readonly criterion: CriterionOf<'metric'>;
      /** The reading that decides: the worst of the departments that were asked. Undefined without data. */
      readonly reading: Reading | undefined;
      /** The readings behind it, oldest first. */
      readonly readings: readonly Reading[];
      /** Each department that the criterion asks; where it asks the organisation as a whole, those that have readings of their own. */
      readonly departments: readonly DepartmentStanding[];
    }
  | { readonly criterion: CriterionOf<'policy'> }
  | { readonly criterion: CriterionOf<'use-cases'>; readonly reached: readonly UseCase[] }
  | { readonly criterion: CriterionOf<'action'>; readonly action: Action | undefined; readonly done: string | undefined }
  | { readonly criterion: CriterionOf<'sign-off'>; readonly signed: string | undefined }
);

/** What one department has reached of a metric. */
export interface DepartmentStanding {
  readonly department: Department;
  /** Whether the criterion waits for it; else it is told for comparison. */
  readonly asked: boolean;
  readonly state: 'met' | 'not-met' | 'no-data';
  /** Its latest one. */
  readonly reading: Reading | undefined;
}

export type CriterionOf<T extends Criterion['type']> = Extract<Criterion, { type: T }>;

export interface GateState {
  readonly gate: Gate;
  readonly criteria: readonly CriterionStanding[];
  /** All criteria are met or waived. */
  readonly holds: boolean;
  readonly waiver: (NonNullable<Gate['waiver']> & { readonly valid: boolean }) | undefined;
}

/**
 * The gate before a phase, as of a day.
 * @returns undefined where the phase has none: then it simply opens
 */
export function gateStateOf(playbook: Playbook, { gate }: Phase, today: string): GateState | undefined {
  if (!gate) return undefined;
  const waiver = gate.waiver && { ...gate.waiver, valid: gate.waiver.expires >= today };
  const named = new Set(gate.criteria.flatMap((criterion) => (criterion.type === 'action' ? [criterion.action] : [])));
  const actions =
    named.size === 0
      ? new Map<string, Action>()
      : new Map(
          actionsOf(playbook)
            .filter(({ key }) => named.has(key))
            .map((action) => [action.key, action]),
        );
  const criteria = gate.criteria.map((criterion): CriterionStanding => {
    const standing = standingOf(criterion, playbook, actions, today);
    const waived = waiver?.valid === true && waiver.criteria.includes(criterion.id) && standing.state !== 'met';
    return waived ? { ...standing, state: 'waived' } : standing;
  });
  return { gate, criteria, holds: criteria.every(({ state }) => state === 'met' || state === 'waived'), waiver };
}

function standingOf(criterion: Criterion, playbook: Playbook, actions: ReadonlyMap<string, Action>, today: string): CriterionStanding {
  switch (criterion.type) {
    case 'metric':
      return metricStandingOf(criterion, today);
    case 'policy': {
      const { status, effective } = criterion.policy;
      return { criterion, state: metIf(status === 'approved' && (effective === undefined || effective <= today)) };
    }
    case 'use-cases': {
      const wanted = USE_CASE_STATUS.indexOf(criterion.status);
      const reached = playbook.useCases.filter(({ status }) => status !== 'stopped' && USE_CASE_STATUS.indexOf(status) >= wanted);
      return { criterion, reached, state: metIf(reached.length >= criterion.atLeast) };
    }
    case 'action': {
      const action = actions.get(criterion.action);
      const done = action && isDone(action, today) ? action.done : undefined;
      return { criterion, action, done, state: metIf(done !== undefined) };
    }
    case 'sign-off': {
      const signed = criterion.on !== undefined && criterion.on <= today ? criterion.on : undefined;
      return { criterion, signed, state: metIf(signed !== undefined) };
    }
  }
}

/**
 * A metric that is asked for by department is met when it is met in every one of them; the worst one speaks. One that is known to fail says more
 * than one that is not known.
 */
function metricStandingOf(criterion: CriterionOf<'metric'>, today: string): CriterionStanding {
  const { metric, reaches } = criterion;
  const standingIn = (department: Department, asked: boolean): DepartmentStanding => {
    const reading = readingsOf(metric, department.slug, today).at(-1);
    return { department, asked, state: readingStateOf(reading, reaches), reading };
  };
  if (criterion.departments.length === 0) {
    const readings = readingsOf(metric, undefined, today);
    const reading = readings.at(-1);
    const measured = new Map(metric.readings.flatMap(({ date, department }) => (department && date <= today ? [[department.slug, department]] : [])));
    const departments = [...measured.values()].sort((a, b) => a.title.localeCompare(b.title, 'en')).map((department) => standingIn(department, false));
    return { criterion, state: readingStateOf(reading, reaches), reading, readings, departments };
  }
  const departments = criterion.departments.map((department) => standingIn(department, true));
  const known = departments.flatMap(({ reading }) => reading ?? []);
  const distance = ({ value }: Reading): number => Math.abs(value - reaches.value);
  const [failing] = known.filter(({ value }) => !holds(value, reaches)).sort((a, b) => distance(b) - distance(a));
  const unknown = departments.some(({ state }) => state === 'no-data');
  const reading = failing ?? (unknown ? undefined : known[0]);
  const state = failing ? 'not-met' : unknown ? 'no-data' : 'met';
  return { criterion, state, reading, readings: reading ? readingsOf(metric, reading.department?.slug, today) : [], departments };
}

/** What a reading says about a comparison. Both are numbers in the unit of the metric. */
export function readingStateOf(reading: Reading | undefined, reaches: Comparison): 'met' | 'not-met' | 'no-data' {
  return reading ? metIf(holds(reading.value, reaches)) : 'no-data';
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

function metIf(met: boolean): 'met' | 'not-met' {
  return met ? 'met' : 'not-met';
}
