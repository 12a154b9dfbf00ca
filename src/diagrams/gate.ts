/** A gate: what is asked before a phase is entered, and how each criterion stands. */
import type { CriterionView, GateView } from '#views/gates.ts';
import { routeOf } from '#views/routes.ts';
import type { Phase } from '#model/organisation.ts';
import { dayInShort, dayInWords } from '#views/words.ts';
import { Flowchart, nodeId, together, type NodeState } from './mermaid.ts';
import { cell, type Picture, TREE } from './picture.ts';

const STATE_WORDS: Record<CriterionView['state'], string> = { met: 'Met', 'not-met': 'Not met', 'no-data': 'No data', waived: 'Waived' };
const STATES: Record<CriterionView['state'], NodeState> = { met: 'done', 'not-met': 'missing', 'no-data': 'missing', waived: 'ahead' };

export function gatePicture(phase: Phase, gate: GateView | undefined): Picture {
  const title = gate ? `${gate.title}: what ${phase.title} asks` : `Gate before ${phase.title}`;
  return {
    title,
    description: gate ? `${gate.met} of ${gate.of} criteria are met. ${gate.missing.length === 0 ? '' : `Missing: ${gate.missing.join('; ')}.`}`.trim() : '',
    source: gate && sourceOf(phase, gate, title),
    settings: TREE,
    table: {
      columns: ['Criterion', 'State', 'Asked', 'There is', 'Day'],
      rows: (gate?.criteria ?? []).map((criterion) => [
        cell(criterion.title, criterion.route),
        cell(STATE_WORDS[criterion.state]),
        cell(criterion.target),
        cell(criterion.value ?? 'nothing yet'),
        cell(criterion.date === undefined ? '' : dayInWords(criterion.date)),
      ]),
    },
    empty: { title: `No gate before ${phase.title}`, text: 'The phase simply opens. A gate with its criteria stands in the field “gate” of the phase.' },
  };
}

function sourceOf(phase: Phase, gate: GateView, title: string): string {
  const chart = new Flowchart('LR', title);
  const passage = nodeId('gate');
  for (const criterion of gate.criteria) {
    const id = nodeId('criterion', criterion.id);
    const { state, target, value, date } = criterion;
    const there = value === undefined ? 'nothing yet' : `${value}${date === undefined ? '' : `, ${together(dayInShort(date))}`}`;
    chart.node(id, [criterion.title, `${STATE_WORDS[state]}: ${target}`, `There is: ${there}`], {
      state: STATES[state],
      route: criterion.route,
    });
    // Points of many arrows would hide each other where they meet.
    chart.edge(id, passage, { dashed: state !== 'met', pointed: false });
  }
  const verdict = `${gate.met} of ${gate.of} met`;
  chart.node(passage, [gate.title, verdict], { shape: 'gate', state: gate.holds ? 'done' : 'missing', route: `${routeOf(phase)}#gate` });
  chart.node(nodeId('phase'), [phase.title], { shape: 'round', route: routeOf(phase) });
  chart.edge(passage, nodeId('phase'), { dashed: !gate.holds });
  return chart.toString();
}
