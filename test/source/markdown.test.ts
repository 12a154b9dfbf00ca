import { expect, test } from 'vitest';
import { bodyOf } from '#source/markdown.ts';
import { contentFolder, PNG } from './content-folder.ts';

function body(text: string, files: Record<string, string | Buffer> = {}) {
  return bodyOf({ text, line: 10, file: 'playbooks/ai/phases/walk.mdx', root: contentFolder(files), ids: ['publish'] });
}

function html(text: string, files: Record<string, string | Buffer> = {}) {
  const result = body(text, files);
  expect(result.diagnostics).toEqual([]);
  return result.body.nodes.map((node) => (typeof node === 'string' ? node : `{${node.component}}`)).join('');
}

test('merges runs of HTML around components, and nests their children', () => {
  const { nodes } = body(
    'One.\n\n- two\n\n<Note title="For managers">\n\nThree <Term means="a program">agent</Term> four.\n\n<Metric id="trained" />\n\n</Note>\n\nFive.',
  ).body;
  expect(nodes).toEqual([
    '<p>One.</p>\n<ul>\n<li>two</li>\n</ul>\n',
    {
      component: 'Note',
      props: { title: 'For managers' },
      position: { line: 14, column: 1 },
      children: [
        '\n<p>Three ',
        { component: 'Term', props: { means: 'a program' }, children: ['agent'], position: { line: 16, column: 7 } },
        ' four.</p>\n',
        { component: 'Metric', props: { id: 'trained' }, children: [], position: { line: 18, column: 1 } },
      ],
    },
    '\n<p>Five.</p>',
  ]);
});

test('keeps a paragraph whole around inline components, and the space between two', () => {
  expect(html('A <Term means="x">b</Term> <Term means="y">c</Term>.')).toBe('<p>A {Term} {Term}.</p>');
  expect(html('<Term means="x">b</Term>')).toBe('<p>{Term}</p>');
  expect(html('<Term means="x">\nb\n</Term>')).toBe('<p>{Term}</p>');
});

test('takes a component alone in its paragraph for a block', () => {
  expect(html('<Metric id="x" /> {/* a comment */}')).toBe('{Metric}');
  const [note] = body('<Note>one line</Note>').body.nodes;
  expect(note).toMatchObject({ component: 'Note', children: ['\n<p>one line</p>\n'] });
});

test('resolves links to entries, folders and pages of the site', () => {
  const { body: result, diagnostics } = body(
    '[a](../policies/use.mdx#rules) [b](../policies/) [c](/may-i/) [d](../../../departments) [e](../) [f](#action-publish) [g](mailto:a@b.c) https://x.y/z?a=b&c=d',
  );
  expect(diagnostics).toEqual([]);
  expect([...String(result.nodes[0]).matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
    'entry:ai/policies/use#rules',
    'site:/ai/policies/',
    'site:/may-i/',
    'site:/departments/',
    'entry:ai',
    '#action-publish',
    'mailto:a@b.c',
    'https://x.y/z?a=b&#x26;c=d',
  ]);
  expect(result.links).toEqual([
    { entry: 'ai/policies/use', anchor: 'rules', written: '../policies/use.mdx#rules', line: 10, column: 1 },
    { entry: 'ai', anchor: undefined, written: '../', line: 10, column: 89 },
  ]);
});

test('makes the title of a picture that stands alone its caption, and headings links to themselves', () => {
  const files = { 'playbooks/ai/phases/a.png': PNG };
  const { nodes } = body('![A chart](a.png "In March")\n\nText ![A chart](a.png "In March")', files).body;
  expect(String(nodes[0])).toMatch(
    /^<figure class="picture"><img (?!.*title=)[^>]*><figcaption>In March<\/figcaption><\/figure>\n<p>Text <img [^>]*title="In March"[^>]*><\/p>$/,
  );
  expect(html('## Why *we* do it')).toBe('<h2 id="why-we-do-it"><a class="self" href="#why-we-do-it">Why <em>we</em> do it</a></h2>');
  expect(html('## See [this policy](../policies/use.mdx)')).not.toContain('class="self"');
});

