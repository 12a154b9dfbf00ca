/** Walks the tree of a body once: refuses what content may not hold, and makes the rest ready to print. */
import GithubSlugger from 'github-slugger';
import type { Image, Link, Nodes, Parents, Root, RootContent } from 'mdast';
import { CONTENT_COMPONENTS, isComponentName, type ComponentName } from '#schema/content-components.ts';
import { nearest } from '#model/suggest.ts';
import type { BodyContext } from './body-context.ts';
import { shortened, type ComponentNode, type Walk } from './body-walk.ts';
import { preparedCode } from './code-block.ts';
import { prepareHeading } from './headings.ts';
import { checkSeen, checkText, prepareImage, prepareLink } from './links.ts';
import { componentOf, pressedIn, type Tag } from './tags.ts';

const MAX_DEPTH = 60;
const MAX_COLUMNS = 40;

/** Checks and prepares a tree in place. */
export function gateBody(tree: Root, context: BodyContext): void {
  const walk: Walk = { context, slugger: new GithubSlugger(), definitions: definitionsOf(tree), anchors: [], level: 1, heading: '' };
  walkChildren(tree, 0, walk);
  const ids = new Set(context.headings.map(({ id }) => id));
  for (const { node, anchor } of walk.anchors) {
    const isKnown = ids.has(anchor) || context.ids.some((id) => anchor === id || anchor.endsWith(`-${id}`));
    if (!isKnown) context.report('broken-link', node, `"#${anchor}" names no heading of this page.`, suggested('#', nearest(anchor, [...ids, ...context.ids])));
  }
}

function walkChildren(parent: Parents, depth: number, walk: Walk): void {
  if (depth > MAX_DEPTH) {
    walk.context.report('too-deep', parent, `The text is nested more than ${MAX_DEPTH} levels deep here.`);
    parent.children = [];
    return;
  }
  parent.children = parent.children.flatMap((child) => {
    // Nodes made of bare addresses have no place of their own.
    if (parent.position) child.position ??= parent.position;
    checkSeen(child, walk.context);
    return prepared(child, parent, depth, walk);
  });
}

