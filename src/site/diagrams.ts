/** The drawings for pages, from the collection that the loader filled. */
import { getCollection } from 'astro:content';
import { DIAGRAMS, generatedDiagramOf, generatedPath, isOffered, type DiagramName } from '#diagrams/index.ts';
import { metricDrawingOf } from '#diagrams/metric-svg.ts';
import type { Organisation, Playbook } from '#model/organisation.ts';
import { roadmapOf } from '#views/roadmap.ts';
import { DIAGRAMS_FOLDER, type Drawing, type ShownDiagram } from '#views/shown-diagram.ts';
import { statusOf } from '#views/status.ts';

let loaded: Promise<ReadonlyMap<string, Drawing>> | undefined;

/** Finds the drawing of a Mermaid source. */
export type DrawingOf = (source: string, title: string) => Drawing | undefined;

export async function getDrawings(): Promise<DrawingOf> {
  if (import.meta.env.DEV) loaded = undefined;
  loaded ??= getCollection('diagram').then((stored) => new Map(stored.map(({ data }) => [keyOf(data.source, data.title), data])));
  const drawings = await loaded;
  return (source, title) => drawings.get(keyOf(source, title));
}

/** A diagram of the register as pages show it. */
export function shownDiagramOf(
  organisation: Organisation,
  drawingOf: DrawingOf,
  ...[playbook, name, of]: [playbook: Playbook, name: DiagramName, of?: string]
): ShownDiagram | undefined {
  const diagram = generatedDiagramOf(organisation, playbook, name, of);
  if (!diagram) return undefined;
  const { title, source, table, empty } = diagram.picture;
  const shown = { title, source, table, empty, files: source !== undefined && isOffered(diagram, name) ? diagramRouteOf(generatedPath(diagram)) : undefined };
  switch (DIAGRAMS[name].shownAs) {
    case 'path':
      return { ...shown, drawing: undefined, own: { as: 'path', status: statusOf(playbook, organisation.today), today: organisation.today } };
    case 'timeline':
      return { ...shown, drawing: undefined, own: { as: 'timeline', roadmap: roadmapOf(playbook, organisation.today) } };
    case 'chart':
      return { ...shown, drawing: metricDrawingOf(diagram) };
    case 'drawing':
      return { ...shown, drawing: source === undefined ? undefined : drawingOf(source, title) };
  }
}

/** Where the files of a diagram lie, without the ending. */
export function diagramRouteOf(path: string): string {
  return `/${DIAGRAMS_FOLDER}/${path}`;
}

function keyOf(source: string, title: string): string {
  return `${title}\n${source}`;
}
