/** The way through the phases as Mermaid source, for other tools; the site itself draws it with `path-drawing.ts`. */
import { stateInWords, statusSentenceOf, type Status } from '#views/status.ts';
import { routeOf } from '#views/routes.ts';
import { dayInShort, dayInWords } from '#views/words.ts';
import { Flowchart, nodeId } from './mermaid.ts';
import { cell, type Picture, FLOW } from './picture.ts';
import { gateWords } from './roadmap.ts';

const MOST_ACROSS = 5;

export function pathPicture(status: Status): Picture {
  const { playbook, phases } = status;
  const title = `Path of ${playbook.title}`;
  const chart = new Flowchart(phases.length <= MOST_ACROSS ? 'LR' : 'TB', title);
  let before: string | undefined;
  for (const view of phases) {
    const { phase, state, from, to, gate } = view;
    const id = nodeId('phase', phase.slug);
    if (gate) {
      const passage = nodeId('gate', phase.slug);
      chart.node(passage, [gate.title, gateWords(gate)], { shape: 'gate', state: gate.holds ? 'done' : 'missing', route: `${routeOf(phase)}#gate` });
      if (before !== undefined) chart.edge(before, passage);
      before = passage;
    }
    chart.node(id, [phase.title, `${dayInShort(from)} to ${dayInShort(to)}`, stateInWords(view).toLowerCase()], {
      shape: 'round',
      state,
      route: routeOf(phase),
    });
    if (before !== undefined) chart.edge(before, id, { dashed: state === 'ahead' });
    before = id;
  }
  return {
    title,
    description: statusSentenceOf(status),
    source: phases.length === 0 ? undefined : chart.toString(),
    settings: FLOW,
    table: {
      columns: ['Phase', 'Gate before it', 'From', 'Until', 'State'],
      rows: phases.map((view) => [
        cell(view.phase.title, routeOf(view.phase)),
        view.gate ? cell(`${view.gate.title}: ${gateWords(view.gate)}`, `${routeOf(view.phase)}#gate`) : cell('none'),
        cell(dayInWords(view.from)),
        cell(dayInWords(view.to)),
        cell(stateInWords(view)),
      ]),
    },
    empty: { title: 'No phase yet', text: 'The phases stand in the folder “phases” of the playbook.' },
  };
}
