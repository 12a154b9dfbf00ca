/** The forked program that makes drawings fit for other programs, one after the other. It knows nothing of Mermaid. */
import { useFonts } from './fonts.ts';
import type { ChildMessage, ChildRequest, TakeResult } from './protocol.ts';
import { slidePng } from './raster.ts';
import { standaloneSvg } from './standalone.ts';

process.on('disconnect', () => process.exit());

let queue = Promise.resolve();
process.on('message', ({ id, task, fonts }: ChildRequest<string>) => {
  queue = queue.then(async () => {
    useFonts(fonts);
    tell({ kind: 'done', id, result: await taken(task) });
  });
});
tell({ kind: 'ready' });

async function taken(drawing: string): Promise<TakeResult> {
  try {
    const svg = standaloneSvg(drawing);
    return { ok: true, taken: { svg, png: Buffer.from(await slidePng(svg)).toString('base64') } };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function tell(message: ChildMessage<TakeResult>): void {
  process.send?.(message);
}
