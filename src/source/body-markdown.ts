/**
 * A checked tree as plain Markdown, for programs and for whoever takes a text along. Components become what any reader of Markdown understands. What
 * only a site can know is left to exports: addresses of the site are marked, and what is derived from the model stands as a mark with its props.
 */
import type { BlockContent, Image, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { ADDRESS_MARK, COMPONENT_MARK, type DerivedComponent } from '#model/entry.ts';
import type { ComponentNode } from './body-walk.ts';

/** In characters; whoever writes a longer one gets it, only more slowly. */
const LONGEST_ADDRESS = 300;
const OF_SITE = /^(?:entry:|site:|asset:|#)/;

/** The same node with its address marked where only the site knows it. */
function marked<T extends { readonly url: string }>(node: T): T {
  return OF_SITE.test(node.url) ? { ...node, url: ADDRESS_MARK + node.url } : node;
}

const component: Handle = (node: ComponentNode, parent, state, info) => {
  const prop = (name: string): string => String(node.props[name] ?? '');
  const blocks = node.children as BlockContent[];
  switch (node.name) {
    case 'Note':
    case 'Warning':
      return state.handle({ type: 'blockquote', children: [titled(node.name, prop('title')), ...blocks] }, parent, state, info);
    case 'Steps':
      return state.containerFlow({ type: 'root', children: blocks }, info);
    case 'Term':
      return state.containerPhrasing({ type: 'paragraph', children: [...(node.children as PhrasingContent[]), text(` (${prop('means')})`)] }, info);
    case 'Quote':
      return state.handle({ type: 'blockquote', children: [...blocks, said(prop('source'), prop('href'))] }, parent, state, info);
    case 'Diagram':
      if (node.props['source'] !== undefined) {
        const drawn: BlockContent[] = [
          { type: 'paragraph', children: [text(prop('title'))] },
          { type: 'code', lang: 'mermaid', value: prop('source') },
        ];
        return state.containerFlow({ type: 'root', children: drawn }, info);
      }
      return derived(node);
    default:
      return derived(node);
  }
};

// Their peek says what begins them, which the text before has to know.
const { link: plainLink, image: plainImage } = defaultHandlers;
const link: Handle = (node: Link, parent, state, info) => plainLink(marked(node), parent, state, info);
const image: Handle = (node: Image, parent, state, info) => plainImage(marked(node), parent, state, info);
Object.assign(link, { peek: plainLink.peek });
Object.assign(image, { peek: plainImage.peek });

const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  // Components are no node of the standard, so the library's types do not know them.
  handlers: { component, link, image } as Options['handlers'],
};

/**
 * The Markdown of a tree that the gate has passed.
 * @param written what its author wrote, to which the places of the tree belong
 */
export function markdownOf(tree: Root, written: string): string {
  return blocksOf(tree.children, written);
}

function blocksOf(blocks: readonly RootContent[], written: string): string {
  return blocks.map((block) => asWritten(block, written) ?? asNote(block, written) ?? anew(block)).join('\n\n');
}

function anew(block: RootContent): string {
  return toMarkdown({ type: 'root', children: [block] }, OPTIONS).trimEnd();
}

function asNote(block: RootContent, written: string): string | undefined {
  const note = block as RootContent | ComponentNode;
  if (note.type !== 'component' || (note.name !== 'Note' && note.name !== 'Warning')) return undefined;
  const title = anew(titled(note.name, String(note.props['title'] ?? '')));
  return `${title}\n\n${blocksOf(note.children, written)}`.trimEnd().replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}

/** What stands as it is also where components are not known. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'code', 'thematicBreak', 'footnoteDefinition'],
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'footnoteReference'],
]);
/** Where components are known a line may be far indented; elsewhere that makes it code. */
const INDENTED = /\n[ \t]*\n(?: {4}|\t)|\r/;

/** The author's own words with their addresses marked, where that is all; to write a block anew takes as long as everything else together. */
function asWritten(block: RootContent, written: string): string | undefined {
  const links: Link[] = [];
  const isPlain = (node: Nodes): boolean => {
    if (node.type === 'link' && OF_SITE.test(node.url)) links.push(node);
    return PLAIN.has(node.type) && (!('children' in node) || node.children.every(isPlain));
  };
  const { start, end } = block.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || start.column !== 1 || !isPlain(block)) return undefined;
  let text = '';
  let done = start.offset;
  for (const { children, url } of links) {
    const from = children.at(-1)?.position?.end.offset ?? NaN;
    const address = /^\]\([^\s()<>\\]+(?=[\s)])/.exec(written.slice(from, from + LONGEST_ADDRESS))?.[0];
    if (address === undefined) return undefined;
    text += `${written.slice(done, from)}](${ADDRESS_MARK}${url}`;
    done = from + address.length;
  }
  text += written.slice(done, end.offset);
  return INDENTED.test(text) ? undefined : text;
}

function derived({ name, props }: ComponentNode): string {
  const described: DerivedComponent = { component: name, props };
  return COMPONENT_MARK + JSON.stringify(described) + COMPONENT_MARK;
}

function titled(name: string, title: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: [text(title === '' ? name : `${name}: ${title}`)] }] };
}

function said(source: string, href: string): BlockContent {
  const name = text(source);
  return { type: 'paragraph', children: [text('— '), href === '' ? name : { type: 'link', url: href, children: [name] }] };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
