/** How far departments say that they are, by phase. It stands apart from the organisation's own record, and no gate asks for it. */
import type { Department, Organisation, Phase, Playbook, Progress } from '#model/organisation.ts';
import { checklistOf } from './checklist.ts';

export interface PhaseProgress {
  readonly playbook: Playbook;
  readonly phase: Phase;
  readonly done: number;
  readonly notApplicable: number;
  /** Ticked when the action said something else: to be confirmed, and counted as open. */
  readonly outdated: number;
  /** Neither done nor without meaning for the department. */
  readonly open: number;
  readonly total: number;
}

export interface DepartmentProgress {
  readonly department: Department;
  /** The day of the file. */
  readonly day: string;
  /** The role that answers for it. */
  readonly by: string;
  /** Phases in which the department has something to do, in order. */
  readonly phases: readonly PhaseProgress[];
}

/** What a department says of itself; undefined where there is no file of it. */
export function progressOf(organisation: Organisation, department: Department): DepartmentProgress | undefined {
  const progress = organisation.progress.find((known) => known.department.slug === department.slug);
  return progress && { department, day: progress.exported, by: progress.by, phases: phasesOf(organisation, progress) };
}

/** What all departments say about one playbook; those with nothing to do in it are left out. */
export function playbookProgressOf(organisation: Organisation, playbook: Playbook): DepartmentProgress[] {
  return organisation.progress.flatMap((progress) => {
    const found = progressOf(organisation, progress.department);
    const phases = found?.phases.filter((phase) => phase.playbook.id === playbook.id) ?? [];
    return found && phases.length > 0 ? [{ ...found, phases }] : [];
  });
}

function phasesOf(organisation: Organisation, { department, items }: Progress): PhaseProgress[] {
  const byKey = new Map(items.map((item) => [item.action.key, item]));
  return checklistOf(organisation, department).map(({ playbook, phase, groups, total }) => {
    const said = groups.flatMap((group) => group.items.flatMap(({ action }) => byKey.get(action.key) ?? []));
    const count = (is: (item: (typeof said)[number]) => boolean): number => said.filter(is).length;
    const done = count(({ state, outdated }) => state === 'done' && !outdated);
    const notApplicable = count(({ state, outdated }) => state === 'not-applicable' && !outdated);
    const outdated = count((item) => item.state !== 'open' && item.outdated);
    return { playbook, phase, done, notApplicable, outdated, open: total - done - notApplicable, total };
  });
}
