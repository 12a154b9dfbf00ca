/** A department's checklist: every action that names it or everyone, derived, by playbook and phase. */
import type { Action, Department, Entry, Organisation, Phase, Playbook } from '#model/organisation.ts';
import { addDays } from '#model/calendar-day.ts';
import { actionSourcesOf, actionsIn } from './actions.ts';

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

/** Items of one source, so that a reader sees where they come from. */
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

/** Every phase of every playbook in which the department has something to do, in order. */
export function checklistOf(organisation: Organisation, department: Department): ChecklistPhase[] {
  return organisation.playbooks.flatMap((playbook) => {
    const binds = (action: Action): boolean => action.audience.departments.some(({ slug }) => slug === department.slug);
    return phaseChecklistsOf(playbook, organisation.today, binds);
  });
}

/**
 * The checklist of a playbook by phase.
 * @param binds which actions to list
 * @returns only phases with at least one item; inside a phase the sources in playbook order, inside a source what comes first, then what is due first
 */
export function phaseChecklistsOf(playbook: Playbook, today: string, binds: (action: Action) => boolean): ChecklistPhase[] {
  const sources = actionSourcesOf(playbook);
  const all = new Map(sources.flatMap((source) => actionsIn(source).map((action) => [action.key, action])));
  return playbook.phases.flatMap((phase) => {
    const groups = sources.flatMap((source): ChecklistGroup[] => {
      const actions = actionsIn(source).filter((action) => action.phase === phase.slug && binds(action));
      return actions.length === 0 ? [] : [{ source, items: inOrder(actions).map((action) => itemOf(action, source, all, today)) }];
    });
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
  const isDone = ({ done }: Action): boolean => done !== undefined && done <= today;
  const open = !isDone(action);
  return {
    action,
    source,
    state: open ? 'open' : 'done',
    soon: open && action.due !== undefined && action.due >= today && action.due <= addDays(today, 30),
    late: open && action.due !== undefined && action.due < today,
    waitsFor: action.needs.flatMap((key) => all.get(key) ?? []).filter((need) => !isDone(need)),
  };
}

/**
 * Actions in an order that respects `needs`, and beyond that goes by due day and then as written.
 * An action whose needs are not in the list counts as free.
 */
export function inOrder(actions: readonly Action[]): Action[] {
  const rest = [...actions].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const listed = new Set(rest.map(({ key }) => key));
  const placed = new Set<string>();
  const ordered: Action[] = [];
  while (rest.length > 0) {
    const index = rest.findIndex(({ needs }) => needs.every((need) => !listed.has(need) || placed.has(need)));
    // A cycle is an error of the content; the list still must not lose anything.
    const [next] = rest.splice(Math.max(0, index), 1);
    if (!next) break;
    placed.add(next.key);
    ordered.push(next);
  }
  return ordered;
}
