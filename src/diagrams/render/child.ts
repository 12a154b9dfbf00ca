/** The forked program: draws what the parent sends, one diagram after the other. */
import { useFonts } from './fonts.ts';
import { openMermaid } from './mermaid-session.ts';
import type { ChildMessage, ChildRequest, DiagramSource, DrawResult } from './protocol.ts';

// Without a parent nobody wants the drawings any more.
process.on('disconnect', () => process.exit());

const draw = await openMermaid();
let queue = Promise.resolve();
process.on('message', (request: ChildRequest<DiagramSource>) => {
  queue = queue.then(async () => {
    useFonts(request.fonts);
    tell({ kind: 'done', id: request.id, result: await draw(request.task) });
  });
});
tell({ kind: 'ready' });

function tell(message: ChildMessage<DrawResult>): void {
  process.send?.(message);
}
