/** How long diagrams take: drawn anew, and when all of them are in the cache. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { drawDiagrams, type DiagramSource } from '#diagrams/render/index.ts';

export interface DiagramFigures {
  /** How many were drawn. */
  readonly diagrams: number;
  /** With the start of the process that draws. */
  readonly coldSeconds: number;
  /** Read back by this process, which has not drawn them. */
  readonly cachedMilliseconds: number;
  /** What a page sends for one, compressed, on average. */
  readonly bytesEach: number;
}

const FIXTURES = new URL('../diagrams/render/fixtures/', import.meta.url);
/** One of each of the kinds that people draw most. */
const KINDS = ['flowchart', 'gantt', 'quadrant', 'state', 'sequence', 'pie', 'timeline', 'mindmap', 'class', 'er', 'xychart', 'kanban'];

/** Draws twelve diagrams into an empty cache, then takes them from it. @throws where one cannot be drawn */
export async function diagramFigures(): Promise<DiagramFigures> {
  const sources = readdirSync(FIXTURES)
    .filter((file) => KINDS.includes(file.replace(/\.mmd$/, '')))
    .map((file): DiagramSource => ({ title: file, source: readFileSync(new URL(file, FIXTURES), 'utf8') }));
  const cacheDir = mkdtempSync(join(tmpdir(), 'gaitway-bench-diagrams-'));
  try {
    const cold = await timed(sources, cacheDir);
    const cached = await timed(sources, cacheDir);
    const bytes = cold.svgs.reduce((sum, svg) => sum + brotliCompressSync(svg).length, 0);
    return {
      diagrams: sources.length,
      coldSeconds: cold.milliseconds / 1000,
      cachedMilliseconds: cached.milliseconds,
      bytesEach: Math.round(bytes / sources.length),
    };
  } finally {
    rmSync(cacheDir, { recursive: true, force: true });
  }
}

/** "12 diagrams: drawn in 3.1 s, from the cache in 12 ms, 1.3 kB each as sent" */
export function diagramLine({ diagrams, coldSeconds, cachedMilliseconds, bytesEach }: DiagramFigures): string {
  return `${diagrams} diagrams: drawn in ${coldSeconds.toFixed(1)} s, from the cache in ${Math.round(cachedMilliseconds)} ms, ${(bytesEach / 1000).toFixed(1)} kB each as sent`;
}

async function timed(sources: readonly DiagramSource[], cacheDir: string): Promise<{ readonly milliseconds: number; readonly svgs: readonly string[] }> {
  const began = performance.now();
  const results = await drawDiagrams(sources, { cacheDir });
  const milliseconds = performance.now() - began;
  const svgs = results.map((result, index) => {
    if (!result.ok) throw new Error(`${sources[index]?.title ?? ''} was not drawn: ${result.message}`);
    return result.drawn.svg;
  });
  return { milliseconds, svgs };
}
