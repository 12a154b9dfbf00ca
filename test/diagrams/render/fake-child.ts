/** Answers as the drawing program does, after the title of the diagram: hang, die, or say which process it is. */
import type { ChildMessage, ChildRequest, DiagramSource, DrawResult } from '../../../src/diagrams/render/protocol.ts';

process.on('disconnect', () => process.exit());
process.on('message', ({ id, task: diagram }: ChildRequest<DiagramSource>) => {
  if (diagram.title === 'hang') return;
  if (diagram.title === 'die') process.exit(3);
  tell({ kind: 'done', id, result: { ok: true, drawn: { svg: `${process.pid} ${process.env['TZ']} ${process.execArgv[0]}`, width: 1, height: 1 } } });
});
tell({ kind: 'ready' });

function tell(message: ChildMessage<DrawResult>): void {
  process.send?.(message);
}
