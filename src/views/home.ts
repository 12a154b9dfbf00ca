/** The four questions of a reader, answered on one page. */
import type { Department, Organisation, Tool, Update } from '#model/organisation.ts';
import { calendarOf, type CalendarEvent } from './calendar.ts';
import { departmentPageOf } from './department-page.ts';
import { isOverdue } from './freshness.ts';
import { mayIMatrixOf } from './may-i.ts';
import { statusOf, type Status } from './status.ts';

export interface HomeView {
  readonly statuses: readonly Status[];
  readonly departments: readonly { readonly department: Department; readonly open: number; readonly soon: number; readonly late: number }[];
  readonly tools: readonly { readonly tool: Tool; readonly note: string }[];
  readonly events: readonly CalendarEvent[];
  readonly wentWell: readonly Update[];
  readonly wasHard: readonly Update[];
  /** How many updates there are in all. */
  readonly updates: number;
}

export function homeOf(organisation: Organisation): HomeView {
  const updates = updatesOf(organisation);
  return {
    statuses: organisation.playbooks.map((playbook) => statusOf(playbook, organisation.today)),
    departments: organisation.departments.map((department) => {
      const { open, soon, late } = departmentPageOf(organisation, department);
      return { department, open, soon, late };
    }),
    tools: mayIMatrixOf(organisation).map(({ tool, cells }) => {
      const allowed = cells.filter(({ answer }) => answer === 'yes').map(({ dataClass }) => dataClass.title.toLowerCase());
      const note = tool.status === 'prohibited' ? 'prohibited' : allowed.length === 0 ? 'ask first' : `${allowed.join(', ')}: yes`;
      return { tool, note };
    }),
    events: nextEventsOf(organisation),
    wentWell: updates.filter(({ type }) => type === 'success').slice(0, 2),
    wasHard: updates.filter(({ type }) => type === 'difficulty').slice(0, 2),
    updates: updates.length,
  };
}

/** Updates of all playbooks, newest first. */
export function updatesOf({ playbooks }: Organisation): Update[] {
  return playbooks.flatMap(({ updates }) => updates).sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}

/** The next six events, and beyond them the next gate of each playbook: it is what everyone works towards. */
function nextEventsOf(organisation: Organisation): CalendarEvent[] {
  const events = calendarOf(organisation).filter(({ day }) => !isOverdue(day, organisation.today));
  const first = events.filter(({ kind }) => kind !== 'review').slice(0, 6);
  const gates = events.filter((event) => event.kind === 'gate' && !first.includes(event));
  return [...first, ...gates];
}
