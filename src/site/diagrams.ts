/** The drawings for pages, from the collection that the loader filled. */
import { getCollection } from 'astro:content';
import type { Drawing } from '#views/body.ts';

let loaded: Promise<ReadonlyMap<string, Drawing>> | undefined;

/** Finds the drawing of a Mermaid source. */
export type DrawingOf = (source: string, title: string) => Drawing | undefined;

export async function getDrawings(): Promise<DrawingOf> {
  if (import.meta.env.DEV) loaded = undefined;
  loaded ??= getCollection('diagram').then((stored) => new Map(stored.map(({ data }) => [keyOf(data.source, data.title), data])));
  const drawings = await loaded;
  return (source, title) => drawings.get(keyOf(source, title));
}

function keyOf(source: string, title: string): string {
  return `${title}\n${source}`;
}
