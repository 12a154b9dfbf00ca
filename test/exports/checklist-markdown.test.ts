import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { AWKWARD, fileOf, PREPARE } from './support.ts';

describe('a checklist as Markdown', () => {
  const text = fileOf(`${PREPARE}.md`);

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales-prepare.md');
  });

  it('has a box for each action, whose words and links come out as they went in', () => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
    const boxes: string[] = [];
    const links: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'html' || node.type === 'strong' || node.type === 'image') throw new Error(`The words became a ${node.type}.`);
      if (node.type === 'listItem' && typeof node.checked === 'boolean') {
        const [first] = node.children;
        boxes.push(first === undefined ? '' : toString(first));
        visit(node, 'link', ({ url }) => void links.push(url));
      }
    });
    expect(boxes.map((words) => words.replaceAll('\u2060', ''))).toEqual(AWKWARD.map((words) => words.replace('\n', ' ')));
    expect(links).toEqual(AWKWARD.map((_, index) => `https://playbooks.example/handbook/departments/sales/#growth.policies.awkward.item-${index}`));
  });
});
