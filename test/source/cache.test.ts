import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCacheOf } from '#source/cache.ts';
import { readContent } from '#source/read-content.ts';
import { contentFolder, DEPARTMENT, PNG, VALID } from './content-folder.ts';

const FILES = { ...VALID, 'departments/it.mdx': `${DEPARTMENT}![Logo](logo.png)\n\n[a](finance.mdx) <br>`, 'departments/logo.png': PNG };

test('parses nothing the second time, and gives the same', async () => {
  const folder = contentFolder(FILES);
  const cacheDir = contentFolder({});
  const clean = await readContent(folder, { cacheDir });
  const cached = await readContent(folder, { cacheDir });
  expect([clean.parsed, cached.parsed]).toEqual([3, 0]);
  expect({ ...cached, parsed: 0 }).toStrictEqual({ ...clean, parsed: 0 });
});

test('parses a file again when its text changes, and when its picture changes or goes', async () => {
  const folder = contentFolder(FILES);
  const cacheDir = contentFolder({});
  await readContent(folder, { cacheDir });
  writeFileSync(join(folder, 'departments/finance.mdx'), `${DEPARTMENT}More.`);
  expect((await readContent(folder, { cacheDir })).parsed).toBe(1);
  writeFileSync(join(folder, 'departments/logo.png'), Buffer.concat([PNG, Buffer.from('x')]));
  expect((await readContent(folder, { cacheDir })).parsed).toBe(1);
  rmSync(join(folder, 'departments/logo.png'));
  const { parsed, diagnostics } = await readContent(folder, { cacheDir });
  expect([parsed, diagnostics.map(({ code }) => code)]).toEqual([1, ['broken-image', 'html-in-content']]);
});

test('takes a damaged, truncated, foreign or old cache for none', async () => {
  const folder = contentFolder(FILES);
  const cacheDir = contentFolder({});
  const clean = await readContent(folder, { cacheDir });
  const path = join(cacheDir, 'entries.jsonl');
  const whole = readFileSync(path, 'utf8');
  for (const text of ['', '\0\0', '{}', whole.slice(0, -20), whole.replace('Money', 'Honey'), whole.replace(/entries \w/, 'entries _'), `${whole}x`]) {
    writeFileSync(path, text);
    expect(await readContent(folder, { cacheDir })).toStrictEqual(clean);
  }
  expect((await readContent(folder, { cacheDir: join(path, 'not/a/folder') })).parsed).toBe(3);
});

test('keeps results of one version of the pipeline only', () => {
  const cacheDir = contentFolder({});
  const first = parseCacheOf(cacheDir, 'one');
  first.set('a.mdx', 'digest', '{"x":1}');
  first.save();
  expect(parseCacheOf(cacheDir, 'one').get('a.mdx', 'digest')).toBe('{"x":1}');
  expect(parseCacheOf(cacheDir, 'one').get('a.mdx', 'other')).toBeUndefined();
  expect(parseCacheOf(cacheDir, 'two').get('a.mdx', 'digest')).toBeUndefined();
});
