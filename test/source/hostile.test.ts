/** Inputs made to stop a build: each must end soon, with a diagnostic or a page. */
import { expect, test } from 'vitest';
import { entryFileOf } from '#source/entry-file.ts';
import { DEPARTMENT } from './content-folder.ts';

const SIZE = 400_000;
const fill = (text: string) => text.repeat(Math.floor(SIZE / text.length));
/** As many lines as may be. */
const lines = (text: string) => Array.from({ length: 9900 }, (_, index) => (index % 900 === 899 ? '' : text)).join('\n');

test.each([
  ['braces', fill('{')],
  ['a comment of braces', `{/*${fill('}')}`],
  ['comments in an expression', `{${fill('/*')}}`],
  ['tags', fill('<Note>')],
  ['nested tags', '<Note>\n\n'.repeat(1500)],
  ['attributes', `<Note ${fill('a="b" ')}/>`],
  ['an attribute without an end', `<Note a="${fill('x')}`],
  ['imports', lines('import a')],
  ['words', fill('word ')],
  ['addresses', fill('a.b-c+d@')],
  ['links', lines('https://a.b/c ')],
  ['emphasis', fill('*a_b').slice(0, 8000)],
  ['brackets', fill('[ ').slice(0, 7800)],
  ['growing runs of backticks', Array.from({ length: 900 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
  ['headings', lines('a\n===').slice(0, 19_000)],
  ['lazy quotes', lines('> a')],
  [
    'footnotes',
    `${Array.from({ length: 2000 }, (_, index) => `[^${index}]: a`).join('\n\n')}\n\n${Array.from({ length: 2000 }, (_, index) => `[^${index}]`).join('\n\n')}`,
  ],
  ['character references', fill('&#x41;')],
  ['mistakes', lines('cost <5\n').slice(0, 19_000)],
])('survives %s', { timeout: 15_000 }, (_name, text) => {
  const before = process.cpuUsage();
  const { body, diagnostics } = entryFileOf(DEPARTMENT + text, 'departments/x.mdx', 'department', '/tmp');
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(5);
  expect(body.nodes.length + diagnostics.length).toBeGreaterThan(0);
  expect(diagnostics.length).toBeLessThanOrEqual(200);
});
