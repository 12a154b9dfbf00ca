/** The roadmap as plain data: phases with gates, and use cases as bars in department lanes. Drawings and the table show the same. */
import type { Phase, Playbook, UseCase } from '#model/organisation.ts';
import { gateCountInWords } from './gates.ts';
import { boundByEntry } from './lens.ts';
import { routeOf } from './routes.ts';
import { stateInWords, statusOf, type Status } from './status.ts';
import { laneOf } from './use-cases.ts';
import { sentenceCase } from './words.ts';

export interface RoadmapBar {
  readonly useCase: UseCase;
  /** Real or planned first day. */
  readonly from: string;
  readonly to: string;
  readonly state: 'done' | 'running' | 'planned' | 'stopped';
}

export interface RoadmapLane {
  readonly title: string;
  readonly bars: readonly RoadmapBar[];
}

export interface Roadmap {
  readonly playbook: Playbook;
  readonly today: string;
  readonly status: Status;
  readonly lanes: readonly RoadmapLane[];
  /** Use cases without days; they stand in the table only. */
  readonly undated: readonly UseCase[];
  readonly from: string;
  readonly to: string;
}

export function roadmapOf(playbook: Playbook, today: string): Roadmap {
  const status = statusOf(playbook, today);
  const lanes = new Map<string, RoadmapBar[]>();
  const undated: UseCase[] = [];
  for (const useCase of playbook.useCases) {
    if (useCase.start === undefined || useCase.end === undefined) {
      undated.push(useCase);
      continue;
    }
    const lane = laneOf(useCase);
    const bars = lanes.get(lane) ?? [];
    bars.push({ useCase, from: useCase.start, to: useCase.end, state: barStateOf(useCase, useCase.start, today) });
    lanes.set(lane, bars);
  }
  const bars = [...lanes.values()].flat();
  const days = [...status.phases.flatMap(({ from, to }) => [from, to]), ...bars.flatMap(({ from, to }) => [from, to]), today].sort();
  return {
    playbook,
    today,
    status,
    lanes: [...lanes]
      .map(([title, unsorted]) => ({ title, bars: unsorted.sort((a, b) => a.from.localeCompare(b.from) || a.useCase.slug.localeCompare(b.useCase.slug)) }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    undated,
    from: days[0] ?? today,
    to: days.at(-1) ?? today,
  };
}

/** A row of the roadmap as a table. */
export interface RoadmapRow {
  readonly title: string;
  readonly route: string;
  readonly departments: string;
  /** Whom it binds, as in `lens.ts`; a phase and its gate are everyone's. */
  readonly boundTo: string | undefined;
  readonly phase: Phase;
  /** Undefined for a use case without days. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** In words, with the gate for a phase that has one. */
  readonly state: string;
}

/** The same facts as the drawings: each phase with its gate, and after it its use cases. */
export function roadmapRowsOf({ status, lanes, undated }: Roadmap): RoadmapRow[] {
  const bars = lanes.flatMap((lane) => lane.bars).sort((a, b) => a.from.localeCompare(b.from) || a.useCase.slug.localeCompare(b.useCase.slug));
  const departmentsOf = ({ departments }: UseCase): string => departments.map(({ title }) => title).join(', ');
  return status.phases.flatMap((view): RoadmapRow[] => {
    const { phase, from, to, gate } = view;
    const gateWords = gate ? `; gate: ${gateCountInWords(gate)}` : '';
    return [
      { title: phase.title, route: routeOf(phase), departments: 'All departments', boundTo: undefined, phase, from, to, state: stateInWords(view) + gateWords },
      ...bars
        .filter(({ useCase }) => useCase.phase.id === phase.id)
        .map(({ useCase, from: start, to: end, state: bar }) => ({
          title: useCase.title,
          route: routeOf(useCase),
          departments: departmentsOf(useCase),
          boundTo: boundByEntry(useCase),
          phase,
          from: start,
          to: end,
          state: BAR_WORDS[bar],
        })),
      ...undated
        .filter((useCase) => useCase.phase.id === phase.id)
        .map((useCase) => ({
          title: useCase.title,
          route: routeOf(useCase),
          departments: departmentsOf(useCase),
          boundTo: boundByEntry(useCase),
          phase,
          from: undefined,
          to: undefined,
          state: sentenceCase(useCase.status),
        })),
    ];
  });
}

const BAR_WORDS: Record<RoadmapBar['state'], string> = { done: 'Done', running: 'Running', planned: 'Planned', stopped: 'Stopped' };

function barStateOf({ status }: UseCase, start: string, today: string): RoadmapBar['state'] {
  if (status === 'stopped') return 'stopped';
  if (status === 'proven' || status === 'scaled') return 'done';
  return status === 'pilot' && start <= today ? 'running' : 'planned';
}
