/** Mermaid diagrams as static SVG, without a browser. Knows nothing of playbooks. */
import { fileURLToPath } from 'node:url';
import { cacheKey, readCache, writeCache } from './cache.ts';
import { fingerprint } from './fingerprint.ts';
import type { DiagramSource, DrawnDiagram, DrawResult, FontFiles } from './protocol.ts';
import { refuse } from './refuse.ts';
import { Renderer } from './renderer.ts';

export { diagramPaletteCss } from './palette.ts';
export type { DiagramSource, DrawnDiagram, DrawResult, FontFiles } from './protocol.ts';

export interface DrawOptions {
  /** Folder for drawings that are done; without it every call draws anew. */
  readonly cacheDir?: string;
  /** The variable fonts that the site ships; those of `public/fonts` by default. */
  readonly fonts?: FontFiles;
}

const FONTS: FontFiles = {
  normal: fontFile('atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  italic: fontFile('atkinson-hyperlegible-next-latin-wght-italic.woff2'),
};

const renderer = new Renderer();

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

async function drawOne(diagram: DiagramSource, fonts: FontFiles, conditions: string, folder: string | undefined): Promise<DrawResult> {
  const refusal = refuse(diagram.source);
  if (refusal !== null) return { ok: false, ...refusal };
  const key = cacheKey(diagram, conditions);
  const known: DrawnDiagram | null = folder === undefined ? null : await readCache(folder, key);
  if (known !== null) return { ok: true, drawn: known };
  const result = await renderer.draw(diagram, fonts);
  if (result.ok && folder !== undefined) await writeCache(folder, key, result.drawn);
  return result;
}

function fontFile(name: string): string {
  return fileURLToPath(new URL(`../../../public/fonts/${name}`, import.meta.url));
}
