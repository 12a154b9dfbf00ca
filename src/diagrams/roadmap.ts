/** The roadmap: phases in their order with focus areas and use cases inside, and the gate before each with its state in words. */
import type { UseCase } from '#model/organisation.ts';
import type { GateView } from '#views/gates.ts';
import type { PhaseRoadmap, RoadmapFocus, RoadmapPhase } from '#views/phase-roadmap.ts';
import { routeOf } from '#views/routes.ts';
import { stateInWords } from '#views/status.ts';
import { countOf, sentenceCase } from '#views/words.ts';
import { Flowchart, inRows, nodeId, type NodeOptions, type NodeState } from './mermaid.ts';
import { cell, firstOf, type Picture, type PictureRow, ROWS, COLUMNS, SLIDE, SLIDE_COLUMNS } from './picture.ts';

/** Of each, in one phase. */
const MOST = 8;

export function roadmapPicture(roadmap: PhaseRoadmap): Picture {
  const { playbook, department, phases } = roadmap;
  const of = department ? `${department.title} in ${playbook.title}` : playbook.title;
  const title = `Roadmap of ${of}`;
  const isEmpty = phases.length === 0 || (department !== undefined && phases.every(({ focus, useCases }) => focus.length + useCases.length === 0));
  return {
    title,
    description: `${countOf(phases.length, 'phase')} in their order, with focus areas and use cases inside and the state of each gate.`,
    source: isEmpty ? undefined : sourceOf(roadmap, title),
    settings: ROWS,
    slide: isEmpty ? undefined : { source: sourceOf(roadmap, title, true), settings: SLIDE },
    table: {
      columns: ['What', 'Kind', 'Phase', 'State'],
      rows: phases.flatMap(rowsOf),
    },
    empty: department
      ? {
          title: `Nothing of ${playbook.title} concerns ${department.title} yet`,
          text: 'A focus area appears here when one of its actions names the department, a use case when it names it itself.',
        }
      : { title: 'No phase yet', text: 'The phases stand in the folder “phases” of the playbook.' },
  };
}

/** @param across phases side by side */
function sourceOf({ phases, department }: PhaseRoadmap, title: string, across = false): string {
  const chart = new Flowchart(across ? 'LR' : 'TB', title);
  const columns = across ? SLIDE_COLUMNS : COLUMNS;
  phases.forEach(({ view, focus, useCases }, index) => {
    const { phase, gate } = view;
    const id = nodeId('phase', phase.slug);
    chart.group(id, [`${phase.order} ${phase.title}, ${stateInWords(view).toLowerCase()}`], { route: routeOf(phase) }, () => {
      const rows: string[][] = [];
      let ids: string[] = [];
      const add = (node: string, texts: readonly string[], options: NodeOptions = {}): void => {
        ids.push(node);
        chart.node(node, texts, options);
      };
      const shownFocus = firstOf(focus, MOST);
      for (const item of shownFocus.shown)
        add(nodeId('focus', phase.slug, item.focus.id), [item.focus.title, focusWords(item)], {
          state: item.of > 0 && item.done === item.of ? 'done' : undefined,
          route: `${routeOf(phase)}#focus-${item.focus.id}`,
        });
      if (shownFocus.more > 0) add(nodeId('more-focus', phase.slug), [`and ${countOf(shownFocus.more, 'more focus area')}`], { route: routeOf(phase) });
      rows.push(...inRows(ids, columns));
      ids = [];
      const shownCases = firstOf(useCases, MOST);
      for (const useCase of shownCases.shown)
        add(nodeId('case', useCase.slug), [useCase.title, sentenceCase(useCase.status)], {
          shape: 'round',
          state: useCaseState(useCase),
          route: routeOf(useCase),
        });
      if (shownCases.more > 0)
        add(nodeId('more-cases', phase.slug), [`and ${countOf(shownCases.more, 'more use case')}`], { shape: 'round', route: routeOf(phase) });
      rows.push(...inRows(ids, columns));
      if (rows.length === 0) add(nodeId('aim', phase.slug), [department ? `Nothing for ${department.title}` : phase.tagline], { state: 'ahead' });
      chart.grid(rows);
    });
    const before = phases[index - 1];
    const from = before && nodeId('phase', before.view.phase.slug);
    if (gate) {
      const passage = nodeId('gate', phase.slug);
      chart.node(passage, [gate.title, ...(across ? gateWords(gate).split(/(?<=,) /) : [gateWords(gate)])], {
        shape: 'gate',
        state: gate.holds ? 'done' : 'missing',
        route: `${routeOf(phase)}#gate`,
      });
      if (from !== undefined) chart.edge(from, passage);
      chart.edge(passage, id, { dashed: !gate.holds });
    } else if (from !== undefined) chart.edge(from, id);
  });
  return chart.toString();
}

function rowsOf({ view, focus, useCases }: RoadmapPhase): PictureRow[] {
  const { phase, gate } = view;
  return [
    ...(gate ? [[cell(gate.title, `${routeOf(phase)}#gate`), cell('Gate'), cell(phase.title), cell(sentenceCase(gateWords(gate)))]] : []),
    [cell(phase.title, routeOf(phase)), cell('Phase'), cell(phase.title), cell(stateInWords(view))],
    ...focus.map((item) => [
      cell(item.focus.title, `${routeOf(phase)}#focus-${item.focus.id}`),
      cell('Focus area'),
      cell(phase.title),
      cell(sentenceCase(focusWords(item))),
    ]),
    ...useCases.map((useCase) => [cell(useCase.title, routeOf(useCase)), cell('Use case'), cell(phase.title), cell(sentenceCase(useCase.status))]),
  ];
}

function focusWords({ done, of }: RoadmapFocus): string {
  return of === 0 ? 'no action' : `${done} of ${countOf(of, 'action')} done`;
}

/** "4 of 5 met, not open yet" */
export function gateWords({ met, of, holds }: GateView): string {
  return `${met} of ${of} met, ${holds ? 'it holds' : 'not open yet'}`;
}

export function useCaseState({ status }: UseCase): NodeState | undefined {
  return ({ proven: 'done', scaled: 'done', pilot: undefined, idea: 'ahead', stopped: undefined } as const)[status];
}