test('shows pictures of the content folder with their size', () => {
  const { body: result, diagnostics } = body('![A chart](img/My%20Chart.png)', { 'playbooks/ai/phases/img/My Chart.png': PNG });
  expect(diagnostics).toEqual([]);
  expect(result.nodes).toEqual(
    ['<p><img src="asset:my-chart-13fc5b3f.png" alt="A chart" width="3" height="2" loading="lazy" decoding="async"></p>'].map((text) =>
      expect.stringMatching(new RegExp(text.replace('13fc5b3f', '[0-9a-f]{8}'))),
    ),
  );
  expect(result.assets).toEqual([{ file: 'playbooks/ai/phases/img/My Chart.png', url: expect.stringMatching(/^my-chart-[0-9a-f]{8}\.png$/) }]);
});

test('gives headings ids, tables a name and code a tab stop, and no style attributes', () => {
  const { nodes, headings } = body('## Überblick\n\n## Überblick\n\n## 🚀\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n    code\n\n```ts\nx\n```').body;
  expect(headings).toEqual([
    { depth: 2, id: 'überblick', text: 'Überblick' },
    { depth: 2, id: 'überblick-1', text: 'Überblick' },
    { depth: 2, id: 'section', text: '🚀' },
  ]);
  expect(nodes.join('')).toContain('<div class="scroll" role="region" aria-label="Table: 🚀" tabindex="0"><table>');
  expect(nodes.join('')).toContain('<th class="align-center" scope="col">a</th>');
  expect(nodes.join('')).toContain('<pre tabindex="0"><code class="language-ts">');
  expect(nodes.join('')).not.toMatch(/style=| align=/);
});

test('makes a diagram of a mermaid fence', () => {
  expect(body('```mermaid title="The way"\ngraph LR\n  a --> b\n```').body.nodes).toEqual([
    { component: 'Diagram', props: { title: 'The way', source: 'graph LR\n  a --> b' }, children: [], position: { line: 10, column: 1 } },
  ]);
});

test('resolves references, prints footnotes, drops comments', () => {
  expect(html('[a][b] {/* gone */}\n\n[b]: https://x.y "t"')).toBe('<p><a href="https://x.y" title="t">a</a> </p>');
  expect(html('a[^1]\n\n[^1]: Note.')).toContain('<li id="note-fn-1">');
});

test('prints what looks like code as text where it is escaped', () => {
  expect(html('\\{a} \\<b> `{c}` &lt;d>')).toBe('<p>{a} &#x3C;b> <code>{c}</code> &#x3C;d></p>');
});

test('words the honest mistakes plainly', () => {
  const messages = (text: string) => body(text).diagnostics.map(({ message }) => message);
  expect(
    [
      'a {name}',
      'a { b',
      'cost <5',
      '<br>',
      '<!-- a -->',
      '<a@b.c>',
      '<https://x.y>',
      '<Note>\n\na',
      '<Note title="a>\n\nb\n\n</Note>',
      'export controls apply',
      '</Note>',
      '{/* a',
    ].flatMap(messages),
  ).toMatchInlineSnapshot(`
    [
      ""{name}" is code, which content cannot hold; write \\{ for a brace, or put the text in \`backticks\`.",
      "A "{" begins code, which content cannot hold; write \\{ or put the text in \`backticks\`.",
      ""<5" begins like a tag; write &lt; for the character <, or put the text in \`backticks\`.",
      "<br> is HTML. End the line with a backslash, or begin a new paragraph.",
      "This is an HTML comment; write {/* … */} for a comment.",
      "Write the address as [a@b.c](mailto:a@b.c), without < and >.",
      "Write the link as [its text](https://x.y), without < and >.",
      "<Note> is never closed; write </Note>, on a line of its own where the tag has one, or <Note … />.",
      "The tag <Note cannot be read: a quote is never closed.",
      "A line that begins with "export" is read as code; begin it with another word.",
      "</Note> closes nothing: there is no <Note> before it.",
      "The comment is never closed; end it with */}.",
    ]
  `);
});
