/** The risks of a playbook, the gravest first, and what answers each. */
import type { Playbook } from '#model/organisation.ts';
import type { MappedRisk } from '#views/risk-map.ts';
import { listRouteOf, routeOf } from '#views/routes.ts';
import { countOf } from '#views/words.ts';
import { Flowchart, inRows, nodeId, type NodeOptions, type Shape } from './mermaid.ts';
import { cell, COLUMNS, firstOf, type Picture, ROWS, SLIDE, SLIDE_COLUMNS } from './picture.ts';

const MOST = 10;
const MOST_ANSWERS = 6;

type Answer = MappedRisk['answers'][number];
const SHAPES: Record<Answer['kind'], Shape> = { policy: 'box', control: 'round', pitfall: 'round' };
const KIND_WORDS: Record<Answer['kind'], string> = { policy: 'policy', control: 'concern', pitfall: 'countermeasures' };

export function risksPicture(playbook: Playbook, risks: readonly MappedRisk[]): Picture {
  const title = `Risks of ${playbook.title} and what answers them`;
  const holes = risks.filter(({ answers }) => answers.length === 0).length;
  return {
    title,
    description: `${countOf(risks.length, 'risk')}, the gravest first, with the policies, concerns and countermeasures that answer each. ${holes === 0 ? 'Every risk is answered.' : `${holes} of them ${holes === 1 ? 'has' : 'have'} no answer.`}`,
    source: risks.length === 0 ? undefined : sourceOf(playbook, risks, title),
    settings: ROWS,
    slide: risks.length === 0 ? undefined : { source: sourceOf(playbook, risks, title, true), settings: SLIDE },
    table: {
      columns: ['Risk', 'Likelihood', 'Impact', 'Answered by'],
      rows: risks.map(({ risk, answers }) => [
        cell(risk.title, routeOf(risk)),
        cell(`${risk.likelihood} of 5`),
        cell(`${risk.impact} of 5`),
        answers.length === 0 ? cell('Nothing yet') : answers.map((answer) => cell(`${answer.title} (${KIND_WORDS[answer.kind]})`, routeOf(answer))),
      ]),
    },
    empty: { title: 'No risk yet', text: `Risks stand in the folder “risks” of the playbook.` },
  };
}

/** A group for each risk, since lines to answers that several risks share would cross each other. @param across risks side by side */
function sourceOf(playbook: Playbook, risks: readonly MappedRisk[], title: string, across = false): string {
  const chart = new Flowchart(across ? 'LR' : 'TB', title);
  const { shown, more } = firstOf(risks, MOST);
  const groups = shown.map(({ risk, answers }) => {
    const group = nodeId(risk.id);
    chart.group(group, [`${risk.title}: likelihood ${risk.likelihood}, impact ${risk.impact} of 5`], { route: routeOf(risk) }, () => {
      const ids: string[] = [];
      const add = (id: string, texts: readonly string[], options: NodeOptions): void => {
        ids.push(id);
        chart.node(id, texts, options);
      };
      const few = firstOf(answers, MOST_ANSWERS);
      for (const answer of few.shown)
        add(nodeId(risk.id, answer.id), [answer.title, KIND_WORDS[answer.kind]], {
          shape: SHAPES[answer.kind],
          state: answerState(answer),
          route: routeOf(answer),
        });
      if (few.more > 0) add(nodeId('more', risk.id), [`and ${few.more} more`], { route: routeOf(risk) });
      if (answers.length === 0) add(nodeId('none', risk.id), ['Nothing answers it'], { state: 'missing', route: routeOf(risk) });
      chart.grid(inRows(ids, across ? SLIDE_COLUMNS : COLUMNS));
    });
    return group;
  });
  if (more > 0) {
    groups.push(nodeId('more'));
    chart.node(nodeId('more'), [`and ${countOf(more, 'more risk')}`], { shape: 'flag', route: listRouteOf(playbook, 'risk') });
  }
  return chart.rows(groups.map((group) => [group])).toString();
}

/** A policy that is not approved does not answer yet. */
function answerState(answer: Answer): 'done' | 'ahead' {
  return answer.kind === 'policy' && answer.status !== 'approved' ? 'ahead' : 'done';
}
