/** What every diagram of the register gives: Mermaid source, and the same facts as a table. */
import type { Cell, PictureTable } from '#views/shown-diagram.ts';
import type { DiagramSettings } from '#diagrams/render/protocol.ts';

export type { Cell, PictureRow, PictureTable } from '#views/shown-diagram.ts';

export interface Picture {
  readonly title: string;
  /** What it shows, in a sentence or two, for people who cannot see it. */
  readonly description: string;
  /** Mermaid source; undefined where there is nothing to draw. */
  readonly source: string | undefined;
  readonly settings: DiagramSettings;
  /** The same facts across instead of down, for a slide, where the drawing of the page would be too high for it. */
  readonly slide?: { readonly source: string; readonly settings: DiagramSettings } | undefined;
  readonly table: PictureTable;
  /** Said in place of the picture where there is nothing to draw: what is missing, and where it is written. */
  readonly empty: { readonly title: string; readonly text: string };
}

/** For charts of nodes and lines. */
export const FLOW: DiagramSettings = { wrap: 230 };
/** For trees of many short boxes. */
export const TREE: DiagramSettings = { layout: 'tree', wrap: 240 };
/** For boxes in rows, three side by side: as wide as a page, so that words stay large on a phone and on paper. */
export const ROWS: DiagramSettings = { layout: 'rows', wrap: 200 };
export const COLUMNS = 3;
/** For groups side by side on a slide, each with two narrow columns. */
export const SLIDE: DiagramSettings = { layout: 'rows', wrap: 144 };
export const SLIDE_COLUMNS = 2;

export function cell(text: string, route?: string): Cell {
  return route === undefined ? { text } : { text, route };
}

/** The first of a list, and how many are left out; a picture with more would not be legible. One more than asked for is shown rather than "and 1 more". */
export function firstOf<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } {
  const shown = items.length <= most + 1 ? items : items.slice(0, most);
  return { shown, more: items.length - shown.length };
}

/** A text of at most so many letters, cut between words, and not behind one that only leads to the next. */
export function brief(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 3 ? cut.slice(0, space) : cut).replace(/(?:[\s,;:–-]+\p{L}{1,3})*[\s,;:–-]*$/u, '')}…`;
}
