/** What happens when: reviews due, gates expected, actions due, use cases that begin or end. */
import type { Department, Organisation } from '#model/organisation.ts';
import { actionsOf } from './actions.ts';
import { actionRouteOf, allEntries, routeOf } from './routes.ts';
import { statusOf } from './status.ts';
import { audienceInWords, kindLabel } from './words.ts';

export interface CalendarEvent {
  readonly day: string;
  readonly kind: 'gate' | 'action' | 'review' | 'use-case';
  readonly title: string;
  /** What it is, and for whom: "Action of Finance, IT". */
  readonly note: string;
  readonly route: string;
  /** Ids of the playbook and the departments it concerns, for filters. */
  readonly playbook: string | undefined;
  readonly departments: readonly Department[];
}

/** All events on or after a day, by day. Overdue actions are not here: they are on the departments' pages. */
export function calendarOf(organisation: Organisation, from: string = organisation.today): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  for (const playbook of organisation.playbooks) {
    const { next } = statusOf(playbook, organisation.today);
    if (next) {
      events.push({
        day: next.from,
        kind: 'gate',
        title: next.gate?.title ?? `${next.phase.title} begins`,
        note: next.gate ? `Gate of ${playbook.title}, if all ${next.gate.of} criteria hold` : playbook.title,
        route: `${routeOf(next.phase)}#gate`,
        playbook: playbook.id,
        departments: [],
      });
    }
    for (const action of actionsOf(playbook)) {
      if (action.due === undefined || action.done !== undefined) continue;
      const { departments } = action.audience;
      events.push({
        day: action.due,
        kind: 'action',
        title: action.do,
        note: `Action, ${audienceInWords(action.audience)}`,
        route: actionRouteOf(action),
        playbook: playbook.id,
        departments,
      });
    }
    for (const useCase of playbook.useCases) {
      if (useCase.status === 'stopped' || useCase.status === 'scaled') continue;
      const { departments } = useCase;
      const note = `Use case, ${departments.map(({ title }) => title).join(', ')}`;
      const base = { kind: 'use-case' as const, note, route: routeOf(useCase), playbook: playbook.id, departments };
      if (useCase.start !== undefined) events.push({ ...base, day: useCase.start, title: `${useCase.title} begins` });
      if (useCase.end !== undefined) events.push({ ...base, day: useCase.end, title: `${useCase.title} ends` });
    }
  }
  for (const entry of allEntries(organisation)) {
    if (entry.nextReview === undefined) continue;
    events.push({
      day: entry.nextReview,
      kind: 'review',
      title: `Review “${entry.title}”`,
      note: `${kindLabel(entry.kind)}, ${entry.owner}`,
      route: routeOf(entry),
      playbook: entry.playbook,
      departments: [],
    });
  }
  return events
    .filter(({ day }) => day >= from)
    .sort((a, b) => a.day.localeCompare(b.day) || a.title.localeCompare(b.title, 'en') || a.route.localeCompare(b.route));
}
