/** What leads to an entry: the model holds references forward only, this turns them round. */
import type { BodyNode } from '#model/entry.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import { allEntries } from './routes.ts';

export interface Backlink {
  readonly from: Entry;
  /** In words: "Gate criterion", "answers it", "mentions it". */
  readonly as: string;
}

/** For every entry id, what refers to it, in the order of the site. */
export function backlinksOf(organisation: Organisation): ReadonlyMap<string, readonly Backlink[]> {
  const found = new Map<string, Backlink[]>();
  const add = (to: string, from: Entry, as: string): void => {
    if (to === from.id) return;
    const list = found.get(to) ?? [];
    if (!list.some((other) => other.from === from)) list.push({ from, as });
    found.set(to, list);
  };
  for (const entry of allEntries(organisation)) {
    for (const [to, as] of referencesOf(entry)) add(to, entry, as);
    for (const link of entry.body.links) add(link.entry, entry, 'mentions it');
    for (const metric of metricsShownIn(entry)) add(metric, entry, 'shows it');
  }
  return found;
}

/** The ids that an entry refers to in its fields, and what for. */
function referencesOf(entry: Entry): (readonly [id: string, as: string])[] {
  switch (entry.kind) {
    case 'tool':
      return entry.allows.flatMap(({ policy, dataClass }) => (policy ? [[policy.id, `rests on it for ${dataClass.title.toLowerCase()}`] as const] : []));
    case 'playbook':
      return entry.objectives.flatMap(({ metric, title }) => (metric ? [[metric.id, `measures “${title}” by it`] as const] : []));
    case 'phase':
      return (entry.gate?.criteria ?? []).flatMap((criterion) => {
        const as = `gate criterion “${criterion.title}”`;
        if (criterion.type === 'metric') return [[criterion.metric.id, as] as const];
        return criterion.type === 'policy' ? [[criterion.policy.id, as] as const] : [];
      });
    case 'policy':
      return [
        ...entry.answers.map(({ id }) => [id, 'answers it'] as const),
        ...(entry.supersedes === undefined ? [] : [[entry.supersedes, 'replaces it'] as const]),
      ];
    case 'use-case':
      return [
        [entry.phase.id, 'runs in it'],
        ...entry.metrics.map(({ id }) => [id, 'is measured by it'] as const),
        ...entry.tools.map(({ id }) => [id, 'uses it'] as const),
        ...entry.policies.map(({ id }) => [id, 'is bound by it'] as const),
      ];
    case 'pitfall':
      return [...entry.risks.map(({ id }) => [id, 'feeds it'] as const), ...entry.related.map((id) => [id, 'is related'] as const)];
    case 'control':
      return entry.answers.map(({ id }) => [id, 'answers it'] as const);
    case 'update':
      return entry.about.map((id) => [id, 'reports on it'] as const);
    case 'review':
      return entry.conclusions.flatMap(({ changes }) => changes.map((id) => [id, 'changed it'] as const));
    default:
      return [];
  }
}

function metricsShownIn(entry: Entry): string[] {
  const shown: string[] = [];
  const visit = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.component === 'Metric' && entry.playbook !== undefined) shown.push(`${entry.playbook}/metrics/${String(node.props['id'])}`);
      visit(node.children);
    }
  };
  visit(entry.body.nodes);
  return shown;
}
