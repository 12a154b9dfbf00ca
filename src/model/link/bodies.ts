import type { BodyNode } from '../entry.ts';
import { nearest } from '../suggest.ts';
import type { LinkContext } from './context.ts';

/** Reports links to entries and anchors that do not exist, and components that name an entry that does not exist. */
export function checkBodies(context: LinkContext): void {
  const byId = new Map(context.entries.map((entry) => [entry.id, entry]));
  for (const entry of context.entries) {
    for (const link of entry.body.links) {
      const target = byId.get(link.entry);
      const position = { line: link.line, column: link.column };
      if (!target) {
        const draft = context.drafts.has(link.entry);
        context.diagnostics.push({
          code: 'broken-link',
          file: entry.file,
          position,
          message: draft ? `The link "${link.written}" leads to a draft, which is not on the site.` : `The link "${link.written}" leads to no entry.`,
          suggestion: draft ? undefined : nearest(link.entry, byId.keys()),
        });
      }
    }
    for (const node of componentsOf(entry.body.nodes)) {
      const named = typeof node.props['id'] === 'string' && node.component === 'Metric' ? `${entry.playbook ?? ''}/metrics/${node.props['id']}` : undefined;
      if (named === undefined || byId.has(named)) continue;
      const metrics = context.entries.filter((other) => other.kind === 'metric' && other.playbook === entry.playbook).map((other) => other.slug);
      context.diagnostics.push({
        code: 'broken-reference',
        file: entry.file,
        position: node.position,
        message: `"${String(node.props['id'])}" names no metric of this playbook.`,
        suggestion: nearest(String(node.props['id']), metrics),
      });
    }
  }
}

/** Every component of a body, at any depth. */
function* componentsOf(nodes: readonly BodyNode[]): Generator<Exclude<BodyNode, string>> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* componentsOf(node.children);
  }
}
