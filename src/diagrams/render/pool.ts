/** Several renderers, one for each core when there is much to do. Bytes do not depend on which of them has worked. */
import { availableParallelism } from 'node:os';
import type { FontFiles } from './protocol.ts';
import { Renderer } from './renderer.ts';

/** To load its libraries takes a process as long as a few drawings, so that another one starts only behind a queue. */
const WORTH_ANOTHER = 8;
/** Each takes 400 MB. */
const MOST = 4;

type Outcome<Task, Result extends object> = Awaited<ReturnType<Renderer<Task, Result>['draw']>>;

interface Waiting<Task, Result extends object> {
  readonly task: Task;
  readonly fonts: FontFiles;
  readonly resolve: (outcome: Outcome<Task, Result>) => void;
}

/** @template Task what is done @template Result what comes of it */
export class RendererPool<Task, Result extends object> {
  private readonly program: URL;
  private readonly size: number;
  /** Those that have nothing to do; the last one was the last to work, and is the likeliest to have its process still. */
  private readonly idle: Renderer<Task, Result>[] = [];
  private made = 0;
  private readonly queue: Waiting<Task, Result>[] = [];

  /** `program` answers as `child.ts` does. */
  constructor(program: URL, size = Math.min(MOST, availableParallelism())) {
    this.program = program;
    this.size = size;
  }

  /** Do one task; never rejects. */
  draw(task: Task, fonts: FontFiles): Promise<Outcome<Task, Result>> {
    const { promise, resolve } = Promise.withResolvers<Outcome<Task, Result>>();
    this.queue.push({ task, fonts, resolve });
    const renderer = this.next();
    if (renderer) void this.work(renderer);
    return promise;
  }

  private next(): Renderer<Task, Result> | undefined {
    const idle = this.idle.pop();
    if (idle || this.made === this.size || (this.made > 0 && this.queue.length < WORTH_ANOTHER)) return idle;
    this.made++;
    return new Renderer<Task, Result>(this.program);
  }

  /** One task after the other until none is left: whoever is quicker does more. */
  private async work(renderer: Renderer<Task, Result>): Promise<void> {
    for (let waiting = this.queue.shift(); waiting; waiting = this.queue.shift()) waiting.resolve(await renderer.draw(waiting.task, waiting.fonts));
    this.idle.push(renderer);
  }
}
