import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLocked, takeLock } from '#cli/lock.ts';
import { temporaryFolder } from './small-site.ts';

const somewhere = (): string => join(temporaryFolder(), 'deep/build.lock');

describe('takeLock', () => {
  it('refuses a second holder and names the first', () => {
    const path = somewhere();
    const release = takeLock(path, 'writing dist');
    expect(() => takeLock(path, 'writing dist')).toThrow(`Another build (process ${process.pid}) is writing dist.`);
    release();
    expect(existsSync(path)).toBe(false);
    takeLock(path, 'writing dist')();
  });

  it('respects a living process, and takes over when it is dead', () => {
    const path = somewhere();
    takeLock(path, 'x')();
    writeFileSync(path, JSON.stringify({ pid: process.ppid }));
    expect(() => takeLock(path, 'building')).toThrow(`process ${process.ppid}`);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(path, JSON.stringify({ pid: dead }));
    expect(isLocked(path)).toBe(false);
    takeLock(path, 'building');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it.runIf(process.platform === 'linux')('does not take another process for the holder because it got its number', () => {
    const path = somewhere();
    takeLock(path, 'x')();
    writeFileSync(path, JSON.stringify({ pid: process.ppid, born: '1' }));
    takeLock(path, 'building')();
  });

  it.each(['', 'half a lo', '[]', '{"pid":"1"}'])('takes over a lock that says nothing: %j', (text) => {
    const path = somewhere();
    takeLock(path, 'x')();
    writeFileSync(path, text);
    takeLock(path, 'building')();
    expect(existsSync(path)).toBe(false);
  });

  it('releases only its own lock', () => {
    const path = somewhere();
    const release = takeLock(path, 'x');
    release();
    const next = takeLock(path, 'x');
    release();
    expect(isLocked(path)).toBe(true);
    next();
    expect(isLocked(path)).toBe(false);
  });
});
