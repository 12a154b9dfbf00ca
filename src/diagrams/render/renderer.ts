/** A child process that works on drawings, seen from outside: one at a time, one task at a time, replaced when it hangs, dies or has grown. */
import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, ChildRequest, DiagramSource, DrawResult, FontFiles } from './protocol.ts';

/** For one diagram; the largest sensible ones take 2 s. */
const DRAW_LIMIT_MS = 15_000;
/** Loading Mermaid and jsdom takes 1 s on an idle machine. */
const START_LIMIT_MS = 60_000;
/** jsdom grows by 1.7 MB for each drawing, from 380 MB. */
const DRAWINGS_PER_CHILD = 150;
const MEMORY_MB = 1024;
/** A drawing leaves much behind that is soon needed no more. */
const YOUNG_MB = 32;
/** So long an idle child waits for the next page of a dev server. */
const IDLE_MS = 3000;
const MAX_ERROR_TEXT = 400;

/** Bounds on the child process. */
export interface RendererLimits {
  readonly drawMs: number;
  readonly startMs: number;
  readonly drawingsPerChild: number;
}

const LIMITS: RendererLimits = { drawMs: DRAW_LIMIT_MS, startMs: START_LIMIT_MS, drawingsPerChild: DRAWINGS_PER_CHILD };

/** What every result is when there was trouble. */
interface Trouble {
  readonly ok: false;
  readonly message: string;
}

/** Works through one child process at a time, which it starts when there is something to do. By default it draws. */
export class Renderer<Task = DiagramSource, Result extends object = DrawResult> {
  private readonly program: URL;
  private readonly limits: RendererLimits;
  private child: ChildProcess | undefined;
  private drawings = 0;
  private requests = 0;
  private errors = '';
  private idle: NodeJS.Timeout | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  /** `program` answers as `child.ts` does. */
  constructor(program = new URL('./child.ts', import.meta.url), limits = LIMITS) {
    this.program = program;
    this.limits = limits;
  }

  /** Do one task when those asked for before are through. Never rejects: trouble with the process is a result, too. */
  draw(task: Task, fonts: FontFiles): Promise<Result | Trouble> {
    const result = this.queue.then(async (): Promise<Result | Trouble> => {
      clearTimeout(this.idle);
      try {
        if (this.drawings >= this.limits.drawingsPerChild) this.stop();
        const running = this.child ?? (await this.start());
        const answer = await this.ask(running, { id: ++this.requests, task, fonts });
        this.drawings++;
        this.rest(running);
        return answer;
      } catch (error) {
        this.stop();
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    });
    this.queue = result;
    return result;
  }

  private async start(): Promise<ChildProcess> {
    this.drawings = 0;
    this.errors = '';
    const compiled = getCompileCacheDir();
    const started = fork(fileURLToPath(this.program), [], {
      // A gantt chart's days depend on the time zone.
      env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: '', NODE_COMPILE_CACHE: compiled && dirname(compiled) },
      execArgv: [`--max-old-space-size=${MEMORY_MB}`, `--max-semi-space-size=${YOUNG_MB}`, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    started.stderr?.on('data', (text: Buffer) => {
      this.errors = (this.errors + text.toString()).slice(-MAX_ERROR_TEXT);
    });
    // One that dies while idle is replaced by the next request.
    started.on('exit', () => {
      if (this.child === started) this.child = undefined;
    });
    this.child = started;
    await this.answer(
      started,
      (message) => (message.kind === 'ready' ? true : undefined),
      this.limits.startMs,
      'The program that draws diagrams did not start',
    );
    return started;
  }

  private ask(running: ChildProcess, request: ChildRequest<Task>): Promise<Result> {
    const pick = (message: ChildMessage<Result>): Result | undefined => (message.kind === 'done' && message.id === request.id ? message.result : undefined);
    const answer = this.answer(running, pick, this.limits.drawMs, 'The diagram could not be drawn');
    running.send(request);
    return answer;
  }

  /** The first message that `pick` takes. Rejects with a sentence when the child dies or the time is up. */
  private answer<T>(from: ChildProcess, pick: (message: ChildMessage<Result>) => T | undefined, limit: number, failure: string): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const onMessage = (message: ChildMessage<Result>): void => {
      const picked = pick(message);
      if (picked !== undefined) resolve(picked);
    };
    const onExit = (): void => reject(new Error(`${failure}: its process ended. ${this.errors}`.trim()));
    const onError = (error: Error): void => reject(new Error(`${failure}: ${error.message}`));
    const timer = setTimeout(() => reject(new Error(`${failure} within ${limit / 1000} seconds. Make it smaller, or split it in two.`)), limit * crowding());
    from.on('message', onMessage).on('exit', onExit).on('error', onError);
    hold(from, true);
    return promise.finally(() => {
      clearTimeout(timer);
      from.off('message', onMessage).off('exit', onExit).off('error', onError);
    });
  }

  /** Lets this process end while the child waits, and ends the child when nothing comes. */
  private rest(running: ChildProcess): void {
    hold(running, false);
    this.idle = setTimeout(() => {
      // It then ends by itself, and keeps its compiled code for the next one.
      if (running.connected) running.disconnect();
      this.child = undefined;
    }, IDLE_MS);
    this.idle.unref();
  }

  private stop(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

/** How many times longer everything takes because others use the machine, too: the limits are meant for an idle one. */
function crowding(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

/** Does the child keep this process alive? */
function hold(running: ChildProcess, alive: boolean): void {
  // Its error stream is a socket with ref and unref, though its type does not say so.
  const parts = [running, running.channel, running.stderr] as unknown as ({ ref?(): void; unref?(): void } | null | undefined)[];
  for (const part of parts) {
    if (alive) part?.ref?.();
    else part?.unref?.();
  }
}
