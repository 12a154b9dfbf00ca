/** What stands in each phase: focus areas and use cases, of the whole playbook or of one department. */
import type { Department, FocusArea, Playbook, UseCase } from '#model/organisation.ts';
import { isDone } from './actions.ts';
import { statusOf, type PhaseStatus } from './status.ts';

export interface PhaseRoadmap {
  readonly playbook: Playbook;
  readonly department: Department | undefined;
  readonly phases: readonly RoadmapPhase[];
}

export interface RoadmapPhase {
  readonly view: PhaseStatus;
  readonly focus: readonly RoadmapFocus[];
  readonly useCases: readonly UseCase[];
}

export interface RoadmapFocus {
  readonly focus: FocusArea;
  /** Of its actions, or of those that concern the department. */
  readonly done: number;
  readonly of: number;
}

/** Of a department: the focus areas that ask something of it, and its own use cases. */
export function phaseRoadmapOf(playbook: Playbook, today: string, department?: Department): PhaseRoadmap {
  return {
    playbook,
    department,
    phases: statusOf(playbook, today).phases.map((view) => ({
      view,
      focus: view.phase.focus.flatMap((focus): RoadmapFocus[] => {
        const actions = focus.actions.filter(
          ({ audience }) => !department || audience.everyone || audience.departments.some(({ slug }) => slug === department.slug),
        );
        if (department && actions.length === 0) return [];
        return [{ focus, done: actions.filter((action) => isDone(action, today)).length, of: actions.length }];
      }),
      useCases: playbook.useCases.filter(
        ({ phase, departments }) => phase.id === view.phase.id && (!department || departments.some(({ slug }) => slug === department.slug)),
      ),
    })),
  };
}
