/** What serves each objective, and by what it is measured. */
import type { Metric, Playbook } from '#model/organisation.ts';
import type { ObjectiveBranch, ObjectiveTree } from '#views/objective-tree.ts';
import { listRouteOf, objectiveRouteOf, routeOf } from '#views/routes.ts';
import { countOf, listInWords, sentenceCase } from '#views/words.ts';
import { Flowchart, inRows, nodeId, type NodeOptions } from './mermaid.ts';
import { cell, COLUMNS, firstOf, ROWS, SLIDE, SLIDE_COLUMNS, type Picture, type PictureRow } from './picture.ts';
import { useCaseState } from './roadmap.ts';

/** Of each, for one objective. */
const MOST = 4;

export function objectivesPicture(tree: ObjectiveTree): Picture {
  const { playbook, branches } = tree;
  const title = `Objectives of ${playbook.title} and what serves them`;
  const bare = branches.filter(({ focus, useCases }) => focus.length + useCases.length === 0).length;
  return {
    title,
    description: `${countOf(branches.length, 'objective')}, each with the focus areas and use cases that serve it and the metrics that show it.${bare === 0 ? '' : ` Nothing serves ${bare} of them.`}`,
    source: branches.length === 0 ? undefined : sourceOf(tree, title),
    settings: ROWS,
    slide: branches.length === 0 ? undefined : { source: sourceOf(tree, title, true), settings: SLIDE },
    table: {
      columns: ['Objective', 'What serves it', 'Kind', 'Measured by'],
      rows: branches.flatMap((branch) => rowsOf(branch, objectiveRouteOf(playbook, branch.objective))),
    },
    empty: { title: 'No objective yet', text: 'Objectives stand in the field “objectives” of the playbook.' },
  };
}

/** A row for the objective itself, and one for each thing that serves it. */
function rowsOf({ objective, focus, useCases }: ObjectiveBranch, route: string): PictureRow[] {
  const first = cell(objective.title, route);
  const metricsOf = (metrics: readonly Metric[]) =>
    metrics.length === 0 ? cell('not measured') : metrics.map((metric) => cell(metric.title, routeOf(metric)));
  return [
    [first, cell(focus.length + useCases.length === 0 ? 'nothing yet' : ''), cell('Objective'), metricsOf(objective.metric ? [objective.metric] : [])],
    ...focus.map(({ phase, focus: area }) => [first, cell(area.title, `${routeOf(phase)}#focus-${area.id}`), cell(`Focus area, ${phase.title}`), cell('')]),
    ...useCases.map((useCase) => [first, cell(useCase.title, routeOf(useCase)), cell(`Use case, ${useCase.status}`), metricsOf(useCase.metrics)]),
  ];
}

/** A group for each objective, since lines to metrics that several use cases share would cross each other. @param across objectives side by side */
function sourceOf({ playbook, branches }: ObjectiveTree, title: string, across = false): string {
  const chart = new Flowchart(across ? 'LR' : 'TB', title);
  const groups = branches.map((branch) => addGroup(chart, branch, playbook, across ? SLIDE_COLUMNS : COLUMNS));
  // An invisible tie keeps the order.
  return chart.rows(groups.map((group) => [group])).toString();
}

function addGroup(chart: Flowchart, { objective, focus, useCases }: ObjectiveBranch, playbook: Playbook, columns: number): string {
  const group = nodeId('objective', objective.id);
  chart.group(group, [objective.title], { route: objectiveRouteOf(playbook, objective) }, () => {
    let ids: string[] = [];
    const add = (id: string, texts: readonly string[], options: NodeOptions = {}): void => {
      ids.push(id);
      chart.node(id, texts, options);
    };
    const { metric } = objective;
    if (metric) add(nodeId('metric', objective.id), [metric.title, 'Metric'], { route: routeOf(metric) });
    else add(nodeId('no-metric', objective.id), ['No metric yet'], { state: 'missing' });
    if (focus.length + useCases.length === 0) add(nodeId('bare', objective.id), ['Nothing serves it'], { state: 'missing' });
    const shownFocus = firstOf(focus, MOST);
    for (const { phase, focus: area } of shownFocus.shown)
      add(nodeId('focus', phase.slug, area.id), [area.title, `Focus area, ${phase.title}`], { route: `${routeOf(phase)}#focus-${area.id}` });
    if (shownFocus.more > 0) add(nodeId('more-focus', objective.id), [`and ${countOf(shownFocus.more, 'more focus area')}`]);
    const rows = inRows(ids, columns);
    ids = [];
    const shownCases = firstOf(useCases, MOST);
    for (const useCase of shownCases.shown) {
      const { title, status, metrics, slug } = useCase;
      const isMeasured = metrics.length > 0;
      add(nodeId('case', slug), [title, sentenceCase(status), isMeasured ? `Metric: ${listInWords(metrics.map((one) => one.title))}` : 'Not measured'], {
        shape: 'round',
        state: isMeasured ? useCaseState(useCase) : 'missing',
        route: routeOf(useCase),
      });
    }
    if (shownCases.more > 0)
      add(nodeId('more-cases', objective.id), [`and ${countOf(shownCases.more, 'more use case')}`], {
        shape: 'round',
        route: listRouteOf(playbook, 'use-case'),
      });
    chart.grid([...rows, ...inRows(ids, columns)]);
  });
  return group;
}
