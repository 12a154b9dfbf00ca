/** The examples on the pages of codes are no stories: each is checked, and gives its code where it is wrong and does not where it is right. */
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_EXAMPLES } from '#model/diagnostic-examples.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '#model/diagnostic.ts';
import { checkedContent } from '#site/checked-content.ts';
import { contentFolder } from '../../source/content-folder.ts';
import { FRAME, TODAY } from './frame.ts';
import { NOT_RUN, RECIPES, type Content } from './recipes.ts';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

async function findingsOf({ files, today = TODAY }: Content, draws: 'authored' | 'none' = 'none'): Promise<{ code: DiagnosticCode; message: string }[]> {
  const content = contentFolder(files);
  const { diagnostics } = await checkedContent({ content, today, cacheDir: `${content}/.cache`, draws });
  return diagnostics.map(({ code, file, message }) => ({ code, message: `${code} ${file}: ${message}` }));
}

it('is put into content in which nothing is found', async () => {
  expect(await findingsOf({ files: FRAME }, 'authored')).toEqual([]);
});

it('is run for every code, but for those that say why not', () => {
  expect(CODES.filter((code) => (RECIPES[code] === undefined) === (NOT_RUN[code] === undefined))).toEqual([]);
});

describe.each(CODES.filter((code) => RECIPES[code]))('%s', (code) => {
  const example = DIAGNOSTIC_EXAMPLES[code];
  const recipe = RECIPES[code];
  const draws = code === 'broken-diagram' ? 'authored' : 'none';

  it('is what its wrong example gives', async () => {
    const found = recipe && (await findingsOf(recipe(example.bad, true), draws));
    expect(found?.map((finding) => finding.code)).toContain(code);
  });

  it('is not what its right example gives', async () => {
    const found = recipe && (await findingsOf(recipe(example.good, false), draws));
    expect(found?.filter((finding) => finding.code === code)).toEqual([]);
  });
});
