/** The output folder is replaced as a whole or not at all. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface OutputPlaces {
  readonly out: string;
  /** The finished build, on the file system of the output. */
  readonly building: string;
  /** The old output, for the moment between two renames. */
  readonly previous: string;
  readonly lock: string;
}

export function outputPlaces(out: string): OutputPlaces {
  const beside = (ending: string): string => join(dirname(out), `.${basename(out)}.${ending}`);
  return { out, building: beside('building'), previous: beside('previous'), lock: beside('lock') };
}

/** Mends and sweeps what a killed build left. Only who holds the lock may call it. */
export function recoverOutput({ out, building, previous }: OutputPlaces): void {
  if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
  rmSync(previous, { recursive: true, force: true });
  rmSync(building, { recursive: true, force: true });
}

/** Fails early where the output could not be written in the end. */
export function assertWritable({ building }: OutputPlaces): void {
  mkdirSync(building);
  rmSync(building, { recursive: true });
}

/** Step by step: where a file system refuses, `recursive` of Node 24 can try for ever. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Puts a finished build in place of the old output, which is then removed. */
export async function replaceOutput(finished: string, places: OutputPlaces): Promise<void> {
  const { out, building, previous } = places;
  try {
    moveFolder(finished, building);
    const hadOutput = existsSync(out);
    if (hadOutput) renameSync(out, previous);
    try {
      renameSync(building, out);
    } catch (error) {
      if (hadOutput) renameSync(previous, out);
      throw error;
    }
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    throw error;
  }
  // Not in one go: disks take long to free thousands of files, and several at once are freed sooner.
  await rm(previous, { recursive: true, force: true });
}

function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
