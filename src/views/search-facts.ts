/** What search knows of a hit beside its text: what it can be narrowed by, and its small print. */
import { KINDS } from '#schema/kinds.ts';
import type { Audience, Entry, Phase, Playbook } from '#model/organisation.ts';
import { actionsIn } from './actions.ts';
import { stateInWords, statusOf, type PhaseStatus } from './status.ts';
import { sentenceCase } from './words.ts';

/** What readers can narrow a search by, in the order in which it is offered. */
export const FACETS = { kind: 'Kind', playbook: 'Playbook', phase: 'Phase', department: 'Department', status: 'Status' } as const;
export type FacetName = keyof typeof FACETS;

/** What search knows of one hit beside its text. */
export interface SearchFacts {
  readonly filters: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly meta: SearchMeta;
}

export interface SearchMeta {
  readonly kind: string;
  readonly playbook?: string;
  /** What it is called besides its title, which is found as well: "Accounting, Treasury". */
  readonly also?: string;
  /** The small print of a hit: "Action, Walk, Finance, open". */
  readonly note: string;
}

/**
 * The facts that the page of an entry carries.
 * @param playbook the entry's own; undefined for departments and tools
 * @param today the day as of which a phase is current
 */
export function pageFiltersOf(entry: Entry, playbook: Playbook | undefined, today: string): SearchFacts {
  const departments = departmentsOf(entry);
  const also = entry.kind === 'department' || entry.kind === 'phase' ? entry.alsoCalled : [];
  const { filters, meta } = factsOf({
    kind: KINDS[entry.kind].label,
    playbook,
    phases: playbook ? phasesOf(entry, playbook) : [],
    departments,
    status: statusOfEntry(entry, playbook, today),
  });
  return { filters, meta: also.length === 0 ? meta : { ...meta, also: also.join(', ') } };
}

/** What a hit is about. */
export interface Known {
  readonly kind: string;
  readonly playbook: Playbook | undefined;
  readonly phases: readonly Phase[];
  readonly departments: Audience | undefined;
  readonly status: string | undefined;
}

/** Filters and small print of anything that search finds. */
export function factsOf({ kind, playbook, phases, departments, status }: Known): SearchFacts {
  const all = phases.length > 1 && phases.length === playbook?.phases.length;
  const named = departments && !departments.everyone && departments.departments.length <= 3 ? departments.departments.map(({ title }) => title) : [];
  const note = [kind, ...(all ? ['all phases'] : phases.map(({ title }) => title)), ...named, ...(status === undefined ? [] : [status.toLowerCase()])];
  const filters = {
    kind: [kind],
    playbook: playbook ? [playbook.title] : [],
    phase: phases.map(({ title }) => title),
    department: departments?.departments.map(({ title }) => title) ?? [],
    status: status === undefined ? [] : [status],
  };
  return {
    filters: Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
    meta: { kind, ...(playbook && { playbook: playbook.title }), note: note.join(', ') },
  };
}

function phasesOf(entry: Entry, playbook: Playbook): readonly Phase[] {
  const named = (slugs: readonly (string | undefined)[]): Phase[] => playbook.phases.filter(({ slug }) => slugs.includes(slug));
  switch (entry.kind) {
    case 'phase':
    case 'use-case':
      return named([entry.kind === 'phase' ? entry.slug : entry.phase.slug]);
    case 'policy': // It goes on to bind in every later phase.
      return playbook.phases.slice(
        Math.max(
          0,
          playbook.phases.findIndex(({ slug }) => slug === entry.fromPhase),
        ),
      );
    case 'pitfall':
      return entry.phases;
    case 'risk':
      return named(entry.phases);
    case 'control':
      return entry.phases.map(({ phase }) => phase);
    case 'review':
      return named([entry.phase]);
    default:
      return [];
  }
}

/** Whom an entry names, else whom its actions name. */
export function departmentsOf(entry: Entry): Audience | undefined {
  switch (entry.kind) {
    case 'department':
      return { everyone: false, departments: [entry] };
    case 'tool':
    case 'policy':
    case 'update':
      return entry.departments;
    case 'use-case':
      return { everyone: false, departments: entry.departments };
    default: {
      const audiences = actionsIn(entry).map(({ audience }) => audience);
      const departments = new Map(audiences.flatMap((audience) => audience.departments).map((department) => [department.id, department]));
      return { everyone: audiences.some(({ everyone }) => everyone), departments: [...departments.values()] };
    }
  }
}

function statusOfEntry(entry: Entry, playbook: Playbook | undefined, today: string): string | undefined {
  switch (entry.kind) {
    case 'policy':
    case 'tool':
    case 'use-case':
      return sentenceCase(entry.status);
    case 'phase': {
      const view = playbook && statusOf(playbook, today).phases.find(({ phase }) => phase.id === entry.id);
      return view && (view.skipped ? stateInWords(view) : PHASE_WORDS[view.state]);
    }
    default:
      return undefined;
  }
}

const PHASE_WORDS: Record<PhaseStatus['state'], string> = { done: 'Done', now: 'Current', ahead: 'Ahead' };
