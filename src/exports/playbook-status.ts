/** Where a playbook stands, as JSON. */
import type { ChecklistPhase } from '#views/checklist.ts';
import type { CriterionOfDepartment, CriterionView } from '#views/criterion.ts';
import type { GateView } from '#views/gates.ts';
import { routeOf } from '#views/routes.ts';
import { planInWords, setbacksOf, statusSentenceOf, type PhaseStatus, type Status } from '#views/status.ts';
import type { PlaybookFile } from './playbook-schema.ts';
import { readingIn } from './playbook-parts.ts';

type Url = (route: string) => string;

export function statusIn(status: Status): PlaybookFile['status'] {
  const { current, next, daysBehindPlan, overdue, stalled } = status;
  return {
    sentence: statusSentenceOf(status),
    plan: planInWords(status),
    current: current?.phase.id,
    since: current?.from,
    daysBehindPlan,
    overdue,
    stalled,
    setbacks: setbacksOf(status),
    next: next && {
      phase: next.phase.id,
      expected: next.from,
      met: next.gate?.met,
      of: next.gate?.of,
      fraction: next.gate && next.gate.met / next.gate.of,
      missing: [...(next.gate?.missing ?? [])],
    },
  };
}

/** @param lists every checklist of the playbook */
export function phaseIn(view: PhaseStatus, lists: readonly ChecklistPhase[], url: Url): PlaybookFile['phases'][number] {
  const { phase, state, skipped, from, to, elapsed, enteredWithout, gate } = view;
  const list = lists.find((known) => known.phase.id === phase.id);
  return {
    id: phase.id,
    title: phase.title,
    order: phase.order,
    state: skipped ? 'skipped' : state,
    from,
    to,
    planned: phase.planned,
    elapsed,
    enteredWithout: [...enteredWithout],
    actions: { done: list?.done ?? 0, open: list?.open ?? 0, late: list?.late ?? 0, total: list?.total ?? 0 },
    gate: gate && gateIn(gate, url),
    url: url(routeOf(phase)),
  };
}

function gateIn({ title, holds, met, waived, of, missing, waiver, criteria, phase }: GateView, url: Url): PlaybookFile['phases'][number]['gate'] {
  return {
    title,
    holds,
    met,
    waived,
    of,
    missing: [...missing],
    waiver: waiver && { reason: waiver.reason, by: waiver.by, expires: waiver.expires, valid: waiver.valid },
    criteria: criteria.map((criterion) => criterionIn(criterion, url)),
    url: url(`${routeOf(phase)}#gate`),
  };
}

function criterionIn(criterion: CriterionView, url: Url): NonNullable<PlaybookFile['phases'][number]['gate']>['criteria'][number] {
  const { formerIds: _, route, readings, departments, ...facts } = criterion;
  return { ...facts, readings: readings.map(readingIn), departments: departments.map(reachedIn), url: route === undefined ? undefined : url(route) };
}

export function reachedIn({ department, asked, state, value, date }: CriterionOfDepartment) {
  return { department: department.id, asked, state, value, date };
}
