/** Where each department stands in a playbook: what it has done in the current phase, and what it has reached of the next gate. */
import type { Department, Organisation, Playbook } from '#model/organisation.ts';
import { checklistOf } from './checklist.ts';
import type { CriterionOfDepartment, CriterionView } from './criterion.ts';
import type { GateView } from './gates.ts';
import { statusOf, type Status } from './status.ts';

export interface DepartmentStatus {
  readonly department: Department;
  /** Its actions in the current phase, by the organisation's own record; undefined where they are not asked for, or there are none. */
  readonly actions: { readonly done: number; readonly open: number; readonly late: number; readonly total: number } | undefined;
  /** For each criterion that is known by department, in the order of the gate; undefined where nothing is known or asked of this one. */
  readonly reached: readonly (CriterionOfDepartment | undefined)[];
}

export interface DepartmentStatuses {
  /** The criteria of the gate for which there is anything by department. */
  readonly criteria: readonly CriterionView[];
  /** In order of their titles. */
  readonly rows: readonly DepartmentStatus[];
}

/** The one criterion that is known by department, where it is the only one, and the day of all its readings, where they share one: said once, above the rows. */
export function soleCriterionOf({ criteria, rows }: DepartmentStatuses): { readonly title: string; readonly day: string | undefined } | undefined {
  const [criterion] = criteria;
  if (!criterion || criteria.length > 1) return undefined;
  const days = new Set(rows.flatMap(({ reached }) => reached[0]?.date ?? []));
  return { title: criterion.title, day: days.size === 1 ? [...days][0] : undefined };
}

/** A gate by department, for those of which anything is asked or known. */
export function gateByDepartmentOf({ departments }: Organisation, gate: GateView | undefined): DepartmentStatuses {
  const criteria = (gate?.criteria ?? []).filter((criterion) => criterion.departments.length > 0);
  const rows = departments.map((department): DepartmentStatus => ({
    department,
    actions: undefined,
    reached: criteria.map((criterion) => criterion.departments.find((known) => known.department.id === department.id)),
  }));
  return { criteria, rows: rows.filter(({ reached }) => reached.some((known) => known !== undefined)) };
}

/** The next gate by department, with what each has done in the current phase. */
export function departmentStatusesOf(organisation: Organisation, playbook: Playbook, { current, next }: Status): DepartmentStatuses {
  const { criteria, rows } = gateByDepartmentOf(organisation, next?.gate);
  const known = new Map(rows.map((row) => [row.department.id, row]));
  return {
    criteria,
    rows: organisation.departments.flatMap((department): DepartmentStatus[] => {
      const list = checklistOf(organisation, department).find((phase) => phase.playbook.id === playbook.id && phase.phase.id === current?.phase.id);
      const reached = known.get(department.id)?.reached;
      if (!list && !reached) return [];
      const actions = list && { done: list.done, open: list.open, late: list.late, total: list.total };
      return [{ department, actions, reached: reached ?? criteria.map(() => undefined) }];
    }),
  };
}

/** How a playbook stands for one department. */
export interface StatusForDepartment {
  readonly status: Status;
  /** Criteria of the next gate for which the department is asked, or has readings of its own, and what it has reached. */
  readonly reached: readonly { readonly criterion: CriterionView; readonly known: CriterionOfDepartment }[];
}

/** How every playbook stands in which the department has something to do, or something to reach. */
export function statusesForDepartment(organisation: Organisation, department: Department): StatusForDepartment[] {
  const busy = new Set(checklistOf(organisation, department).map(({ playbook }) => playbook.id));
  return organisation.playbooks.flatMap((playbook): StatusForDepartment[] => {
    const status = statusOf(playbook, organisation.today);
    const { criteria, rows } = gateByDepartmentOf(organisation, status.next?.gate);
    const row = rows.find((one) => one.department.id === department.id);
    const reached = criteria.flatMap((criterion, index) => {
      const known = row?.reached[index];
      return known ? [{ criterion, known }] : [];
    });
    return busy.has(playbook.id) || reached.length > 0 ? [{ status, reached }] : [];
  });
}
