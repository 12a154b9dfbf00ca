/** One build at a time: Astro shares folders between builds of a project, and two builds must not write one output. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { explained, Failure } from './failure.ts';

/** Lets go of a lock; may be called more than once. */
export type Release = () => void;

const held = new Set<string>();

/**
 * Takes the lock, over a dead process's body if need be.
 * @param path the lock file
 * @param purpose what the holder of the lock does, for the message: "writing dist"
 */
export function takeLock(path: string, purpose: string): Release {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 10; attempt++) {
    if (isCreated(path)) return releaseOf(path);
    // A lock without a holder may be one that is being written this very moment.
    const holder = holderOf(path) ?? holderOf(path, 100);
    if (holder && (held.has(path) || isAlive(holder))) {
      throw new Failure(`Another build (process ${holder.pid}) is ${purpose}. Wait until it has finished, or end it.`);
    }
    removeStale(path, holder);
  }
  throw new Failure(`The lock ${path} could not be taken. Remove the file if no build is running.`);
}

/** Whether a living process holds the lock. */
export function isLocked(path: string): boolean {
  const holder = holderOf(path);
  return holder !== undefined && (held.has(path) || isAlive(holder));
}

function isCreated(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: birthOf(process.pid) }), { flag: 'wx' });
    held.add(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw explained(error, path);
  }
}

function releaseOf(path: string): Release {
  let isMine = true;
  return () => {
    if (isMine && held.delete(path)) rmSync(path, { force: true });
    isMine = false;
  };
}

function holderOf(path: string, afterMilliseconds = 0): Holder | undefined {
  try {
    if (afterMilliseconds > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, afterMilliseconds);
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || typeof holder.pid !== 'number') return undefined;
    return { pid: holder.pid, born: 'born' in holder && typeof holder.born === 'string' ? holder.born : undefined };
  } catch {
    return undefined;
  }
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return pid !== process.pid && (born === undefined || born === birthOf(pid));
}

/** When the process began, where the system tells (Linux): in containers the number of a dead process soon is that of another. */
function birthOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined;
  }
}

/** Moves the lock aside first: of several that saw the dead holder, one gets it, and a newer lock caught by mistake goes back. */
function removeStale(path: string, seen: Holder | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const caught = holderOf(aside);
    if (caught && (caught.pid !== seen?.pid || caught.born !== seen.born)) linkSync(aside, path);
  } catch {
    // Somebody else was faster; the next attempt sees what is true then.
  }
  rmSync(aside, { force: true });
}

interface Holder {
  readonly pid: number;
  readonly born: string | undefined;
}
