/** What stands in a calendar that people subscribe to: each thing under a name that stays, so that an update replaces what was there. */
import { addDays } from '#model/calendar-day.ts';
import type { Action, Department, Entry, Organisation, Playbook } from '#model/organisation.ts';
import { actionsOf } from './actions.ts';
import { checklistOf } from './checklist.ts';
import { departmentPageOf } from './department-page.ts';
import { entriesOfPlaybook } from '#model/entries.ts';
import { gateCountInWords } from './gates.ts';
import { actionRouteOf, checklistAnchorOf, routeOf } from './routes.ts';
import { statusOf } from './status.ts';
import { audienceInWords, kindLabel } from './words.ts';

export interface FeedEvent {
  /** Unique in the organisation, whatever feed it stands in. */
  readonly name: string;
  readonly kind: 'action' | 'review' | 'gate';
  readonly day: string;
  readonly title: string;
  /** Facts, one a line. */
  readonly facts: readonly string[];
  readonly route: string;
}

/** What a department has to do, and when what binds it is read again. */
export function departmentEventsOf(organisation: Organisation, department: Department): FeedEvent[] {
  const { today } = organisation;
  const actions = checklistOf(organisation, department).flatMap(({ playbook, phase, groups }) =>
    groups.flatMap(({ items }) =>
      items.flatMap(({ action }) => actionEventOf(action, `${playbook.title}, ${phase.title}`, today, `${routeOf(department)}#${checklistAnchorOf(action)}`)),
    ),
  );
  const { policies, useCases, tools } = departmentPageOf(organisation, department);
  return inOrder([...actions, ...[department, ...policies, ...useCases, ...tools].flatMap(reviewEventOf)]);
}

/** The gates that lie ahead, the actions and the reviews of a playbook. */
export function playbookEventsOf({ today }: Organisation, playbook: Playbook): FeedEvent[] {
  const gates = statusOf(playbook, today).phases.flatMap(({ phase, state, from, gate }): FeedEvent[] =>
    state !== 'ahead'
      ? []
      : [
          {
            name: `gate.${phase.id}`,
            kind: 'gate',
            day: from,
            title: gate?.title ?? `${phase.title} begins`,
            facts: [
              gate ? gateCountInWords(gate) : `${phase.title} has no gate`,
              phase.planned.from === from ? `Planned, ${playbook.title}` : `Expected, ${playbook.title}; it was planned for ${phase.planned.from}`,
            ],
            route: gate ? `${routeOf(phase)}#gate` : routeOf(phase),
          },
        ],
  );
  const actions = actionsOf(playbook).flatMap((action) => actionEventOf(action, audienceInWords(action.audience), today, actionRouteOf(action)));
  return inOrder([...gates, ...actions, ...entriesOfPlaybook(playbook).flatMap(reviewEventOf)]);
}

/** What was done stays for so many days, under its name, so that a calendar that holds it is told. */
const DAYS_AFTER_DONE = 90;

/** Nothing for an action without a day, or for one that was done long ago. */
function actionEventOf(action: Action, where: string, today: string, route: string): FeedEvent[] {
  const { due, done } = action;
  const isDone = done !== undefined && done <= today;
  if (due === undefined || (isDone && addDays(done, DAYS_AFTER_DONE) < today)) return [];
  const facts = [
    isDone && `Done on ${done}`,
    action.owner !== undefined && `Owner: ${action.owner}`,
    action.evidence !== undefined && `Evidence: ${action.evidence}`,
    where,
  ];
  return [
    {
      name: `action.${action.key}`,
      kind: 'action',
      day: due,
      title: isDone ? `Done: ${action.do}` : action.do,
      facts: facts.filter((fact) => fact !== false),
      route,
    },
  ];
}

function reviewEventOf(entry: Entry): FeedEvent[] {
  if (entry.nextReview === undefined) return [];
  const facts = [kindLabel(entry.kind), `Owner: ${entry.owner}`];
  return [{ name: `review.${entry.id}`, kind: 'review', day: entry.nextReview, title: `Review “${entry.title}”`, facts, route: routeOf(entry) }];
}

function inOrder(events: FeedEvent[]): FeedEvent[] {
  return events.sort((a, b) => (a.day === b.day ? (a.name < b.name ? -1 : 1) : a.day < b.day ? -1 : 1));
}