/** The nodes that take the place of a node. */
function prepared(node: RootContent, parent: Parents, depth: number, walk: Walk): RootContent[] {
  const { context } = walk;
  switch (node.type) {
    case 'mdxjsEsm':
      context.report(
        'code-in-content',
        node,
        /^(?:import|export)\s+(?:[\w*{][^\n]*\bfrom\b|['"]|const|let|var|function|class|default|async|\{|\*)/.test(node.value)
          ? `"${firstWordOf(node.value)}" begins code, which content cannot hold.`
          : `A line that begins with "${firstWordOf(node.value)}" is read as code; begin it with another word.`,
      );
      return [];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node))
        context.report(
          'code-in-content',
          node,
          `"{${shortened(node.value)}}" is code, which content cannot hold; write \\{ for a brace, or put the text in \`backticks\`.`,
        );
      return [];
    case 'html':
      context.report('html-in-content', node, `"${shortened(node.value)}" is HTML.`);
      return [];
    case 'definition':
      return [];
    case 'linkReference':
    case 'imageReference':
      return prepared(resolved(node, walk), parent, depth, walk);
    case 'paragraph': {
      const block = blockOf(node);
      if (block) return block.flatMap((child) => prepared(child, parent, depth, walk));
      break;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return preparedTag(node, parent, depth, walk);
    case 'heading':
      walkChildren(node, depth + 1, walk);
      prepareHeading(node, walk);
      return [node];
    case 'link':
      for (const inner of pressedIn(node))
        if (!(inner.type === 'mdxJsxTextElement' && node.children.includes(inner)))
          context.report('broken-body', inner, 'Inside a link stands something else to press or follow; take it out.');
      walkChildren(node, depth + 1, walk);
      prepareLink(node, walk);
      return [node];
    case 'image':
      prepareImage(node, walk);
      return [node];
    case 'listItem':
      if (typeof node.checked === 'boolean') {
        context.report('task-list', node, 'This is a list of boxes to tick.');
        node.checked = null;
      }
      break;
    case 'table':
      if ((node.children[0]?.children.length ?? 0) > MAX_COLUMNS)
        context.report('too-large', node, `The table has ${node.children[0]?.children.length ?? 0} columns; the limit is ${MAX_COLUMNS}.`);
      node.data = { ...node.data, label: walk.heading === '' ? 'Table' : `Table: ${walk.heading}` } as typeof node.data;
      break;
    case 'code':
      return preparedCode(node, context);
    case 'text':
      checkText(node, context);
      return [node];
    default:
  }
  if ('children' in node) walkChildren(node, depth + 1, walk);
  return [node];
}

function preparedTag(tag: Tag, parent: Parents, depth: number, walk: Walk): RootContent[] {
  const component = componentOf(tag, parent, walk.context);
  const { inline, children } = isComponentName(tag.name ?? '') ? CONTENT_COMPONENTS[tag.name as ComponentName] : { inline: false, children: 'block' };
  const isFlow = tag.type === 'mdxJsxFlowElement';
  if (isFlow && children === 'block' && tag.children.some(isPhrasing)) {
    tag.children = [{ type: 'paragraph', children: tag.children as never, position: tag.position }];
  }
  if (isFlow && inline)
    tag.children = (tag.children as RootContent[]).flatMap((child): RootContent[] => (child.type === 'paragraph' ? child.children : [child])) as never;
  walkChildren(tag, depth + 1, walk);
  if (!component) return [];
  const node = {
    type: 'component',
    ...component,
    children: tag.children as RootContent[],
    number: 0,
    place: walk.context.placeOf(tag),
  } satisfies ComponentNode as unknown as RootContent;
  return isFlow && inline ? [{ type: 'paragraph', children: [node as never], position: tag.position }] : [node];
}

/** A paragraph that holds nothing but components for lines of their own is no paragraph. */
function blockOf(node: Extract<RootContent, { type: 'paragraph' }>): RootContent[] | undefined {
  const isSpace = (child: Nodes) => child.type === 'text' && child.value.trim() === '';
  const isBlock = (child: Nodes) =>
    child.type === 'mdxJsxTextElement' && isComponentName(child.name ?? '') && !CONTENT_COMPONENTS[child.name as ComponentName].inline;
  if (!node.children.some(isBlock) || !node.children.every((child) => isSpace(child) || isBlock(child) || isComment(child))) return undefined;
  return node.children.filter((child) => isBlock(child)).map((child) => ({ ...(child as Tag), type: 'mdxJsxFlowElement' }) as RootContent);
}

/** Nothing but comments between the braces. */
function isComment(node: Nodes): boolean {
  const isExpression = node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
  return isExpression && node.value.includes('/*') && node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
}

function isPhrasing(node: Nodes): boolean {
  return [
    'text',
    'emphasis',
    'strong',
    'link',
    'linkReference',
    'inlineCode',
    'delete',
    'image',
    'imageReference',
    'break',
    'mdxJsxTextElement',
    'mdxTextExpression',
    'footnoteReference',
  ].includes(node.type);
}

function definitionsOf(tree: Root): Map<string, { url: string; title: string | null | undefined }> {
  const found = new Map<string, { url: string; title: string | null | undefined }>();
  const collect = (node: Nodes, depth: number): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, { url: node.url, title: node.title });
    if ('children' in node && depth <= MAX_DEPTH) for (const child of node.children) collect(child, depth + 1);
  };
  collect(tree, 0);
  return found;
}

function resolved(node: Extract<RootContent, { type: 'linkReference' | 'imageReference' }>, walk: Walk): Link | Image {
  const { url, title } = walk.definitions.get(node.identifier) ?? { url: '', title: null };
  return node.type === 'linkReference'
    ? { type: 'link', url, title: title ?? null, children: node.children, position: node.position }
    : { type: 'image', url, title: title ?? null, alt: node.alt ?? '', position: node.position };
}

function suggested(prefix: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : prefix + name;
}

function firstWordOf(text: string): string {
  return text.split(/\s/, 1)[0] ?? '';
}
