/** Mermaid diagrams as static SVG, without a browser. Knows nothing of playbooks. */
import { fileURLToPath } from 'node:url';
import { cacheKey, readCache, readTaken, takenKey, writeCache } from './cache.ts';
import { RendererPool } from './pool.ts';
import { fingerprint } from './fingerprint.ts';
import type { DiagramSource, DrawnDiagram, DrawResult, FontFiles, TakenDrawing, TakeResult } from './protocol.ts';
import { refuse } from './refuse.ts';

export { forgetUnasked } from './cache.ts';
export { diagramPaletteCss } from './palette.ts';
export { withReadyClasses } from './ready-classes.ts';
export { slideScaleOf } from './slide.ts';
export type { DiagramSettings, DiagramSource, DrawnDiagram, DrawResult, FontFiles, TakenDrawing } from './protocol.ts';

export interface DrawOptions {
  /** Folder for drawings that are done; without it every call draws anew. */
  readonly cacheDir?: string;
  /** The variable fonts that the site ships; those of `public/fonts` by default. */
  readonly fonts?: FontFiles | undefined;
}

const FONTS: FontFiles = {
  normal: fontFile('atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  italic: fontFile('atkinson-hyperlegible-next-latin-wght-italic.woff2'),
};

const renderers = new RendererPool<DiagramSource, DrawResult>(new URL('./child.ts', import.meta.url));
const takers = new RendererPool<string, TakeResult>(new URL('./take-child.ts', import.meta.url));

/**
 * Draw all; the results stand in the order of the sources. A source that cannot be drawn is a result with `ok: false`; it rejects
 * only when a font file is missing. The child process that holds Mermaid is started only for what is not in the cache.
 */
export async function drawDiagrams(sources: readonly DiagramSource[], options: DrawOptions): Promise<DrawResult[]> {
  if (sources.length === 0) return [];
  const fonts = options.fonts ?? FONTS;
  const conditions = await fingerprint(fonts);
  return Promise.all(sources.map((diagram) => drawOne(diagram, fonts, conditions, options.cacheDir)));
}

/**
 * A drawing for other programs, as SVG with its letters as outlines and as PNG of a slide; taken from the cache where it is there, so
 * that nothing is loaded for what was made before. Rejects when it cannot be made, which is no fault of the diagram.
 */
export async function takeDrawing(svg: string, options: DrawOptions): Promise<TakenDrawing> {
  const fonts = options.fonts ?? FONTS;
  const key = takenKey(svg, await fingerprint(fonts));
  const known = options.cacheDir === undefined ? null : await readTaken(options.cacheDir, key);
  if (known !== null) return known;
  const result = await takers.draw(svg, fonts);
  if (!result.ok) throw new Error(`A drawing could not be made fit for other programs: ${result.message}`);
  if (options.cacheDir !== undefined) await writeCache(options.cacheDir, key, result.taken);
  return result.taken;
}

async function drawOne(diagram: DiagramSource, fonts: FontFiles, conditions: string, folder: string | undefined): Promise<DrawResult> {
  const refusal = refuse(diagram.source);
  if (refusal !== null) return { ok: false, ...refusal };
  const key = cacheKey(diagram, conditions);
  const known: DrawnDiagram | null = folder === undefined ? null : await readCache(folder, key);
  if (known !== null) return { ok: true, drawn: known };
  const result = await renderers.draw(diagram, fonts);
  if (result.ok && folder !== undefined) await writeCache(folder, key, result.drawn);
  return result;
}

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../../../public/fonts/${name}`, import.meta.url));
}
