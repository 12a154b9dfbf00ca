/** Drawings on disk: one JSON file each, named by the digest of everything that it depends on. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagramSource, DrawnDiagram } from './protocol.ts';

/** The name under which a drawing is kept; `fingerprint` stands for all but the diagram itself. */
export function cacheKey({ source, title, description }: DiagramSource, fingerprint: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, title, description ?? null, fingerprint]))
    .digest('hex');
}

/** A kept drawing; null when there is none, or its file is not whole. */
export async function readCache(folder: string, key: string): Promise<DrawnDiagram | null> {
  try {
    const { key: kept, svg, width, height } = JSON.parse(await readFile(fileOf(folder, key), 'utf8')) as Partial<Record<string, unknown>>;
    const whole = kept === key && typeof svg === 'string' && svg.startsWith('<svg ') && svg.endsWith('</svg>');
    return whole && typeof width === 'number' && typeof height === 'number' ? { svg, width, height } : null;
  } catch {
    return null;
  }
}

/** Keep a drawing. A folder that cannot be written costs time, not the drawing, so failure is silent. */
export async function writeCache(folder: string, key: string, drawn: DrawnDiagram): Promise<void> {
  // Another process may write or read the same name: it shall see the old file or the new one, never half of it.
  const draft = join(folder, `${key}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify({ key, ...drawn }));
    await rename(draft, fileOf(folder, key));
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}
