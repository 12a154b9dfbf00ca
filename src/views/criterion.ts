/** One criterion of a gate in words: what is asked, what there is, since when, on whose word, and what is missing. */
import type { CriterionStanding, CriterionState } from '#model/gate-state.ts';
import type { Comparison, Department, Phase, Playbook, Reading } from '#model/organisation.ts';
import { amount, differenceIn } from './amounts.ts';
import { actionRouteOf, listRouteOf, routeOf } from './routes.ts';
import { listInWords } from './words.ts';

/** One criterion as of today. */
export interface CriterionView {
  readonly id: string;
  /** What `id` was before. */
  readonly formerIds: readonly string[];
  readonly title: string;
  readonly type: CriterionStanding['criterion']['type'];
  /** Where the evidence is: a route, or none for a sign-off. */
  readonly route: string | undefined;
  readonly state: CriterionState;
  /** What is asked, in words: "at least 70 %", "approved", "at least 3 proven". */
  readonly target: string;
  /** What there is: "61 %", "version 2.1", "2 proven". Undefined without data. */
  readonly value: string | undefined;
  /** The day of the value. */
  readonly date: string | undefined;
  /** Where the value comes from, or what shows it, in words. */
  readonly source: string | undefined;
  /** The role that answers for it. */
  readonly owner: string;
  /** What is missing, in words; undefined where it is met. */
  readonly missing: string | undefined;
  /** Each department that is asked; where the organisation is asked as a whole, those that have readings of their own. */
  readonly departments: readonly CriterionOfDepartment[];
  /** Readings behind it, for a trend; empty where there is none. */
  readonly readings: readonly Reading[];
  /** The same target as a number, for the trend. */
  readonly threshold: number | undefined;
}

/** What one department has reached of a criterion. */
export interface CriterionOfDepartment {
  readonly department: Department;
  /** Whether the criterion waits for it; else it is told for comparison. */
  readonly asked: boolean;
  readonly state: 'met' | 'not-met' | 'no-data';
  readonly value: string | undefined;
  readonly date: string | undefined;
}

/** @param phase that of the gate; its owner answers for what nobody else does */
export function criterionViewOf(standing: CriterionStanding, playbook: Playbook, phase: Phase): CriterionView {
  const { id, title, type, formerIds } = standing.criterion;
  const { missing, ...words } = wordsOf(standing, playbook, phase);
  const holdsNow = standing.state === 'met' || standing.state === 'waived';
  const none = { readings: [], departments: [], threshold: undefined };
  return { id, formerIds, title, type, state: standing.state, ...none, ...words, missing: holdsNow ? undefined : missing };
}

type Optional = 'readings' | 'threshold' | 'departments';
type CriterionWords = Omit<CriterionView, 'formerIds' | 'id' | 'title' | 'type' | 'state' | Optional> & Partial<Pick<CriterionView, Optional>>;

/** What a criterion asks, what there is, and what would be missing if it does not hold. */
function wordsOf(standing: CriterionStanding, playbook: Playbook, phase: Phase): CriterionWords {
  if ('reading' in standing) return metricWordsOf(standing);
  if ('reached' in standing) {
    const { criterion, reached } = standing;
    const short = criterion.atLeast - reached.length;
    return {
      route: listRouteOf(playbook, 'use-case'),
      target: `at least ${criterion.atLeast} ${criterion.status}`,
      value: `${reached.length} ${criterion.status}`,
      date: undefined,
      source: reached.length === 0 ? undefined : listInWords(reached.map((useCase) => useCase.title)),
      owner: phase.owner,
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
      source: action?.evidence,
      owner: action?.owner ?? phase.owner,
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
      source: signed === undefined ? undefined : criterion.evidence,
      owner: criterion.role,
      missing: `the sign-off of ${criterion.role}`,
    };
  }
  const { policy } = standing.criterion;
  return {
    route: routeOf(policy),
    target: 'approved',
    value: `version ${policy.version}, ${policy.status}`,
    date: policy.effective,
    source: policy.status === 'approved' && policy.approver !== undefined ? `approved by ${policy.approver}` : undefined,
    owner: policy.owner,
    missing: `approval of “${policy.title}”`,
  };
}

function metricWordsOf({ criterion, reading, readings, departments }: Extract<CriterionStanding, { readings: unknown }>): CriterionWords {
  const { metric, reaches } = criterion;
  const say = (value: number): string => amount(value, metric.unit);
  return {
    route: routeOf(metric),
    target: `${WORDS[reaches.operator]}${say(reaches.value)}${criterion.departments.length === 0 ? '' : ', in each'}`,
    value: reading && say(reading.value) + (reading.department ? `, ${reading.department.title}` : ''),
    date: reading?.date,
    source: metric.source,
    owner: metric.owner,
    missing: missingOf(criterion, reading, departments),
    departments: departments.map((standing) => ({
      department: standing.department,
      asked: standing.asked,
      state: standing.state,
      value: standing.reading && say(standing.reading.value),
      date: standing.reading?.date,
    })),
    readings,
    threshold: reaches.value,
  };
}

type MetricStanding = Extract<CriterionStanding, { readings: unknown }>;

/** "9 points of “Buy-in”"; of departments each one that falls short, and those of which nothing is known. */
function missingOf(
  { metric, reaches, departments: asked }: MetricStanding['criterion'],
  reading: Reading | undefined,
  departments: MetricStanding['departments'],
): string {
  const name = `“${metric.title}”`;
  if (asked.length === 0) return reading ? `${shortfallOf(reading.value, reaches, metric.unit)} of ${name}` : `a reading of ${name}`;
  const short = departments.flatMap(({ state, department, reading: its }) =>
    state === 'not-met' && its ? [`${shortfallOf(its.value, reaches, metric.unit)} in ${department.title}`] : [],
  );
  const unknown = departments.filter(({ state }) => state === 'no-data').map(({ department }) => department.title);
  const parts = [...short, ...(unknown.length === 0 ? [] : [`a reading of ${listInWords(unknown)}`])];
  return `${listInWords(parts)} for ${name}`;
}

/** "9 points", "20 EUR less": how far, and which way where it is not simply more. */
function shortfallOf(value: number, { operator, value: wanted }: Comparison, unit: string): string {
  const way = value > wanted || (value === wanted && operator === '<') ? ' less' : '';
  if (value === wanted) return `a little${way === '' ? ' more' : way}`;
  return `${differenceIn(unit, wanted, value)}${way}`;
}

const WORDS: Record<Comparison['operator'], string> = { '>=': 'at least ', '<=': 'at most ', '>': 'more than ', '<': 'less than ', '=': 'exactly ' };
