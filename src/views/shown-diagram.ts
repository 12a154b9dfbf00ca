/** A diagram as pages show it: the drawing, the same facts as a table, and where its files are. */
import type { Roadmap } from './roadmap.ts';
import type { Status } from './status.ts';

/** A drawn diagram, as the renderer gives it. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface ShownDiagram {
  readonly title: string;
  /** Undefined where there is nothing to draw, or the site draws it by a component of its own. */
  readonly drawing: Drawing | undefined;
  /** The drawings that are components. */
  readonly own?: { readonly as: 'path'; readonly status: Status; readonly today: string } | { readonly as: 'timeline'; readonly roadmap: Roadmap };
  /** Mermaid source; undefined where there is nothing to draw. */
  readonly source: string | undefined;
  /** The same facts; an author's own diagram has none. */
  readonly table: PictureTable | undefined;
  /** Said where there is nothing to draw. */
  readonly empty: { readonly title: string; readonly text: string } | undefined;
  /** Where its files lie, without the ending. */
  readonly files: string | undefined;
}

/** A table, or a list where it has one column. */
export interface PictureTable {
  readonly columns: readonly string[];
  readonly rows: readonly PictureRow[];
}

/** What stands in each column: a text, or several. */
export type PictureRow = readonly (Cell | readonly Cell[])[];

export interface Cell {
  readonly text: string;
  /** Where it leads. */
  readonly route?: string | undefined;
}

/** Where the files of diagrams lie below the site's base. */
export const DIAGRAMS_FOLDER = 'exports/diagrams';

/** The files in which every diagram can be had. */
export const DIAGRAM_FORMATS = ['svg', 'png', 'mmd'] as const;
export type DiagramFormat = (typeof DIAGRAM_FORMATS)[number];

/**
 * A drawing at its place: links under the base, and ids that no other drawing of the page has.
 * @param copy how many of the same have come before it on the page
 */
export function placedSvg(svg: string, { base, copy }: { readonly base: string; readonly copy: number }): string {
  const based = svg.replaceAll(/(?<=<a [^>]*href=")\/(?!\/)/g, base);
  const prefix = prefixOf(svg);
  return copy === 0 || prefix === undefined ? based : based.replaceAll(`${prefix}-`, `${prefix}.${copy + 1}-`);
}

/** What every id in a drawing begins with. */
export function prefixOf(svg: string): string | undefined {
  return /aria-labelledby="([^"]+)-title"/.exec(svg)?.[1];
}
