import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '#source/markdown.ts';
import { readContent } from '#source/read-content.ts';
import { contentFolder, PNG } from './content-folder.ts';

const markdown = (text: string, files: Parameters<typeof contentFolder>[0] = {}): string => {
  const { body, diagnostics } = bodyOf({ text, line: 1, file: 'playbooks/ai/phases/walk.mdx', root: contentFolder(files), ids: [] });
  expect(diagnostics).toEqual([]);
  return body.markdown.replaceAll('\uFDD0', '⟦').replaceAll('\uFDD1', '⟧');
};
const read = (text: string): string => toString(unified().use(remarkParse).use(remarkGfm).parse(text)).replace(/\s+/g, ' ');

describe('a body as plain Markdown', () => {
  it('writes components as what any reader of Markdown understands', () => {
    expect(
      markdown(
        'A <Term means="a program">*agent*</Term>.\n\n<Note title="For managers">\n\nOne.\n\n- two\n\n</Note>\n\n<Warning>\n\nStop.\n\n</Warning>\n\n' +
          '<Quote source="Shift lead" href="https://example.org/x">\n\nTell me.\n\n</Quote>\n\n<Steps>\n\n1. First\n2. Second\n\n</Steps>\n\n' +
          '```mermaid title="How it goes"\nflowchart LR\n  a --> b\n```\n',
      ),
    ).toMatchInlineSnapshot(`
      "A *agent* (a program).

      > **Note: For managers**
      >
      > One.
      >
      > - two

      > **Warning**
      >
      > Stop.

      > Tell me.
      >
      > — [Shift lead](https://example.org/x)

      1. First
      2. Second

      How it goes

      \`\`\`mermaid
      flowchart LR
        a --> b
      \`\`\`"
    `);
  });

  it('leaves to the site what only the site knows', () => {
    expect(markdown('<Metric id="trained" />\n\n<Checklist department="sales" />\n\n<Diagram title="The way" name="roadmap" />')).toMatchInlineSnapshot(`
      "⟦{"component":"Metric","props":{"id":"trained"}}⟦

      ⟦{"component":"Checklist","props":{"department":"sales"}}⟦

      ⟦{"component":"Diagram","props":{"title":"The way","name":"roadmap"}}⟦"
    `);
    expect(
      markdown('## Here\n\n[a](../policies/travel.mdx#book) [b](#here) [c](/may-i/?tool=x) [d](https://example.org/e) https://example.org/e\n\n![p](p.png)', {
        'playbooks/ai/policies/travel.mdx': '',
        'playbooks/ai/phases/p.png': PNG,
      }).replace(/p-[0-9a-f]{8}/, 'p-digest'),
    ).toMatchInlineSnapshot(`
      "## Here

      [a](⟧entry:ai/policies/travel#book) [b](⟧#here) [c](⟧site:/may-i/?tool=x) [d](https://example.org/e) https://example.org/e

      ![p](⟧asset:p-digest.png)"
    `);
  });

  it('keeps tables, notes at the foot, code and what is struck out', () => {
    const text = '| a | b |\n| - | - |\n| 1 | `x` |\n\nOne[^1] ~~two~~.\n\n```js\nlet x;\n```\n\n[^1]: Three.\n';
    expect(markdown(text)).toBe(text.trimEnd());
  });

  it('says the same words as the text that it was made from', async () => {
    const { entries } = await readContent('content', {});
    expect(entries.length).toBeGreaterThan(100);
    for (const { id, body } of entries) {
      const html = body.nodes.filter((node) => typeof node === 'string').join('');
      for (const { text } of body.headings) expect(read(body.markdown), id).toContain(text.replace(/\s+/g, ' '));
      expect((body.markdown.match(/\uFDD1entry:/g) ?? []).length, id).toBeGreaterThanOrEqual((html.match(/href="entry:/g) ?? []).length);
    }
  });
});
