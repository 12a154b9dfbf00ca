import { expect, test } from 'vitest';
import { readContent } from '#source/read-content.ts';
import { contentFolder, VALID } from './content-folder.ts';

const FILE = `version: 1
department: finance
exported: 2026-06-01
by: Head of finance
items:
  "ai/policies/use#read":
    state: done
    day: 2026-05-30
    digest: "0a1b2c3d"
`;

async function read(files: Record<string, string>) {
  const { progress, diagnostics } = await readContent(contentFolder({ ...VALID, ...files }), { workers: 0 });
  const found = diagnostics.map(({ code, file, position, suggestion }) => [code, `${file}:${position?.line ?? ''}:${position?.column ?? ''}`, suggestion]);
  return { progress, found: found.map((parts) => parts.filter((part) => part !== undefined).join(' ')) };
}

test('reads progress files beside the entries', async () => {
  const { progress, found } = await read({ 'progress/finance.yaml': FILE });
  expect(found).toEqual([]);
  expect(progress.map(({ file, department, data }) => [file, department, Object.keys(data.items)])).toEqual([
    ['progress/finance.yaml', 'finance', ['ai/policies/use#read']],
  ]);
});

test('takes JSON too, which is YAML', async () => {
  const json = JSON.stringify({ version: 1, department: 'finance', exported: '2026-06-01', by: 'Head', items: {} }, null, 2);
  expect(await read({ 'progress/finance.yaml': json })).toMatchObject({ found: [], progress: [{ data: { by: 'Head' } }] });
});

test('says where a progress file is wrong', async () => {
  const wrong = FILE.replace('version: 1', 'version: 7').replace('state: done', 'state: dnoe').replace('2026-05-30', '2026-02-30');
  expect(await read({ 'progress/finance.yaml': wrong })).toEqual({
    progress: [],
    found: ['wrong-value progress/finance.yaml:1:10 1', 'wrong-value progress/finance.yaml:7:12 done', 'wrong-value progress/finance.yaml:8:10'],
  });
  expect((await read({ 'progress/finance.yaml': '' })).found).toEqual(['no-front-matter progress/finance.yaml:1:1']);
});

test('says of a file in the wrong place where it belongs', async () => {
  expect((await read({ 'progress/Finance.yaml': FILE })).found).toEqual(['wrong-extension progress/Finance.yaml:: finance.yaml']);
  expect((await read({ 'progress/finance.yml': FILE })).found).toEqual(['wrong-extension progress/finance.yml:: finance.yaml']);
  expect((await read({ 'progress/finance.mdx': FILE })).found).toEqual(['unknown-folder progress/finance.mdx::']);
});
