/** The product's own command line, as people start it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  /** Variables on top of the bare environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The checkout to run. */
  readonly root?: string;
}

/** Runs a command to its end. While another build of this project runs, it waits for its turn. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  for (let attempt = 0; ; attempt++) {
    const ended = await once(args, options);
    if (attempt >= 100 || !ended.stderr.includes('Another build')) return ended;
    if (attempt === 0) console.log('Another build of this project runs; waiting for it to end.');
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
}

/** What a program needs to run at all. What a test runner sets must not change what is built. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = '', HOME, SystemRoot, TEMP, APPDATA } = process.env;
  return Object.fromEntries(Object.entries({ PATH, HOME, SystemRoot, TEMP, APPDATA }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function once(args: readonly string[], { env = {}, root = ROOT }: RunOptions): Promise<Ended> {
  const child = spawn(process.execPath, ['src/cli/main.js', ...args], { cwd: root, env: { ...bareEnvironment(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}
