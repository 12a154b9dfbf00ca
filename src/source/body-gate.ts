/** Walks the tree of a body once: refuses what content may not hold, and makes links, pictures, headings and components ready to print. */
import GithubSlugger from 'github-slugger';
import type { Code, Heading, Image, Link, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { CONTENT_COMPONENTS, isComponentName, type ComponentName } from '#schema/content-components.ts';
import type { Position } from '#model/entry.ts';
import { nearest } from '#model/suggest.ts';
import type { BodyContext } from './body-context.ts';
import { linkTargetOf } from './link-target.ts';
import { checkedProps, componentOf, type Props, type Tag } from './tags.ts';

/** A component in the tree, checked and ready to print. */
export interface ComponentNode {
  readonly type: 'component';
  readonly name: ComponentName;
  readonly props: Props;
  readonly children: RootContent[];
  /** Its place among the components of the tree, given when it is printed. */
  number: number;
  readonly place: Position;
}

const MAX_DEPTH = 60;
const MAX_COLUMNS = 40;
const VAGUE = new Set(['here', 'click here', 'click', 'this', 'this link', 'this page', 'link', 'read more', 'more', 'learn more', 'see here', 'details']);

interface Walk {
  readonly context: BodyContext;
  readonly slugger: GithubSlugger;
  readonly definitions: ReadonlyMap<string, { readonly url: string; readonly title: string | null | undefined }>;
  /** `#anchor` links, checked when all headings are known. */
  readonly anchors: { readonly node: Link; readonly anchor: string }[];
  level: number;
  heading: string;
}

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
    return prepared(child, parent, depth, walk);
  }) as typeof parent.children;
}

