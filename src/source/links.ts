/** Links and pictures of a body: checked, and addressed so that pages can make them URLs. */
import type { Image, Link, Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { BodyAsset } from '#model/entry.ts';
import type { BodyContext } from './body-context.ts';
import { shortened, type Walk } from './body-walk.ts';
import { linkTargetOf } from './link-target.ts';
import { hiddenIn } from './text.ts';

/** Texts that say nothing to people who go from link to link. */
const VAGUE = new Set(['here', 'click here', 'click', 'this', 'this link', 'this page', 'link', 'read more', 'more', 'learn more', 'see here', 'details']);

/** A picture is as wide as the column of text. */
const SIZES = '(min-width: 46rem) 42rem, 92vw';

/** Checks a link. One to another entry is recorded; whether that exists is for the linker to say. */
export function prepareLink(node: Link, walk: Walk): void {
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

/** Checks a picture and records it. */
export function prepareImage(node: Image, walk: Walk): void {
  const { context } = walk;
  if ((node.alt ?? '').trim() === '') context.report('missing-alt', node, `The picture "${shortened(node.url)}" has no text between its square brackets.`);
  const target = linkTargetOf(node.url, context.file);
  if (target.to === 'picture') {
    const asset = assetOf(target.path, node, context);
    node.url = asset?.href ?? '';
    const size = asset?.width !== undefined && asset.height !== undefined ? { width: asset.width, height: asset.height } : {};
    for (const { url, width } of asset?.smaller ?? []) addAsset({ file: target.path, url, scaledTo: width }, context);
    const sources = asset && asset.smaller.length > 0 ? [...asset.smaller, { url: asset.url, width: asset.width ?? 0 }] : [];
    const srcset = sources.map(({ url, width }) => `asset:${url} ${width}w`).join(', ');
    node.data = { ...node.data, hProperties: { ...size, ...(srcset !== '' && { srcSet: srcset, sizes: SIZES }), loading: 'lazy', decoding: 'async' } };
    return;
  }
  if (target.to === 'nowhere' && target.code === 'unsafe-link') context.report('unsafe-link', node, target.message.replace('link', 'picture'));
  else if (target.to === 'nowhere' && target.message.includes('leads out'))
    context.report('outside-content', node, `"${shortened(node.url)}" lies outside of the content folder.`);
  else if (target.to === 'page' && /^https?:/i.test(node.url))
    context.report(
      'broken-image',
      node,
      `"${shortened(node.url)}" is a picture of another host, which would learn who reads this page; copy it into the content folder.`,
    );
  else context.report('broken-image', node, `"${shortened(node.url)}" is not the path of a picture from this file; pictures are png, jpg, webp, gif or svg.`);
  node.url = '';
}

/** A character reference may stand for a character that nobody sees. */
export function checkSeen(node: Nodes, context: BodyContext): void {
  const texts = [node.type === 'text' ? node.value : undefined, 'alt' in node ? node.alt : undefined, 'title' in node ? node.title : undefined];
  const hidden = texts.map((text) => (text == null ? undefined : hiddenIn(text))).find((name) => name !== undefined);
  if (hidden !== undefined) context.report('not-text', node, `There is ${hidden} here, which no reader sees.`);
}

/** References without a definition stay text, so they are found in the source of text. */
export function checkText(node: Text, context: BodyContext): void {
  const from = node.position?.start.offset ?? 0;
  if (!node.value.includes('[')) return;
  const written = context.text.slice(from, node.position?.end.offset ?? from);
  for (const match of written.matchAll(/(?<!\\)\[(\^[^\]\s]+)\]|(?<!\\)\[[^\][\\]+\]\[([^\][\\]*)\]/g)) {
    const before = written.slice(0, match.index).split('\n');
    const start = node.position?.start ?? { line: 1, column: 1 };
    const position = { start: { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + (before.at(-1) ?? '').length } };
    context.report(
      'broken-link',
      { position },
      match[1] === undefined
        ? `"${shortened(match[0])}" refers to a link that is defined nowhere in this file.`
        : `"[${match[1]}]" refers to a footnote that is defined nowhere in this file.`,
    );
  }
}

function addAsset(asset: BodyAsset, { assets }: BodyContext): void {
  if (!assets.some(({ url }) => url === asset.url)) assets.push(asset);
}

function assetOf(path: string, node: Nodes, context: BodyContext) {
  const found = context.picture(path);
  if ('code' in found) {
    context.report(found.code, node, found.message);
    return undefined;
  }
  addAsset({ file: found.file, url: found.url }, context);
  return { ...found, href: `asset:${found.url}` };
}
