/** What was made of drawings, on disk: one JSON file each, named by the digest of everything that it depends on. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagramSource, DrawnDiagram, TakenDrawing } from './protocol.ts';

/** How long a drawing is kept that nobody asks for: each change of content leaves some behind, and whoever takes it back wants them again. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
/** Files that this process has read or written. */
const asked = new Set<string>();

/** The name under which a drawing is kept; `fingerprint` stands for all but the diagram itself. */
export function cacheKey({ source, title, description, settings }: DiagramSource, fingerprint: string): string {
  return digestOf([source, title, description ?? null, settings ?? null, fingerprint]);
}

/** The name under which a drawing for other programs is kept. */
export function takenKey(svg: string, fingerprint: string): string {
  return digestOf(['taken', svg, fingerprint]);
}

/** A kept drawing; null when there is none, or its file is not whole. */
export async function readCache(folder: string, key: string): Promise<DrawnDiagram | null> {
  const { svg, width, height } = await readKept(folder, key);
  return isSvg(svg) && typeof width === 'number' && typeof height === 'number' ? { svg, width, height } : null;
}

/** A kept drawing for other programs; null when there is none, or its file is not whole. */
export async function readTaken(folder: string, key: string): Promise<TakenDrawing | null> {
  const { svg, png } = await readKept(folder, key);
  return isSvg(svg) && typeof png === 'string' && png !== '' ? { svg, png } : null;
}

/** Keep a drawing. A folder that cannot be written costs time, not the drawing, so failure is silent. */
export async function writeCache(folder: string, key: string, made: DrawnDiagram | TakenDrawing): Promise<void> {
  // Another process may write or read the same name: it shall see the old file or the new one, never half of it.
  const draft = join(folder, `${key}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify({ key, ...made }));
    await rename(draft, fileOf(folder, key));
    asked.add(fileOf(folder, key));
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/**
 * Removes what was asked for by no build for thirty days, and marks what this process has asked for. A folder that cannot be changed stays as it is.
 * @param now in milliseconds since 1970
 */
export async function forgetUnasked(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      try {
        if (asked.has(file)) await utimes(file, now / 1000, now / 1000);
        else if ((await stat(file)).mtimeMs < now - KEPT_MILLISECONDS) await rm(file, { force: true });
      } catch {
        // Another process may have been quicker.
      }
    }),
  );
}

async function readKept(folder: string, key: string): Promise<Partial<Record<string, unknown>>> {
  try {
    const kept = JSON.parse(await readFile(fileOf(folder, key), 'utf8')) as Partial<Record<string, unknown>>;
    if (kept['key'] !== key) return {};
    asked.add(fileOf(folder, key));
    return kept;
  } catch {
    return {};
  }
}

function isSvg(text: unknown): text is string {
  return typeof text === 'string' && text.startsWith('<svg ') && text.trimEnd().endsWith('</svg>');
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}
