/** Every diagram as files for other programs: Mermaid source, SVG and PNG. */
import { DIAGRAMS, generatedDiagramsOf, generatedPath, isOffered } from '#diagrams/index.ts';
import { metricDrawingOf } from '#diagrams/metric-svg.ts';
import { drawDiagrams, slideScaleOf, takeDrawing, withReadyClasses, type DrawOptions } from '#diagrams/render/index.ts';
import { authoredDiagramsOf } from '#diagrams/wanted.ts';
import type { Organisation } from '#model/organisation.ts';
import { DIAGRAM_FORMATS, type DiagramFormat } from '#views/shown-diagram.ts';
import type { Drawing } from './draw-diagrams.ts';

export { forgetUnasked } from '#diagrams/render/index.ts';
export type { DrawOptions };

/** A diagram that can be had as files. */
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

/**
 * All diagrams that have something to draw.
 * @param slides what is drawn once more for a slide, as `slideDrawingsOf` gives it
 */
export function offeredDiagramsOf(organisation: Organisation, drawings: readonly Drawing[], slides: readonly Drawing[] = []): OfferedDiagram[] {
  const drawn = new Map(drawings.map((drawing) => [keyOf(drawing), drawing.svg]));
  const across = new Map(slides.map((drawing) => [keyOf(drawing), drawing.svg]));
  const generated = generatedDiagramsOf(organisation).flatMap((diagram): OfferedDiagram[] => {
    const { title, source, slide } = diagram.picture;
    if (source === undefined || !isOffered(diagram, diagram.name)) return [];
    const svg =
      DIAGRAMS[diagram.name].shownAs === 'chart'
        ? metricDrawingOf(diagram)?.svg
        : ((slide && across.get(keyOf({ title, source: slide.source }))) ?? drawn.get(keyOf({ title, source })));
    return svg === undefined ? [] : [{ path: generatedPath(diagram), source, svg }];
  });
  const authored = authoredDiagramsOf(organisation).flatMap(({ path, source, title }): OfferedDiagram[] => {
    const svg = drawn.get(keyOf({ title, source }));
    return svg === undefined ? [] : [{ path, source, svg }];
  });
  return [...generated, ...authored];
}

/** Letters smaller than that on a slide of 1080 pixels ask for another drawing. */
const SMALLEST = 12;
const LETTERS = 14;

/** What would have small letters on a slide is drawn once more across, and kept where its letters are larger so. */
export async function slideDrawingsOf(organisation: Organisation, drawings: readonly Drawing[], options: DrawOptions): Promise<Drawing[]> {
  const drawn = new Map(drawings.map((drawing) => [keyOf(drawing), drawing]));
  const wanted = generatedDiagramsOf(organisation).flatMap((diagram) => {
    const { title, description, source = '', slide } = diagram.picture;
    const page = drawn.get(keyOf({ title, source }));
    if (!slide || !page || !isOffered(diagram, diagram.name) || LETTERS * slideScaleOf(page) >= SMALLEST) return [];
    return [{ title, description, ...slide, page }];
  });
  const results = await drawDiagrams(wanted, options);
  return wanted.flatMap(({ title, source, page }, index): Drawing[] => {
    const result = results[index];
    return result?.ok && slideScaleOf(result.drawn) > slideScaleOf(page) ? [{ title, source, ...result.drawn }] : [];
  });
}

function keyOf({ title, source }: Pick<Drawing, 'title' | 'source'>): string {
  return `${title}\n${source}`;
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
