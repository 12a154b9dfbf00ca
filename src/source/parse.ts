/** Parses files, on every core when there are many. */
import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntryTask } from './entry-worker.ts';

/** Threads load and warm up the parser each for itself, about a second; below this they cost more than they save. */
const WORTH_THREADS = 400;
const BATCH = 25;
/** A syntax tree is garbage as soon as it is HTML. More room than this costs memory and saves no time. */
const YOUNG_MEGABYTES = 4;

/**
 * The JSON of an `EntryFile` for each task, in order.
 * @param workers how many threads; 0 parses here
 */
export async function parsedFiles(tasks: readonly EntryTask[], root: string, workers: number = availableParallelism()): Promise<string[]> {
  // The parser is much code: it is loaded where there is something to parse, and in the threads only when they do it.
  if (tasks.length === 0) return [];
  const worker = new URL('./entry-worker.ts', import.meta.url);
  // Bundled, the file is not there.
  const canThread = worker.protocol === 'file:' && existsSync(fileURLToPath(worker));
  if (tasks.length < WORTH_THREADS || workers < 2 || !canThread) {
    const { default: parsedBatch } = await import('./entry-worker.ts');
    return parsedBatch({ tasks, root });
  }
  const { Tinypool } = await import('tinypool');
  const compiled = getCompileCacheDir();
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    // Threads do not inherit the cache of compiled code, which halves the time they take to start.
    ...(compiled !== undefined && { env: { ...(process.env as Record<string, string>), NODE_COMPILE_CACHE: dirname(compiled) } }),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  try {
    const batches: Promise<string[]>[] = [];
    for (let from = 0; from < tasks.length; from += BATCH) batches.push(pool.run({ tasks: tasks.slice(from, from + BATCH), root }) as Promise<string[]>);
    return (await Promise.all(batches)).flat();
  } finally {
    await pool.destroy();
  }
}
