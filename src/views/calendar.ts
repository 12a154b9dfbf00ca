/** What happens when: reviews due, gates expected, actions due, use cases that begin or end. */
import type { Department, Organisation, Playbook, UseCase } from '#model/organisation.ts';
import { actionsOf, isDone } from './actions.ts';
import { isOverdue } from './freshness.ts';
import { actionRouteOf, allEntries, routeOf } from './routes.ts';
import { statusOf } from './status.ts';
import { audienceInWords, dayInWords, kindLabel } from './words.ts';

export interface CalendarEvent {
  readonly day: string;
  readonly kind: 'gate' | 'action' | 'review' | 'use-case';
  readonly title: string;
  /** What it is, and for whom: "Action of Finance, IT". */
  readonly note: string;
  readonly route: string;
  /** It waits to be done, so that it does not go with its day: once that is past it is overdue. */
  readonly waits: boolean;
  /** Ids of the playbook and the departments it concerns, for filters. */
  readonly playbook: string | undefined;
  readonly departments: readonly Department[];
}

/** What lies ahead, and what is past its day and not done; by day. */
export function calendarOf(organisation: Organisation): CalendarEvent[] {
  const { today } = organisation;
  const events = [
    ...organisation.playbooks.flatMap((playbook) => [
      ...gatesOf(playbook, today),
      ...actionDaysOf(playbook, today),
      ...playbook.useCases.flatMap(useCaseDaysOf),
    ]),
    ...allEntries(organisation).flatMap((entry): CalendarEvent[] => {
      const { nextReview: day, title, kind, owner, playbook } = entry;
      if (day === undefined) return [];
      const note = `${kindLabel(kind)}, ${owner}`;
      return [{ day, kind: 'review', title: `Review “${title}”`, note, route: routeOf(entry), waits: true, playbook, departments: [] }];
    }),
  ];
  return events
    .filter(({ day, waits }) => waits || !isOverdue(day, today))
    .sort((a, b) => a.day.localeCompare(b.day) || a.title.localeCompare(b.title, 'en') || a.route.localeCompare(b.route));
}

/** The gate of every phase ahead, on the day that is expected by now. */
function gatesOf(playbook: Playbook, today: string): CalendarEvent[] {
  return statusOf(playbook, today).phases.flatMap(({ phase, state, from, gate }): CalendarEvent[] => {
    if (state !== 'ahead') return [];
    const { planned } = phase;
    const what = gate ? `Gate of ${playbook.title}, if all ${gate.of} criteria hold` : playbook.title;
    return [
      {
        day: from,
        kind: 'gate',
        title: gate?.title ?? `${phase.title} begins`,
        note: planned.from === from ? what : `${what}. It was planned for ${dayInWords(planned.from)}`,
        route: gate ? `${routeOf(phase)}#gate` : routeOf(phase),
        waits: true,
        playbook: playbook.id,
        departments: [],
      },
    ];
  });
}

function actionDaysOf(playbook: Playbook, today: string): CalendarEvent[] {
  return actionsOf(playbook).flatMap((action): CalendarEvent[] => {
    if (action.due === undefined || isDone(action, today)) return [];
    return [
      {
        day: action.due,
        kind: 'action',
        title: action.do,
        note: `Action, ${audienceInWords(action.audience)}`,
        route: actionRouteOf(action),
        waits: true,
        playbook: playbook.id,
        departments: action.audience.departments,
      },
    ];
  });
}

/** An idea waits to begin, and a pilot for its result. */
function useCaseDaysOf(useCase: UseCase): CalendarEvent[] {
  const { status, start, end, title, playbook, departments } = useCase;
  if (status === 'stopped' || status === 'scaled') return [];
  const isIdea = status === 'idea';
  const note = `Use case, ${departments.map((department) => department.title).join(', ')}`;
  const base = { kind: 'use-case' as const, note, route: routeOf(useCase), playbook, departments };
  return [
    ...(start === undefined ? [] : [{ ...base, day: start, title: `${title} begins`, waits: isIdea }]),
    ...(end === undefined ? [] : [{ ...base, day: end, title: `${title} ends`, waits: isIdea || status === 'pilot' }]),
  ];
}
