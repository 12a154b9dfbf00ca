/** Every diagram as files for other programs: Mermaid source, SVG and PNG. */
import { DIAGRAMS, generatedDiagramsOf, generatedPath, isOffered } from '#diagrams/index.ts';
import { metricDrawingOf } from '#diagrams/metric-svg.ts';
import { takeDrawing, withReadyClasses, type DrawOptions } from '#diagrams/render/index.ts';
import { authoredDiagramsOf } from '#diagrams/wanted.ts';
import type { Organisation } from '#model/organisation.ts';
import { DIAGRAM_FORMATS, type DiagramFormat } from '#views/shown-diagram.ts';
import type { Drawing } from './draw-diagrams.ts';

/** A diagram that can be had as files. */
export type { DrawOptions };

export interface OfferedDiagram {
  /** Below the folder of diagrams, without the ending. */
  readonly path: string;
  readonly source: string;
  readonly svg: string;
}

export interface DiagramFile {
  /** Below the folder of diagrams, with forward slashes. */
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** All diagrams that have something to draw. */
export function offeredDiagramsOf(organisation: Organisation, drawings: readonly Drawing[]): OfferedDiagram[] {
  const drawn = new Map(drawings.map(({ title, source, svg }) => [`${title}\n${source}`, svg]));
  const generated = generatedDiagramsOf(organisation).flatMap((diagram): OfferedDiagram[] => {
    const { title, source } = diagram.picture;
    if (source === undefined || !isOffered(diagram, diagram.name)) return [];
    const svg = DIAGRAMS[diagram.name].shownAs === 'chart' ? metricDrawingOf(diagram)?.svg : drawn.get(`${title}\n${source}`);
    return svg === undefined ? [] : [{ path: generatedPath(diagram), source, svg }];
  });
  const authored = authoredDiagramsOf(organisation).flatMap(({ path, source, title }): OfferedDiagram[] => {
    const svg = drawn.get(`${title}\n${source}`);
    return svg === undefined ? [] : [{ path, source, svg }];
  });
  return [...generated, ...authored];
}

/** The files of a diagram; what is in the cache is not made again. */
export async function diagramFilesOf({ path, source, svg }: OfferedDiagram, options: DrawOptions): Promise<DiagramFile[]> {
  const taken = await takeDrawing(svg, options);
  const bodies: Record<DiagramFormat, string | Uint8Array> = {
    // With the colours of the ready classes, which other programs do not know.
    mmd: withReadyClasses(source),
    svg: taken.svg,
    png: Buffer.from(taken.png, 'base64'),
  };
  return DIAGRAM_FORMATS.map((format) => ({ path: `${path}.${format}`, body: bodies[format] }));
}
