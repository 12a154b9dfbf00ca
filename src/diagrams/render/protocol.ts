/** What parent and child process say to each other, and the public shapes. Types only. */

export interface DiagramSource {
  /** Mermaid source, without directives or front matter. */
  readonly source: string;
  /** Name of the diagram for people who cannot see it. */
  readonly title: string;
  /** What it shows, in a sentence or a few. Without it the source's own `accDescr` is taken. */
  readonly description?: string;
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

export interface DrawRequest {
  readonly id: number;
  readonly diagram: DiagramSource;
  readonly fonts: FontFiles;
}

/** `ready` comes once, as soon as the child can draw; then one `drawn` for each request. */
export type ChildMessage = { readonly kind: 'ready' } | { readonly kind: 'drawn'; readonly id: number; readonly result: DrawResult };
