/** A department's checklist: every action that names it or everyone, derived, by playbook and phase. */
import type { Action, Department, Entry, Organisation, Phase, Playbook } from '#model/organisation.ts';
import { addDays } from '#model/calendar-day.ts';
import { runsInOrder } from './action-order.ts';
import { actionSourcesOf, actionsIn, isDone } from './actions.ts';

export interface ChecklistItem {
  readonly action: Action;
  readonly source: Entry;
  readonly state: 'done' | 'open';
  /** Open, with its day within the next 30 days. */
  readonly soon: boolean;
  /** Open, with its day in the past. */
  readonly late: boolean;
  /** What it waits for: actions that come first and are not done. */
  readonly waitsFor: readonly Action[];
}

/** Items of one source that follow one another, so that a reader sees where they come from. */
export interface ChecklistGroup {
  readonly source: Entry;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistPhase {
  readonly playbook: Playbook;
  readonly phase: Phase;
  readonly groups: readonly ChecklistGroup[];
  readonly done: number;
  readonly open: number;
  readonly soon: number;
  readonly late: number;
  readonly total: number;
}

const known = new WeakMap<Organisation, Map<Department, readonly ChecklistPhase[]>>();

/** Every phase of every playbook in which the department has something to do, in order. Pages, files and calendars ask for it again and again. */
export function checklistOf(organisation: Organisation, department: Department): readonly ChecklistPhase[] {
  const lists = known.get(organisation) ?? new Map<Department, readonly ChecklistPhase[]>();
  known.set(organisation, lists);
  const list = lists.get(department) ?? derivedChecklist(organisation, department);
  lists.set(department, list);
  return list;
}

function derivedChecklist(organisation: Organisation, department: Department): ChecklistPhase[] {
  return organisation.playbooks.flatMap((playbook) => {
    const binds = (action: Action): boolean => action.audience.departments.some(({ slug }) => slug === department.slug);
    return phaseChecklistsOf(playbook, organisation.today, binds);
  });
}

/**
 * The checklist of a playbook by phase.
 * @param binds which actions to list
 * @returns only phases with at least one item; inside a phase nothing stands before what it needs, and beyond that the sources and their items go by
 *   due day. A source is in one piece unless something of another has to come between; then it has several groups.
 */
export function phaseChecklistsOf(playbook: Playbook, today: string, binds: (action: Action) => boolean): ChecklistPhase[] {
  const sources = actionSourcesOf(playbook);
  const all = new Map(sources.flatMap((source) => actionsIn(source).map((action) => [action.key, action])));
  return playbook.phases.flatMap((phase) => {
    const listed = sources.map((source) => ({ source, actions: actionsIn(source).filter((action) => action.phase === phase.slug && binds(action)) }));
    const groups = runsInOrder(listed).map(({ source, actions }): ChecklistGroup => ({
      source,
      items: actions.map((action) => itemOf(action, source, all, today)),
    }));
    const items = groups.flatMap((group) => group.items);
    if (items.length === 0) return [];
    const tally = (is: (item: ChecklistItem) => boolean): number => items.filter(is).length;
    return [
      {
        playbook,
        phase,
        groups,
        done: tally(({ state }) => state === 'done'),
        open: tally(({ state }) => state === 'open'),
        soon: tally(({ soon }) => soon),
        late: tally(({ late }) => late),
        total: items.length,
      },
    ];
  });
}

function itemOf(action: Action, source: Entry, all: ReadonlyMap<string, Action>, today: string): ChecklistItem {
  const open = !isDone(action, today);
  return {
    action,
    source,
    state: open ? 'open' : 'done',
    soon: open && action.due !== undefined && action.due >= today && action.due <= addDays(today, 30),
    late: open && action.due !== undefined && action.due < today,
    waitsFor: action.needs.flatMap((key) => all.get(key) ?? []).filter((need) => !isDone(need, today)),
  };
}
