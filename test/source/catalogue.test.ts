/** The catalogue of bad content: each input, and the code, line and column of what must be said about it. Numbers are its cases. */
import { describe, expect, it, test } from 'vitest';
import type { Diagnostic } from '#model/diagnostic.ts';
import { checkedContent } from '#site/checked-content.ts';
import { readContent } from '#source/read-content.ts';
import { FRAME, P, TODAY } from '../model/examples/frame.ts';
import { DIAGRAM_CASES } from './catalogue/diagrams.ts';
import { LEFT_OUT } from './catalogue/left-out.ts';
import { BODIES, BYTES, FIELDS } from './catalogue/one-file.ts';
import { CONTENT_CASES } from './catalogue/whole-content.ts';
import { contentFolder, VALID } from './content-folder.ts';

/** The number of its last case. */
const LAST = 164;

const names = [
  ...FIELDS.map(([name]) => name),
  ...[...BYTES, ...BODIES].map(([name]) => name),
  ...[...CONTENT_CASES, ...DIAGRAM_CASES].map(({ name }) => name),
];
/** A name may begin with several cases: "154 kinds without entries, 155 one phase". */
const covered = new Set(names.flatMap((name) => [...name.matchAll(/(?:^|, )(\d+) /g)].map((match) => Number(match[1]))));
const leftOut = Object.keys(LEFT_OUT).map(Number);
const applicable = LAST - Object.values(LEFT_OUT).filter((reason) => reason.startsWith('Does not apply')).length;

describe(`${covered.size} of the ${applicable} cases that apply are fixtures`, () => {
  it('and every other one says why it is none', () => {
    const all = Array.from({ length: LAST }, (_, index) => index + 1);
    expect(all.filter((number) => covered.has(number) === leftOut.includes(number))).toEqual([]);
  });

  it.each(leftOut.map((number) => [number, LEFT_OUT[number] ?? ''] as const))('but not %i: %s', (number, reason) => {
    expect(covered.has(number)).toBe(false);
    expect(reason).toMatch(/\.$/);
  });
});

/** `code line:column suggestion`, with what a case expects as far as it says. */
function findingOf({ code, position, suggestion }: Diagnostic): string {
  return [code, position ? `${position.line}:${position.column}` : '', suggestion ?? ''].filter((part) => part !== '').join(' ');
}

test('every bad input of one file is reported with its place, all in one run', { timeout: 60_000 }, async () => {
  const cases = [
    ...FIELDS.map((entry) => ['playbooks/ai/policies', entry] as const),
    ...[...BYTES, ...BODIES].map((entry) => ['departments', entry] as const),
  ].map(([folder, [name, text, ...findings]], index) => ({ name, text, findings, file: `${folder}/case-${index}.mdx` }));
  const folder = contentFolder({ ...VALID, ...Object.fromEntries(cases.map(({ file, text }) => [file, text])) });
  const { diagnostics } = await readContent(folder, { workers: 0 });
  const found = cases.map(({ name, file, findings }) => ({
    name,
    findings: diagnostics
      .filter((diagnostic) => diagnostic.file === file)
      // Where a case names no suggestion, any will do.
      .map((diagnostic, index) => findingOf(findings[index]?.split(' ').length === 2 ? { ...diagnostic, suggestion: undefined } : diagnostic)),
  }));
  // The bomb has many aliases; the first finding is enough to say so.
  expect(found.map(({ name, findings }) => ({ name, findings: name === '36 alias bomb' ? findings.slice(0, 1) : findings }))).toEqual(
    cases.map(({ name, findings }) => ({ name, findings })),
  );
});

test.each(CONTENT_CASES)('$name', async ({ files, prepare, findings }) => {
  const content = contentFolder(files);
  prepare?.(content);
  const { diagnostics } = await checkedContent({ content, cacheDir: `${content}/.cache`, today: TODAY, draws: 'none' });
  expect(diagnostics.map((diagnostic) => `${diagnostic.file.replace(`${P}/`, '')} ${findingOf(diagnostic)}`)).toEqual(findings);
});

test('every diagram that cannot be drawn is reported with the line of its source', { timeout: 60_000 }, async () => {
  const replies = String(FRAME[`${P}/use-cases/replies.mdx`]);
  const fileOf = (index: number): string => `${P}/use-cases/case-${index}.mdx`;
  const files = DIAGRAM_CASES.map(
    ({ name, source }, index) =>
      [fileOf(index), `${replies.replace('title: Replies', `title: ${name}`)}\n\`\`\`mermaid title="${name}"\n${source}\n\`\`\`\n`] as const,
  );
  const content = contentFolder({ ...FRAME, ...Object.fromEntries(files) });
  const { diagnostics } = await checkedContent({ content, cacheDir: `${content}/.cache`, today: TODAY, draws: 'authored' });
  expect(DIAGRAM_CASES.map(({ name }, index) => ({ name, findings: diagnostics.filter(({ file }) => file === fileOf(index)).map(findingOf) }))).toEqual(
    DIAGRAM_CASES.map(({ name, findings }) => ({ name, findings })),
  );
});
