/** The child process that draws, seen from outside: one at a time, one diagram at a time, replaced when it hangs, dies or has grown. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, DiagramSource, DrawRequest, DrawResult, FontFiles } from './protocol.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** For one diagram; the largest sensible ones take 2 s. */
const DRAW_LIMIT_MS = 15_000;
/** Loading Mermaid and jsdom takes 1 s on an idle machine. */
const START_LIMIT_MS = 60_000;
/** jsdom grows by 1.7 MB for each drawing, from 380 MB. */
const DRAWINGS_PER_CHILD = 150;
const MEMORY_MB = 1024;
/** So long an idle child waits for the next page of a dev server. */
const IDLE_MS = 3000;
const MAX_ERROR_TEXT = 400;

let child: ChildProcess | undefined;
let drawings = 0;
let requests = 0;
let starts = 0;
let errors = '';
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Draw one diagram when those asked for before are through. Never rejects. */
export function drawInChild(diagram: DiagramSource, fonts: FontFiles): Promise<DrawResult> {
  const result = queue.then(async (): Promise<DrawResult> => {
    clearTimeout(idle);
    try {
      if (drawings >= DRAWINGS_PER_CHILD) stop();
      const running = child ?? (await start());
      const answer = await ask(running, { id: ++requests, diagram, fonts });
      drawings++;
      rest();
      return answer;
    } catch (error) {
      stop();
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  });
  queue = result;
  return result;
}

/** How many child processes this process has started so far. */
export function childStarts(): number {
  return starts;
}

async function start(): Promise<ChildProcess> {
  starts++;
  drawings = 0;
  errors = '';
  const started = fork(CHILD, [], {
    // A gantt chart's days depend on the time zone.
    env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: '' },
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  started.stderr?.on('data', (text: Buffer) => {
    errors = (errors + text.toString()).slice(-MAX_ERROR_TEXT);
  });
  child = started;
  await answerOf(started, (message) => (message.kind === 'ready' ? true : undefined), START_LIMIT_MS, 'The program that draws diagrams did not start');
  return started;
}

function ask(running: ChildProcess, request: DrawRequest): Promise<DrawResult> {
  const answer = answerOf(
    running,
    (message) => (message.kind === 'drawn' && message.id === request.id ? message.result : undefined),
    DRAW_LIMIT_MS,
    'The diagram could not be drawn',
  );
  running.send(request);
  return answer;
}

/** The first message that `pick` takes. Rejects with a sentence when the child dies or the time is up. */
function answerOf<T>(from: ChildProcess, pick: (message: ChildMessage) => T | undefined, limit: number, failure: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      from.off('message', onMessage).off('exit', onExit).off('error', onError);
    };
    const onMessage = (message: ChildMessage): void => {
      const picked = pick(message);
      if (picked === undefined) return;
      finish();
      resolve(picked);
    };
    const onExit = (): void => {
      finish();
      reject(new Error(`${failure}: the process ended. ${errors.trim()}`.trim()));
    };
    const onError = (error: Error): void => {
      finish();
      reject(new Error(`${failure}: ${error.message}`));
    };
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`${failure} within ${limit / 1000} seconds. Make it smaller or split it in two.`));
    }, limit);
    from.on('message', onMessage).on('exit', onExit).on('error', onError);
    hold(from, true);
  });
}

/** Lets this process end while the child waits, and ends the child when nothing comes. */
function rest(): void {
  if (child !== undefined) hold(child, false);
  idle = setTimeout(stop, IDLE_MS);
  idle.unref();
}

function stop(): void {
  child?.kill('SIGKILL');
  child = undefined;
}

/** Does the child keep this process alive? */
function hold(running: ChildProcess, alive: boolean): void {
  const parts = [running, running.channel, running.stderr] as unknown as ({ ref?(): void; unref?(): void } | null | undefined)[];
  for (const part of parts) {
    if (alive) part?.ref?.();
    else part?.unref?.();
  }
}
