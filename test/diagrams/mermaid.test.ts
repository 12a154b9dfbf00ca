import { expect, test } from 'vitest';
import { drawDiagrams } from '#diagrams/render/index.ts';
import { brief, firstOf } from '#diagrams/picture.ts';
import { Flowchart, label, nodeId, plain } from '#diagrams/mermaid.ts';

/** Texts that mean something to Mermaid, Markdown, HTML or a renderer. */
const HOSTILE = [
  'end',
  '1. First things first',
  '- a list',
  '# heading',
  '**bold** and _slanted_ `code`',
  'a "quoted" word & <b>a tag</b>',
  'a | b ; c -- d --> e',
  '[x] (y) {z} ((w))',
  '#35; and &amp; and \\n',
  '100 % of $5 @ home ~ there',
  'javascript: is a word',
  'img: too',
  '%%{init: {}}%%',
  'classDef now',
  'ťažké Ünïcödé',
];

test('hostile labels are drawn as they are written', async () => {
  const chart = new Flowchart('TB', 'Hostile; title: #1 "x"');
  HOSTILE.forEach((text, index) => chart.node(nodeId('case', index), [text]));
  const [result] = await drawDiagrams([{ source: chart.toString(), title: 'Hostile', settings: { wrap: 2000 } }], {});
  if (result?.ok !== true) throw new Error(result?.message);
  const texts = [...result.drawn.svg.matchAll(/<text [^>]*>([^<]*(?:<tspan[^>]*>[^<]*<\/tspan>[^<]*)*)<\/text>/g)].map(([, text = '']) =>
    text
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .trim(),
  );
  expect(HOSTILE.filter((text) => !texts.includes(text))).toEqual([]);
}, 60_000);

test('ids of different things are different, whatever letters they have', () => {
  expect(nodeId('a-b')).not.toBe(nodeId('a_b'));
  expect(nodeId('a', 'b')).not.toBe(nodeId('a_b'));
  expect(nodeId('end')).toMatch(/^n_/);
});

test('a label cannot end early', () => {
  expect(label('say "hi"', 'second')).toBe('"say #34;hi#34;<br/>second"');
  expect(plain('a; b\n%%{x}')).not.toMatch(/[;\n{}%]/);
});

test('cuts between words, and shows one more rather than say that there is one more', () => {
  expect(brief('Order to cash in one flow', 18)).toBe('Order to cash…');
  expect(brief('Short', 18)).toBe('Short');
  expect(firstOf([1, 2, 3], 2)).toEqual({ shown: [1, 2, 3], more: 0 });
  expect(firstOf([1, 2, 3, 4], 2)).toEqual({ shown: [1, 2], more: 2 });
});
