/** Where we are: the one function behind the rail, home, the roadmap and the status page. */
import { addDays, daysBetween } from '#model/calendar-day.ts';
import { isLeapt, neverHeldIn, stallOf } from '#model/course.ts';
import { currentPhaseIndexOf, isEntered } from '#model/current-phase.ts';
import type { Phase, Playbook } from '#model/organisation.ts';
import { gateOf, type GateView } from './gates.ts';
import { count, countOf, listInWords } from './words.ts';

export interface PhaseStatus {
  readonly phase: Phase;
  readonly state: 'done' | 'now' | 'ahead';
  /** It was never entered although a later one was; it counts as done, and is said to be skipped. */
  readonly skipped: boolean;
  /** Titles of criteria of its gate that held neither when it was entered nor hold now. */
  readonly enteredWithout: readonly string[];
  /** The real day where there is one, else the expected one. */
  readonly from: string;
  /** The last day: real for a phase that is done, else expected. */
  readonly to: string;
  readonly gate: GateView | undefined;
  /** How much of its time has gone, 0 to 1; 1 for a phase that is done. */
  readonly elapsed: number;
}

export interface Status {
  readonly playbook: Playbook;
  readonly phases: readonly PhaseStatus[];
  /** Undefined while no phase has been entered. */
  readonly current: PhaseStatus | undefined;
  readonly next: PhaseStatus | undefined;
  /** Days that the current phase was entered later (positive) or earlier than planned. */
  readonly daysBehindPlan: number;
  /** Days by which the current phase has outlasted its plan; 0 while it has not. */
  readonly overdue: number;
  /** Where the current phase does not get on: the days that it was to last, and has lasted with today. */
  readonly stalled: { readonly planned: number; readonly lasted: number } | undefined;
}

/** A phase is current when it is the last one entered by today. */
export function statusOf(playbook: Playbook, today: string): Status {
  const { phases } = playbook;
  const enteredBy = (phase: Phase): boolean => isEntered(phase, today);
  const currentIndex = currentPhaseIndexOf(playbook, today);
  let expected: string | undefined;
  const views = phases.map((phase, index): PhaseStatus => {
    const state = index < currentIndex ? 'done' : index === currentIndex ? 'now' : 'ahead';
    const length = daysBetween(phase.planned.from, phase.planned.to);
    const real = enteredBy(phase) ? phase.entered : undefined;
    const from = real ?? later(expected ?? phase.planned.from, state === 'ahead' ? addDays(today, 1) : phase.planned.from);
    const successor = phases.slice(index + 1, currentIndex + 1).find(enteredBy)?.entered;
    const planned = addDays(from, length);
    const to = successor !== undefined ? addDays(successor, -1) : state === 'now' ? lastOf([planned, today, ...pilotEndsOf(playbook, phase)]) : planned;
    expected = addDays(to, 1);
    const elapsed = state === 'done' ? 1 : state === 'ahead' ? 0 : Math.min(1, daysBetween(from, today) / Math.max(1, length));
    const enteredWithout = neverHeldIn(playbook, phase, today).map(({ criterion }) => criterion.title);
    return { phase, state, from, to, gate: gateOf(playbook, phase, today), elapsed, skipped: isLeapt(playbook, phase, today), enteredWithout };
  });
  const current = views[currentIndex];
  const stall = stallOf(playbook, today);
  const plannedEnd = current && addDays(current.from, daysBetween(current.phase.planned.from, current.phase.planned.to));
  return {
    playbook,
    phases: views,
    current,
    next: views[currentIndex + 1],
    daysBehindPlan: current ? daysBetween(current.phase.planned.from, current.from) : Math.max(0, daysBetween(playbook.start, today)),
    overdue: plannedEnd === undefined ? 0 : Math.max(0, daysBetween(plannedEnd, today)),
    stalled: stall && { planned: stall.planned, lasted: stall.lasted },
  };
}

/** "We are in Walk, and three of the five criteria for Run are met." */
export function statusSentenceOf({ current, next, phases }: Status): string {
  if (!current) return `${phases[0]?.phase.title ?? 'The first phase'} has not begun yet.`;
  if (!next) return `We are in ${current.phase.title}, the last phase.`;
  if (!next.gate) return `We are in ${current.phase.title}; ${next.phase.title} comes next.`;
  const { met, of } = next.gate;
  if (of === 1) return `We are in ${current.phase.title}, and the criterion for ${next.phase.title} is ${met === 1 ? 'met' : 'not met'}.`;
  return `We are in ${current.phase.title}, and ${count(met)} of the ${count(of)} criteria for ${next.phase.title} ${met === 1 ? 'is' : 'are'} met.`;
}

/** "Crawl began as planned", "Walk began 3 days late": how far the current phase is from its plan. */
export function planInWords({ current, daysBehindPlan, overdue }: Status): string {
  if (!current) return daysBehindPlan > 0 ? `not begun, ${daysBehindPlan} days after its planned start` : 'not begun';
  const name = current.phase.title;
  if (overdue > 0) return `${name} has outlasted its plan by ${overdue} ${overdue === 1 ? 'day' : 'days'}`;
  if (daysBehindPlan === 0) return `${name} began as planned`;
  const size = Math.abs(daysBehindPlan);
  return `${name} began ${size} ${size === 1 ? 'day' : 'days'} ${daysBehindPlan > 0 ? 'late' : 'early'}`;
}

/** What has gone wrong on the way, each in a plain sentence: a phase that does not get on, was skipped, or was entered behind a closed gate. */
export function setbacksOf({ current, next, stalled, phases }: Status): string[] {
  return [
    ...(current && next && stalled
      ? [
          `${current.phase.title} has stalled: planned for ${countOf(stalled.planned, 'day')}, it has lasted ${stalled.lasted}, and the gate to ${next.phase.title} does not hold.`,
        ]
      : []),
    ...phases.flatMap(({ phase, skipped }) => (skipped ? [`${phase.title} was skipped: it was never entered, and a later phase was.`] : [])),
    ...phases.flatMap(({ phase, enteredWithout }) =>
      enteredWithout.length === 0
        ? []
        : [`${phase.title} was entered although its gate did not hold: ${listInWords(enteredWithout.map((title) => `“${title}”`))}.`],
    ),
  ];
}

/** How a phase stands, in a word or two. */
export function stateInWords({ state, skipped }: Pick<PhaseStatus, 'state' | 'skipped'>): string {
  return skipped ? 'Skipped' : { done: 'Done', now: 'We are here', ahead: 'Ahead' }[state];
}

/** A phase goes on while a pilot of it does: its gate could not open before that, or would open without the answer. */
function pilotEndsOf({ useCases }: Playbook, phase: Phase): string[] {
  return useCases.flatMap(({ phase: of, status, end }) => (of.id === phase.id && status === 'pilot' && end !== undefined ? [end] : []));
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function lastOf(days: readonly string[]): string {
  return days.reduce(later, '');
}
