import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { shortened, type Walk } from './body-walk.ts';

/** Checks the level of a heading, and gives it an id. */
export function prepareHeading(node: Heading, walk: Walk): void {
  const { context } = walk;
  const text = toString(node, { includeImageAlt: true }).trim();
  if (text === '') {
    context.report('wrong-heading', node, 'The heading is empty.');
    return;
  }
  if (node.depth === 1)
    context.report('wrong-heading', node, `"# ${shortened(text)}" is a second title; the title of the page is its first heading, so write ##.`);
  else if (node.depth > walk.level + 1)
    context.report(
      'wrong-heading',
      node,
      `"${shortened(text)}" is a heading of level ${node.depth} behind one of level ${walk.level}; write ${'#'.repeat(walk.level + 1)}.`,
    );
  walk.level = Math.max(node.depth, 2);
  walk.heading = text;
  // A heading of emoji only has no letters to make an address from.
  const slug = walk.slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
  const id = slug === '' || slug.startsWith('-') ? walk.slugger.slug('section') : slug;
  node.data = { ...node.data, hProperties: { id } };
  context.headings.push({ depth: node.depth, id, text });
}
