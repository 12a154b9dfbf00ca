/** Answers as the drawing program does, after the title of the diagram: hang, die, or say which process it is. */
import type { ChildMessage, DrawRequest } from '../../../src/diagrams/render/protocol.ts';

process.on('disconnect', () => process.exit());
process.on('message', ({ id, diagram }: DrawRequest) => {
  if (diagram.title === 'hang') return;
  if (diagram.title === 'die') process.exit(3);
  tell({ kind: 'drawn', id, result: { ok: true, drawn: { svg: `${process.pid} ${process.env['TZ']} ${process.execArgv[0]}`, width: 1, height: 1 } } });
});
tell({ kind: 'ready' });

function tell(message: ChildMessage): void {
  process.send?.(message);
}
