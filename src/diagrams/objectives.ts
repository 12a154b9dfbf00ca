/** What serves each objective, and by what it is measured. */
import type { Metric } from '#model/organisation.ts';
import type { ObjectiveBranch, ObjectiveTree } from '#views/objective-tree.ts';
import { listRouteOf, routeOf } from '#views/routes.ts';
import { countOf, sentenceCase } from '#views/words.ts';
import { Flowchart, nodeId } from './mermaid.ts';
import { cell, firstOf, TREE, type Picture, type PictureRow } from './picture.ts';
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
    settings: TREE,
    table: {
      columns: ['Objective', 'What serves it', 'Kind', 'Measured by'],
      rows: branches.flatMap((branch) => rowsOf(branch, `${routeOf(playbook)}#objective-${branch.objective.id}`)),
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

function sourceOf({ playbook, branches }: ObjectiveTree, title: string): string {
  const chart = new Flowchart('LR', title);
  const measured = new Set<string>();
  for (const branch of branches)
    addBranch(chart, branch, `${routeOf(playbook)}#objective-${branch.objective.id}`, listRouteOf(playbook, 'use-case'), addMetric);
  for (const { objective, focus, useCases } of branches) {
    const [near] = focus;
    const { metric } = objective;
    const others = branches.filter((branch) => branch.useCases.some(({ metrics }) => metrics.some(({ id }) => id === metric?.id)));
    // Without a use case before the metric of others it would stand beside theirs, nearer to the metric.
    if (near && metric && useCases.length === 0 && others.length > 0)
      chart.rows([[nodeId('focus', near.phase.slug, near.focus.id)], [nodeId('metric', metric.slug)]]);
  }
  return chart.toString();

  function addMetric(from: string, metric: Metric | undefined, missing: string): void {
    const id = metric ? nodeId('metric', metric.slug) : nodeId('no-metric', from);
    if (!metric) chart.node(id, [missing], { shape: 'flag', state: 'missing' });
    else if (!measured.has(metric.id)) chart.node(id, [metric.title, 'Metric'], { shape: 'box', route: routeOf(metric) });
    if (metric) measured.add(metric.id);
    chart.edge(from, id, { dashed: true });
  }
}

function addBranch(
  chart: Flowchart,
  { objective, focus, useCases }: ObjectiveBranch,
  route: string,
  listRoute: string,
  addMetric: (from: string, metric: Metric | undefined, missing: string) => void,
): void {
  const root = nodeId('objective', objective.id);
  const isBare = focus.length + useCases.length === 0;
  chart.node(root, [objective.title, ...(isBare ? ['Nothing serves it'] : [])], { shape: 'round', state: isBare ? 'missing' : 'now', route });
  const shownFocus = firstOf(focus, MOST);
  for (const { phase, focus: area } of shownFocus.shown) {
    const id = nodeId('focus', phase.slug, area.id);
    chart.node(id, [area.title, phase.title], { route: `${routeOf(phase)}#focus-${area.id}` }).edge(root, id);
  }
  if (shownFocus.more > 0)
    chart.node(nodeId('more-focus', objective.id), [`and ${countOf(shownFocus.more, 'more focus area')}`]).edge(root, nodeId('more-focus', objective.id));
  const shownCases = firstOf(useCases, MOST);
  for (const useCase of shownCases.shown) {
    const id = nodeId('case', useCase.slug);
    chart.node(id, [useCase.title, sentenceCase(useCase.status)], { shape: 'round', state: useCaseState(useCase), route: routeOf(useCase) }).edge(root, id);
    for (const metric of useCase.metrics) addMetric(id, metric, '');
    if (useCase.metrics.length === 0) addMetric(id, undefined, 'Not measured');
  }
  if (shownCases.more > 0)
    chart
      .node(nodeId('more-cases', objective.id), [`and ${countOf(shownCases.more, 'more use case')}`], { shape: 'round', route: listRoute })
      .edge(root, nodeId('more-cases', objective.id));
  addMetric(root, objective.metric, 'No metric yet');
}
