/** What was parsed once stays parsed while its bytes stand. A cache that is damaged, foreign or old is no cache. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ParseCache {
  /** The JSON of an `EntryFile`, or `undefined`. */
  readonly get: (file: string, digest: string) => string | undefined;
  readonly set: (file: string, digest: string, json: string) => void;
  /** Writes what this run has used or made, if that differs from what was read. Never throws. */
  readonly save: () => void;
}

/** Stands for no folder: every file is a miss. */
export const NO_CACHE: ParseCache = { get: () => undefined, set: () => undefined, save: () => undefined };

/** Opens the cache of a folder; whatever is wrong with it, it is empty then. */
export function parseCacheOf(cacheDir: string, version: string | undefined = pipelineVersion()): ParseCache {
  if (version === undefined) return NO_CACHE;
  const path = join(cacheDir, 'entries.jsonl');
  const stored = storedLines(path, version);
  const used = new Map<string, string>();
  let isChanged = false;
  return {
    get(file, digest) {
      const line = stored.get(file);
      const prefix = `${JSON.stringify(file)}\t${digest}\t`;
      if (!line?.startsWith(prefix)) return undefined;
      used.set(file, line);
      return line.slice(prefix.length);
    },
    set(file, digest, json) {
      isChanged = true;
      used.set(file, `${JSON.stringify(file)}\t${digest}\t${json}`);
    },
    save() {
      if (!isChanged && used.size === stored.size) return;
      write(
        cacheDir,
        path,
        version,
        [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line),
      );
    },
  };
}

function storedLines(path: string, version: string): Map<string, string> {
  const lines = new Map<string, string>();
  try {
    const bytes = readFileSync(path);
    const head = bytes.indexOf('\n');
    const rest = bytes.subarray(head + 1);
    if (head < 0 || bytes.toString('latin1', 0, head) !== headOf(version, rest)) return lines;
    for (const line of rest.toString('utf8').split('\n')) {
      const tab = line.indexOf('\t');
      if (tab > 0) lines.set(JSON.parse(line.slice(0, tab)) as string, line);
    }
    return lines;
  } catch {
    return new Map();
  }
}

/** Written beside and renamed, so that no reader ever sees half of it. */
function write(cacheDir: string, path: string, version: string, lines: readonly string[]): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    const rest = Buffer.from(`${lines.join('\n')}\n`);
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(beside, Buffer.concat([Buffer.from(`${headOf(version, rest)}\n`), rest]));
    renameSync(beside, path);
  } catch {
    // A cache that cannot be written costs time, nothing else.
    discard(beside);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where no folder can be, no file is left.
  }
}

function headOf(version: string, rest: Buffer): string {
  return `gaitway entries ${version} ${createHash('sha256').update(rest).digest('hex')}`;
}

/** Digest of everything that makes entries, so that no old result survives a change of it; `undefined` where the code is bundled. */
export function pipelineVersion(): string | undefined {
  try {
    const hash = createHash('sha256').update(process.version);
    for (const folder of ['./', '../schema/']) {
      const path = fileURLToPath(new URL(folder, import.meta.url));
      for (const name of readdirSync(path)
        .filter((file) => file.endsWith('.ts'))
        .sort())
        hash.update(name).update(readFileSync(join(path, name)));
    }
    for (const file of ['../model/suggest.ts', '../model/diagnostic.ts', '../views/routes.ts', '../../package-lock.json'])
      hash.update(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
