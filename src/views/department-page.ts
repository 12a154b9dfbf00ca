/** What a department's page shows: its checklist, and all else that binds it. */
import type { Department, Organisation, Policy, Tool, UseCase } from '#model/organisation.ts';
import { checklistOf, type ChecklistPhase } from './checklist.ts';
import { statusOf } from './status.ts';
import { dayInWords } from './words.ts';

export interface DepartmentPage {
  readonly phases: readonly (ChecklistPhase & { readonly state: 'done' | 'now' | 'ahead'; readonly of: number })[];
  readonly policies: readonly Policy[];
  readonly useCases: readonly UseCase[];
  readonly tools: readonly Tool[];
  /** Of the phases that are current. */
  readonly open: number;
  readonly soon: number;
  readonly late: number;
  readonly done: number;
}

export function departmentPageOf(organisation: Organisation, department: Department): DepartmentPage {
  const names = ({ slug }: Department): boolean => slug === department.slug;
  const statuses = new Map(organisation.playbooks.map((playbook) => [playbook.id, statusOf(playbook, organisation.today)]));
  const phases = checklistOf(organisation, department).map((phase) => {
    const status = statuses.get(phase.playbook.id) ?? statusOf(phase.playbook, organisation.today);
    const state = status.phases.find((view) => view.phase.id === phase.phase.id)?.state ?? 'ahead';
    return { ...phase, state, of: status.phases.length };
  });
  const current = phases.filter(({ state }) => state === 'now');
  const sum = (of: (phase: ChecklistPhase) => number): number => current.reduce((total, phase) => total + of(phase), 0);
  return {
    phases,
    policies: organisation.playbooks.flatMap(({ policies }) =>
      policies.filter((policy) => policy.status !== 'retired' && policy.departments.departments.some(names)),
    ),
    useCases: organisation.playbooks.flatMap(({ useCases }) => useCases.filter((useCase) => useCase.departments.some(names))),
    tools: organisation.tools.filter((tool) => tool.status !== 'prohibited' && tool.departments.departments.some(names)),
    open: sum(({ open }) => open),
    soon: sum(({ soon }) => soon),
    late: sum(({ late }) => late),
    done: sum(({ done }) => done),
  };
}

/** "On 9 March 2026, 6 of 14 actions in the phases that are open are done. 2 are due within 30 days." It holds on any day, since it names its own. */
export function departmentSentenceOf({ done, open, soon, late }: DepartmentPage, today: string): string {
  const total = done + open;
  if (total === 0) return `On ${dayInWords(today)}, nothing is asked of this department in the phases that are open.`;
  const parts = [
    `On ${dayInWords(today)}, ${done} of ${total} ${total === 1 ? 'action' : 'actions'} in the phases that are open ${done === 1 ? 'is' : 'are'} done.`,
  ];
  if (late > 0) parts.push(`${late} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} day.`);
  if (soon > 0) parts.push(`${soon} ${soon === 1 ? 'is' : 'are'} due within 30 days.`);
  return parts.join(' ');
}
