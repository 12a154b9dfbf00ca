/**
 * A checked tree as plain Markdown, for programs and for whoever takes a text along. Components become what any reader of Markdown understands. What
 * only a site can know is left to exports: addresses of the site are marked, and what is derived from the model stands as a mark with its props.
 */
import type { BlockContent, Image, Link, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { ADDRESS_MARK, COMPONENT_MARK, type DerivedComponent } from '#model/entry.ts';
import type { ComponentNode } from './body-walk.ts';

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

/** The Markdown of a tree that the gate has passed. */
export function markdownOf(tree: Root): string {
  return tree.children.length === 0 ? '' : toMarkdown(tree, OPTIONS);
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
