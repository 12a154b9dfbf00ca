/** Runs a program and measures it with everything that it starts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  readonly seconds: number;
  /** Of all processes together; undefined where only the system knows. */
  readonly cpuSeconds: number | undefined;
  readonly peakBytes: number | undefined;
  readonly output: string;
}

const INTERVAL = 100;
/** The kernel's unit in /proc/<pid>/stat, on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

/**
 * Runs Node with arguments, to its end.
 * @throws where it fails, with all that it has said
 */
export async function measured(args: readonly string[], options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> }): Promise<Run> {
  const report = mkdtempSync(join(tmpdir(), 'gaitway-bench-usage-'));
  const usageFile = join(report, 'usage.json');
  const isLinux = process.platform === 'linux';
  const preload = isLinux ? [] : ['--import', new URL('usage-at-exit.ts', import.meta.url).href];
  const began = performance.now();
  const child = spawn(process.execPath, [...preload, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...options.env, BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const tree = new ProcessTree();
  const timer = isLinux ? setInterval(() => tree.sample(child.pid ?? 0), INTERVAL) : undefined;
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  clearInterval(timer);
  const usage = isLinux ? tree : usageAtExit(usageFile);
  rmSync(report, { recursive: true });
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${output.slice(-2000)}`);
  return { seconds, cpuSeconds: usage?.cpuSeconds, peakBytes: usage?.peakBytes, output };
}

/** Sums over a process and its descendants, as /proc shows them. */
class ProcessTree {
  peakBytes = 0;
  readonly #ticks = new Map<number, number>();

  get cpuSeconds(): number {
    return [...this.#ticks.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND;
  }

  sample(root: number): void {
    let bytes = 0;
    for (const pid of withDescendants(root)) {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
        // The name of the program stands in parentheses and may hold anything.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        this.#ticks.set(pid, Number(fields[11]) + Number(fields[12]));
        bytes += Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024;
      } catch {
        // It has ended meanwhile.
      }
    }
    this.peakBytes = Math.max(this.peakBytes, bytes);
  }
}

function withDescendants(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number));
    return [pid, ...children.flatMap(withDescendants)];
  } catch {
    return [];
  }
}

function usageAtExit(file: string): { readonly cpuSeconds: number; readonly peakBytes: number } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { cpuSeconds: number; peakBytes: number };
  } catch {
    return undefined;
  }
}
