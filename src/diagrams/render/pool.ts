/** Several renderers, one for each core when there is much to do. Bytes do not depend on which of them has worked. */
import { availableParallelism } from 'node:os';
import type { FontFiles } from './protocol.ts';
import { Renderer } from './renderer.ts';

/** To load its libraries takes a process as long as a few drawings, so that another one starts only behind a queue. */
const WORTH_ANOTHER = 4;
/** Each takes 400 MB. */
const MOST = 4;

/** @template Task what is done @template Result what comes of it */
export class RendererPool<Task, Result extends object> {
  private readonly renderers: readonly Renderer<Task, Result>[];

  /** `program` answers as `child.ts` does. */
  constructor(program: URL, size = Math.min(MOST, availableParallelism())) {
    this.renderers = Array.from({ length: size }, () => new Renderer<Task, Result>(program));
  }

  /** Do one task; never rejects. */
  draw(task: Task, fonts: FontFiles): ReturnType<Renderer<Task, Result>['draw']> {
    const [first] = this.renderers;
    if (!first) return Promise.resolve({ ok: false, message: 'There is no renderer.' });
    const idlest = this.renderers.reduce((least, renderer) => (renderer.load < least.load ? renderer : least), first);
    return (first.load < WORTH_ANOTHER ? first : idlest).draw(task, fonts);
  }
}
