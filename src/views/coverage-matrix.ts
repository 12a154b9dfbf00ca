/** A matrix of what is covered, put together from its places. */
import type { Entry } from '#model/organisation.ts';
import { routeOf } from './routes.ts';

/** One place of a matrix. */
export interface CoverageCell {
  /** `none` where nothing is wanted there. */
  readonly state: 'covered' | 'hole' | 'none';
  /** What stands there, or what is missing. */
  readonly text: string;
  /** What covers it. */
  readonly links: readonly { readonly label: string; readonly route: string }[];
}

export interface CoverageRow {
  readonly title: string;
  readonly route: string;
  /** Its slug, where the row is a department. */
  readonly department?: string | undefined;
  /** One for each column. */
  readonly cells: readonly CoverageCell[];
}

/** Something that nothing covers, and where one would write what does. */
export interface Hole {
  readonly message: string;
  /** The entry that would fill it. */
  readonly entry: { readonly id: string; readonly title: string; readonly owner: string };
  readonly route: string;
  /** What to write there. */
  readonly fill: string;
}

export interface CoverageMatrix {
  readonly id: 'concerns' | 'risks' | 'objectives' | 'training' | 'pitfalls';
  /** "Concern by phase" */
  readonly title: string;
  /** What it asks: "Does every concern say what it expects in every phase?" */
  readonly question: string;
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly CoverageRow[];
  readonly holes: readonly Hole[];
  /** How many places want to be covered, and how many are. */
  readonly wanted: number;
  readonly covered: number;
}

/** A cell, and the hole that it is. */
export interface Place {
  readonly cell: CoverageCell;
  readonly hole?: Hole;
}

/** Something stands there. */
export function covered(text: string): Place {
  return { cell: { state: 'covered', text, links: [] } };
}

/** These entries stand there. */
export function linked(entries: readonly Pick<Entry, 'id' | 'title'>[]): Place {
  return { cell: { state: 'covered', text: '', links: entries.map((entry) => ({ label: entry.title, route: routeOf(entry) })) } };
}

/** Nothing is wanted there. */
export function none(text = ''): Place {
  return { cell: { state: 'none', text, links: [] } };
}

/** Part of a hole that another cell of the row tells of. */
export function wanting(text: string): Place {
  return { cell: { state: 'hole', text, links: [] } };
}

/** A hole. @param fill what to write in the entry */
export function missing(message: string, entry: Pick<Entry, 'id' | 'title' | 'owner'>, fill: string): Place {
  const { id, title, owner } = entry;
  const route = routeOf(entry);
  return {
    cell: { state: 'hole', text: 'nothing', links: [{ label: title, route }] },
    hole: { message: `${message}.`, entry: { id, title, owner }, route, fill },
  };
}

type About = Pick<CoverageMatrix, 'id' | 'title' | 'question' | 'head' | 'columns'>;

/** A matrix in which every cell that wants something counts once. */
export function matrixOf(
  about: About,
  heads: readonly (Pick<Entry, 'id' | 'title'> | { readonly title: string; readonly route: string })[],
  cells: readonly (readonly Place[])[],
): CoverageMatrix {
  const rows = heads.map((head, index): CoverageRow => ({
    title: head.title,
    route: 'route' in head ? head.route : routeOf(head),
    cells: (cells[index] ?? []).map(({ cell }) => cell),
  }));
  const holes = cells.flat().flatMap(({ hole }) => hole ?? []);
  return { ...about, rows, holes, ...tallyOf(cells, (row) => row.flatMap(({ cell }) => (cell.state === 'none' ? [] : [cell.state === 'hole']))) };
}

/** @param asks for each thing that a row is asked, whether it is missing */
export function tallyOf(cells: readonly (readonly Place[])[], asks: (row: readonly Place[]) => readonly boolean[]): Pick<CoverageMatrix, 'wanted' | 'covered'> {
  const all = cells.flatMap((row) => asks(row));
  return { wanted: all.length, covered: all.filter((isMissing) => !isMissing).length };
}

/** A matrix without any row, where there should be some: one hole. */
export function withoutRows(about: About, message: string, entry: Hole['entry'], fill: string): CoverageMatrix {
  return {
    ...about,
    rows: [],
    holes: [{ message, entry: { id: entry.id, title: entry.title, owner: entry.owner }, route: routeOf(entry), fill }],
    wanted: 1,
    covered: 0,
  };
}
