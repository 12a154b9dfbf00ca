/** What entries refer to: the one list of it, for backlinks and for the search for what nothing leads to. */
import type { BodyComponent, BodyNode } from './entry.ts';
import type { Entry } from './organisation.ts';

/** The id of the entry that is referred to, and in words what for: "answers it". */
export type Reference = readonly [id: string, as: string];

/** What an entry refers to in its fields and in its text, in this order; itself too, where it does. */
export function referencesOf(entry: Entry): Reference[] {
  return [
    ...fieldReferencesOf(entry),
    ...entry.body.links.map((link) => [link.entry, 'mentions it'] as const),
    ...shownIn(entry.body.nodes).flatMap((component) => shownEntryOf(component, entry)),
  ];
}

function fieldReferencesOf(entry: Entry): Reference[] {
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

function shownEntryOf({ component, props }: BodyComponent, { playbook }: Entry): Reference[] {
  return component === 'Metric' && playbook !== undefined ? [[`${playbook}/metrics/${String(props['id'])}`, 'shows it']] : [];
}

/** Every component of a text, at any depth. */
function shownIn(nodes: readonly BodyNode[]): BodyComponent[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...shownIn(node.children)]));
}
