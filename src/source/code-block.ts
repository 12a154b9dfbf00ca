import type { Code, RootContent } from 'mdast';
import type { BodyContext } from './body-context.ts';
import type { ComponentNode } from './body-walk.ts';
import { checkedProps } from './tags.ts';

/** A block of code as it is, or the diagram that a mermaid fence describes. */
export function preparedCode(node: Code, context: BodyContext): RootContent[] {
  const written = context.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const lastLine = written.slice(written.lastIndexOf('\n') + 1);
  if (/^(?:`{3}|~{3})/.test(written) && !(written.includes('\n') && /(?:`{3,}|~{3,})[ \t]*$/.test(lastLine))) {
    context.report('unclosed-fence', node, 'This block of code has no end.');
  }
  if (node.lang !== 'mermaid') return [node];
  const attributes = [...(node.meta ?? '').matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map((match) => [match[1] ?? '', match[2] ?? true] as const);
  const props = checkedProps('Diagram', { ...Object.fromEntries(attributes), source: node.value }, 'a diagram (```mermaid title="…")', () => node, context);
  return props
    ? [{ type: 'component', name: 'Diagram', props, children: [], number: 0, place: context.placeOf(node) } satisfies ComponentNode as unknown as RootContent]
    : [];
}
