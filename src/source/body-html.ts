/** A checked tree as pieces to print: runs of HTML, and components between them. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import type { BodyComponent, BodyNode } from '#model/entry.ts';
import type { ComponentNode } from './body-walk.ts';

/**
 * Marks the tags of components in the HTML. No text can hold a NUL: the gate of bytes refuses it, and the reference &#0; gives
 * another character.
 */
const MARK = '\0';

const converter = unified()
  .use(remarkRehype, {
    footnoteLabel: 'Footnotes',
    clobberPrefix: 'note-',
    handlers: {
      component: (state: State, node: ComponentNode) => [raw(`<${node.number}`), ...state.all(node as never), raw('>')],
      table: (state: State, node: TableNode) => scrollable(defaultHandlers.table(state, node), node.data?.label ?? 'Table'),
      heading: (state: State, node: Parameters<typeof defaultHandlers.heading>[1]) => linkedToItself(defaultHandlers.heading(state, node), node),
      paragraph: (state: State, node: ParagraphNode) => figureOf(state, node) ?? defaultHandlers.paragraph(state, node),
      code: (state: State, node: Parameters<typeof defaultHandlers.code>[1]) => {
        const pre = defaultHandlers.code(state, node);
        // Reached with the keyboard, since it can scroll.
        pre.properties = { ...pre.properties, tabIndex: 0 };
        return pre;
      },
    },
  } as never)
  .freeze();

type State = Parameters<typeof defaultHandlers.table>[0];
type TableNode = Parameters<typeof defaultHandlers.table>[1] & { readonly data?: { readonly label?: string } };

type ParagraphNode = Parameters<typeof defaultHandlers.paragraph>[1];

/** A picture that stands alone and has a title is a figure, and the title its caption. */
function figureOf(state: State, { children }: ParagraphNode): Element | undefined {
  const [image, ...more] = children;
  if (image?.type !== 'image' || more.length > 0 || !image.title) return undefined;
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: image.title }] };
  // One of the two would do for the eye, and be read twice.
  const shown = state.one({ ...image, title: null }, undefined);
  const picture = Array.isArray(shown) ? shown : shown ? [shown] : [];
  return { type: 'element', tagName: 'figure', properties: { className: ['picture'] }, children: [...(picture as Element[]), caption] };
}

/** Prints a tree that the gate has passed. Strings may be unbalanced around a component inside a paragraph; in sequence they are whole. */
export function nodesOf(tree: Root): BodyNode[] {
  const components = numbered(tree);
  const hast = converter.runSync(tree);
  const html = toHtml(hast, { allowDangerousHtml: true });
  return nested(html.split(MARK), components);
}

function numbered(tree: Root): ComponentNode[] {
  const found: ComponentNode[] = [];
  const collect = (node: { readonly type: string; readonly children?: readonly unknown[] }): void => {
    if (node.type === 'component') {
      const component = node as ComponentNode;
      component.number = found.length;
      found.push(component);
    }
    for (const child of node.children ?? []) collect(child as never);
  };
  collect(tree);
  return found;
}

function nested(pieces: readonly string[], components: readonly ComponentNode[]): BodyNode[] {
  const top: BodyNode[] = [];
  const stack = [top];
  // Between two marks stands a tag; everything else is HTML.
  for (const [index, piece] of pieces.entries()) {
    const current = stack.at(-1) ?? top;
    const node = index % 2 === 1 && piece !== '>' ? components[Number(piece.slice(1))] : undefined;
    if (index % 2 === 0) {
      if (piece.trim() !== '' || (piece !== '' && typeof current.at(-1) !== 'string' && isInSentence(pieces, index))) current.push(piece);
    } else if (node) {
      const children: BodyNode[] = [];
      current.push({ component: node.name, props: node.props, children, position: node.place } satisfies BodyComponent);
      stack.push(children);
    } else {
      stack.pop();
    }
  }
  return top;
}

/** White space between two words counts; between blocks it does not. */
function isInSentence(pieces: readonly string[], index: number): boolean {
  return !(pieces[index] ?? '').includes('\n');
}

function raw(value: string): ElementContent {
  return { type: 'raw', value: `${MARK}${value}${MARK}` } as never;
}

/** The words of a heading lead to the heading, so that its address can be copied; unless something else in it can be followed or pressed. */
function linkedToItself(heading: Element, node: { readonly children: readonly { readonly type: string }[] }): Element {
  const { id } = heading.properties;
  if (typeof id !== 'string' || node.children.some(({ type }) => type === 'link' || type === 'component' || type === 'footnoteReference')) return heading;
  const link: Element = { type: 'element', tagName: 'a', properties: { className: ['self'], href: `#${id}` }, children: heading.children };
  return { ...heading, children: [link] };
}

/** A wide table scrolls by itself, also with the keyboard, and has a name. */
function scrollable(table: Element, label: string): Element {
  withoutAlign(table);
  return { type: 'element', tagName: 'div', properties: { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 }, children: [table] };
}

/** The attribute align is no HTML any more, and style attributes are forbidden by the policy of the pages. */
function withoutAlign(element: Element): void {
  const { align, ...properties } = element.properties;
  if (typeof align === 'string') element.properties = { ...properties, className: [`align-${align}`] };
  if (element.tagName === 'th') element.properties = { ...element.properties, scope: 'col' };
  for (const child of element.children) if (child.type === 'element') withoutAlign(child);
}