/** The nodes that take the place of a node. */
function prepared(node: RootContent, parent: Parents, depth: number, walk: Walk): RootContent[] {
  const { context } = walk;
  switch (node.type) {
    case 'mdxjsEsm':
      context.report('code-in-content', node, /^(?:import|export)\s+(?:[\w*{][^\n]*\bfrom\b|['"]|const|let|var|function|class|default|async|\{|\*)/.test(node.value) ? `"${firstWordOf(node.value)}" begins code, which content cannot hold.` : `A line that begins with "${firstWordOf(node.value)}" is read as code; begin it with another word.`);
      return [];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!/^\s*(?:\/\*[\s\S]*\*\/\s*)+$/.test(node.value)) context.report('code-in-content', node, `"{${shortened(node.value)}}" is code, which content cannot hold; write \\{ for a brace, or put the text in \`backticks\`.`);
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
      if ((node.children[0]?.children.length ?? 0) > MAX_COLUMNS) context.report('too-large', node, `The table has ${node.children[0]?.children.length ?? 0} columns; the limit is ${MAX_COLUMNS}.`);
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
  if (isFlow && inline) tag.children = (tag.children as RootContent[]).flatMap((child): RootContent[] => (child.type === 'paragraph' ? child.children : [child])) as never;
  walkChildren(tag, depth + 1, walk);
  if (!component) return [];
  const node = { type: 'component', ...component, children: tag.children as RootContent[], number: 0, place: walk.context.placeOf(tag) } satisfies ComponentNode as unknown as RootContent;
  return isFlow && inline ? [{ type: 'paragraph', children: [node as never], position: tag.position }] : [node];
}

/** A paragraph that holds nothing but components for lines of their own is no paragraph. */
function blockOf(node: Extract<RootContent, { type: 'paragraph' }>): RootContent[] | undefined {
  const isSpace = (child: Nodes) => child.type === 'text' && child.value.trim() === '';
  const isBlock = (child: Nodes) => child.type === 'mdxJsxTextElement' && isComponentName(child.name ?? '') && !CONTENT_COMPONENTS[child.name as ComponentName].inline;
  if (!node.children.some(isBlock) || !node.children.every((child) => isSpace(child) || isBlock(child) || isComment(child))) return undefined;
  return node.children.filter((child) => isBlock(child)).map((child) => ({ ...(child as Tag), type: 'mdxJsxFlowElement' }) as RootContent);
}

function isComment(node: Nodes): boolean {
  return node.type === 'mdxTextExpression' && /^\s*(?:\/\*[\s\S]*\*\/\s*)+$/.test(node.value);
}

function isPhrasing(node: Nodes): boolean {
  return ['text', 'emphasis', 'strong', 'link', 'linkReference', 'inlineCode', 'delete', 'image', 'imageReference', 'break', 'mdxJsxTextElement', 'mdxTextExpression', 'footnoteReference'].includes(node.type);
}

function prepareHeading(node: Heading, walk: Walk): void {
  const { context } = walk;
  const text = toString(node, { includeImageAlt: true }).trim();
  if (text === '') {
    context.report('wrong-heading', node, 'The heading is empty.');
    return;
  }
  if (node.depth === 1) context.report('wrong-heading', node, `"# ${shortened(text)}" is a second title; the title of the page is its first heading, so write ##.`);
  else if (node.depth > walk.level + 1) context.report('wrong-heading', node, `"${shortened(text)}" is a heading of level ${node.depth} behind one of level ${walk.level}; write ${'#'.repeat(walk.level + 1)}.`);
  walk.level = Math.max(node.depth, 2);
  walk.heading = text;
  // A heading of emoji only has no letters to make an address from.
  const slug = walk.slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
  const id = slug === '' || slug.startsWith('-') ? walk.slugger.slug('section') : slug;
  node.data = { ...node.data, hProperties: { id } };
  context.headings.push({ depth: node.depth, id, text });
}

function prepareLink(node: Link, walk: Walk): void {
  const { context } = walk;
  const text = toString(node, { includeImageAlt: true }).trim();
  if (text === '') context.report('broken-link', node, 'The link has no text between its brackets.');
  if (VAGUE.has(text.toLowerCase().replace(/[.…:!]+$/, ''))) context.report('vague-link', node, `"${text}" does not say where the link leads.`);
  const target = linkTargetOf(node.url, context.file);
  switch (target.to) {
    case 'nowhere':
      context.report(target.code, node, target.message, target.suggestion);
      node.url = '#';
      return;
    case 'entry':
      context.links.push({ entry: target.entry, anchor: target.anchor, written: node.url, ...context.placeOf(node) });
      break;
    case 'anchor':
      walk.anchors.push({ node, anchor: target.anchor });
      break;
    case 'picture':
      node.url = assetOf(target.path, node, context)?.href ?? '#';
      return;
    case 'page':
  }
  node.url = target.href;
}

function prepareImage(node: Image, walk: Walk): void {
  const { context } = walk;
  if ((node.alt ?? '').trim() === '') context.report('missing-alt', node, `The picture "${shortened(node.url)}" has no text between its square brackets.`);
  const target = linkTargetOf(node.url, context.file);
  if (target.to === 'picture') {
    const asset = assetOf(target.path, node, context);
    node.url = asset?.href ?? '';
    const size = asset && asset.width !== undefined && asset.height !== undefined ? { width: asset.width, height: asset.height } : {};
    node.data = { ...node.data, hProperties: { ...size, loading: 'lazy' } };
    return;
  }
  if (target.to === 'nowhere' && target.code === 'unsafe-link') context.report('unsafe-link', node, target.message.replace('link', 'picture'));
  else if (target.to === 'nowhere' && target.message.includes('leads out')) context.report('outside-content', node, `"${shortened(node.url)}" lies outside of the content folder.`);
  else if (target.to === 'page' && /^https?:/i.test(node.url)) context.report('broken-image', node, `"${shortened(node.url)}" is a picture of another host, which would learn who reads this page; copy it into the content folder.`);
  else context.report('broken-image', node, `"${shortened(node.url)}" is not the path of a picture from this file; pictures are png, jpg, webp, gif or svg.`);
  node.url = '';
}

function assetOf(path: string, node: Nodes, context: BodyContext) {
  const found = context.picture(path);
  if ('code' in found) {
    context.report(found.code, node, found.message);
    return undefined;
  }
  if (!context.assets.some(({ url }) => url === found.url)) context.assets.push({ file: found.file, url: found.url });
  return { ...found, href: `asset:${found.url}` };
}

function preparedCode(node: Code, context: BodyContext): RootContent[] {
  const written = context.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const lastLine = written.slice(written.lastIndexOf('\n') + 1);
  if (/^(?:`{3}|~{3})/.test(written) && !(written.includes('\n') && /(?:`{3,}|~{3,})[ \t]*$/.test(lastLine))) {
    context.report('unclosed-fence', node, 'This block of code has no end.');
  }
  if (node.lang !== 'mermaid') return [node];
  const attributes = [...(node.meta ?? '').matchAll(/([^\s="]+)(?:="([^"]*)")?/g)].map((match) => [match[1] ?? '', match[2] ?? true] as const);
  const props = checkedProps('Diagram', { ...Object.fromEntries(attributes), source: node.value }, 'a diagram (```mermaid title="…")', () => node, context);
  return props ? [{ type: 'component', name: 'Diagram', props, children: [], number: 0, place: context.placeOf(node) } satisfies ComponentNode as unknown as RootContent] : [];
}

/** References without a definition stay text, so they are found in the source of text. */
function checkText(node: Text, context: BodyContext): void {
  const from = node.position?.start.offset ?? 0;
  if (!node.value.includes('[')) return;
  const written = context.text.slice(from, node.position?.end.offset ?? from);
  for (const match of written.matchAll(/(?<!\\)\[(\^[^\]\s]+)\]|(?<!\\)\[[^\][\\]+\]\[([^\][\\]*)\]/g)) {
    const before = written.slice(0, match.index).split('\n');
    const start = node.position?.start ?? { line: 1, column: 1 };
    const position = { start: { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + (before.at(-1) ?? '').length } };
    context.report('broken-link', { position }, match[1] === undefined ? `"${shortened(match[0])}" refers to a link that is defined nowhere in this file.` : `"[${match[1]}]" refers to a footnote that is defined nowhere in this file.`);
  }
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

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
