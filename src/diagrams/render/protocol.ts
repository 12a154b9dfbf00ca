/** What parent and child process say to each other, and the public shapes. Types only. */

export interface DiagramSource {
  /** Mermaid source, without directives or front matter. */
  readonly source: string;
  /** Name of the diagram for people who cannot see it. */
  readonly title: string;
  /** What it shows, in a sentence or a few. Without it the source's own `accDescr` is taken. */
  readonly description?: string;
  readonly settings?: DiagramSettings;
}

/** What a caller may set for one diagram; a source itself may set nothing. */
export interface DiagramSettings {
  /** For flowcharts: `rows` keeps nodes in even rows and in the order of the source, `tree` sets many boxes close together in few columns, `flow` (the default) finds the straightest lines. */
  readonly layout?: 'flow' | 'rows' | 'tree';
  /** For a `tree` of many short chains: they stand in stacks beside each other, for a slide. */
  readonly folded?: boolean;
  /** Where labels of flowcharts wrap, in pixels. */
  readonly wrap?: number;
  /** Size of a chart that has no natural one, in pixels. */
  readonly chart?: { readonly width: number; readonly height: number };
}

export interface DrawnDiagram {
  /** A whole `<svg>` element: allow-listed tags and presentation attributes only. */
  readonly svg: string;
  /** Natural size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export type DrawResult =
  | { readonly ok: true; readonly drawn: DrawnDiagram }
  | {
      readonly ok: false;
      /** One or more sentences; Mermaid's own words when it refused the source. */
      readonly message: string;
      /** Line in the source, from 1, when it is known. */
      readonly line?: number;
    };

/** Paths of the variable fonts (wght) that the site ships. */
export interface FontFiles {
  readonly normal: string;
  readonly italic: string;
}

/** A drawing for other programs. */
export interface TakenDrawing {
  /** Without anything that a site must bring along. */
  readonly svg: string;
  /** A slide with it, in base64. */
  readonly png: string;
}

export type TakeResult = { readonly ok: true; readonly taken: TakenDrawing } | { readonly ok: false; readonly message: string };

/** @template Task a diagram to draw, or a drawing to take along */
export interface ChildRequest<Task> {
  readonly id: number;
  readonly task: Task;
  readonly fonts: FontFiles;
}

/** `ready` comes once, as soon as the child can work; then one `done` for each request. */
export type ChildMessage<Result> = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly id: number; readonly result: Result };
