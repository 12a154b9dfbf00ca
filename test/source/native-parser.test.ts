import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterOf } from '#source/front-matter.ts';
import { placedFilesOf } from '#source/identity.ts';
import { treeOf } from '#source/mdx-parser.ts';
import { nativeTreeOf } from '#source/native-parser.ts';
import { isPlain } from '#source/plain-text.ts';
import { contentFilesOf } from '#source/walk.ts';

/** Words and signs as authors write them, and such that parsers like to quarrel about. */
const word = fc.constantFrom(
  ...[
    'plan',
    'the',
    'Über',
    '日本',
    '😀',
    'x_y',
    '3',
    'e.g.',
    'don’t',
    '—',
    '1.',
    '+',
    '#x',
    '-',
    '50 %',
    'a/b',
    '(c)',
    '“q”',
    '!',
    'x:',
    '5*',
    '1)',
    '---',
    '==',
  ],
  ...[
    '`co de`',
    '**bold it**',
    '*it*',
    '_so me_',
    '**b**.',
    '(*i*)',
    '"*x*"',
    '**A**:',
    '*x*,',
    '*x.*',
    '日*本*',
    '**日本**語',
    '**x!**y',
    '_“q”_',
    '**(x)**',
    'a**b**',
    '*a*b',
    'a*b',
  ],
  ...[
    '[l k](a.mdx)',
    '[x](../b/c.mdx#y)',
    '![p q](p.png)',
    '[**b**](c.mdx)',
    '<Term id="a">t t</Term>',
    '<Metric id="m" />',
    '`a``b`',
    '`x`y',
    '|',
    '<',
    'a<b',
    '![',
    '[^1]',
    '^1',
  ],
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const item = fc
  .tuple(fc.constantFrom('', '', '  ', '   ', '    ', '      '), fc.constantFrom('-', '-', '1.', '2.', '10.'), line)
  .map((parts) => `${parts[0]}${parts[1]} ${parts[2]}`);
const row = fc.array(line, { minLength: 1, maxLength: 3 }).map((cells) => `| ${cells.join(' | ')} |`);
const block = fc.oneof(
  { weight: 4, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) },
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc.tuple(fc.array(item, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n\n')).map(([items, between]) => items.join(between)),
  fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => lines.map((text) => `> ${text}`).join('\n')),
  fc.tuple(fc.constantFrom('```', '```ts', '```mermaid title="a b"'), line).map(([fence, text]) => `${fence}\n${text}\n\`\`\``),
  fc.tuple(row, fc.constantFrom('| --- |', '| --- | ---: |', '| :-: | --- | --- |'), row).map((rows) => rows.join('\n')),
  fc
    .tuple(fc.constantFrom('<Note>', '<Note title="T t">', '<Steps>'), line, fc.constantFrom('\n', '\n\n'))
    .map(([tag, text, gap]) => `${tag}${gap}${text}${gap}</${/\w+/.exec(tag)?.[0] ?? ''}>`),
  fc.constantFrom('<Metric id="a" />', '- a\n  b', '1. x\n\n   y', '- [ ] task', '[a]: b.mdx', 'Title\n---', '    code', '***'),
);
const body = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')), { minLength: 1, maxLength: 5 })
  .map((blocks) => `${blocks.flat().join('').trimEnd()}\n`);

describe('nativeTreeOf', () => {
  it('gives the tree of the parser of record, to the last offset, for every text that counts as plain', () => {
    let plain = 0;
    fc.assert(
      fc.property(body, (text) => {
        if (!isPlain(text)) return;
        plain += 1;
        expect(comparable(nativeTreeOf(text))).toEqual(comparable(treeOf({ text, file: 'a.mdx', line: 1 }).tree));
      }),
      { numRuns: 6000, seed: 7 },
    );
    // A test of nothing but texts that are passed over would hold anything.
    expect(plain).toBeGreaterThan(300);
  });

  it('does so for all shipped content', () => {
    const { placed } = placedFilesOf(contentFilesOf('content').files.filter((file) => file !== 'site.yaml'));
    for (const { file, kind } of placed) {
      const text = frontMatterOf(kind, readFileSync(join('content', file), 'utf8'), file).body?.text ?? '';
      const native = nativeTreeOf(text);
      if (native) expect(comparable(native), file).toEqual(comparable(treeOf({ text, file, line: 1 }).tree));
    }
    expect(placed.length).toBeGreaterThan(100);
  });

  it.each([
    ['a task', '- [ ] do'],
    ['an escape', 'a \\{ b'],
    ['an expression', 'a {b}'],
    ['an entity', 'a &lt; b'],
    ['an address', 'see www.example.org'],
    ['a footnote', 'a[^1]'],
    ['a definition', '[a]: b.mdx'],
    ['emphasis in emphasis', '**a *b* c**'],
    ['a tag with text behind it', '<Term id="a">b</Term> c'],
    ['an underlined heading', 'Title\n---'],
    ['an open fence', '```\na'],
    ['a hard break', 'a  \nb'],
  ])('leaves %s to the parser of record', (_what, text) => {
    expect(isPlain(text)).toBe(false);
    expect(nativeTreeOf(text)).toBeUndefined();
  });
});

/** Without what stands in a tree only for parsers: empty fields, and the positions of attributes, which serve mistakes alone. */
function comparable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(comparable);
  if (node === null || typeof node !== 'object') return node;
  const isAttribute = 'type' in node && node.type === 'mdxJsxAttribute';
  const kept = Object.entries(node).filter(([key, value]) => key !== 'data' && value !== null && value !== undefined && !(isAttribute && key === 'position'));
  return Object.fromEntries(kept.map(([key, value]) => [key, comparable(value)]));
}
