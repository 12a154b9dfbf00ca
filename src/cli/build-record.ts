/** `build.json`: what was built, and the mark by which a folder is known as an output that may be replaced. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Holds no time and no path of the machine, so that two builds of the same content are byte-identical. */
export interface BuildRecord {
  readonly generator: 'gaitway';
  readonly version: string;
  readonly base: string;
  readonly site: string | null;
  readonly today: string;
  readonly entries: number;
  readonly pages: number;
  readonly files: number;
  /** SHA-256 over the list of all other files, as `sha256sum` would print it. */
  readonly digest: string;
}

/** The record of an output folder; undefined where there is none that can be read. */
export function buildRecordOf(out: string): BuildRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as Partial<BuildRecord>;
    return record.generator === 'gaitway' && typeof record.base === 'string' ? (record as BuildRecord) : undefined;
  } catch {
    return undefined;
  }
}
