import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { drawDiagrams } from '../../../src/diagrams/render/index.ts';
import { fixture } from './support.ts';

vi.mock('node:child_process', { spy: true });

const diagram = fixture('pie');
let cacheDir = '';

beforeAll(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'gaitway-diagrams-'));
});
afterAll(() => rm(cacheDir, { recursive: true, force: true }));
beforeEach(() => {
  vi.mocked(fork).mockClear();
});

test('a drawing is kept, and taken from there without a child process', async () => {
  const first = await drawDiagrams([diagram], { cacheDir });
  expect(first[0]?.ok).toBe(true);
  expect(fork).toHaveBeenCalledTimes(1);
  expect(await readdir(cacheDir)).toHaveLength(1);
  expect(await drawDiagrams([diagram, diagram], { cacheDir })).toEqual([first[0], first[0]]);
  expect(fork).toHaveBeenCalledTimes(1);
}, 60_000);

test('a broken file is a miss, and mended', async () => {
  const [name = ''] = await readdir(cacheDir);
  const whole = await readFile(join(cacheDir, name), 'utf8');
  for (const broken of ['', whole.slice(0, 100), '{}', whole.replace('</svg>', ''), 'null']) {
    await writeFile(join(cacheDir, name), broken);
    expect((await drawDiagrams([diagram], { cacheDir }))[0]?.ok).toBe(true);
    expect(await readFile(join(cacheDir, name), 'utf8')).toBe(whole);
  }
}, 60_000);

test('another title is another drawing', async () => {
  await drawDiagrams(
    [
      { ...diagram, title: 'Another' },
      { ...diagram, description: 'x' },
    ],
    { cacheDir },
  );
  expect(await readdir(cacheDir)).toHaveLength(3);
}, 60_000);

test('refused sources and empty lists start nothing', async () => {
  expect(await drawDiagrams([], {})).toEqual([]);
  expect(await drawDiagrams([{ source: '%%{init: {}}%%\npie', title: 't' }], {})).toMatchObject([{ ok: false, line: 1 }]);
  expect(fork).not.toHaveBeenCalled();
});

test('a folder that cannot be written costs nothing but time', async () => {
  const [file = ''] = await readdir(cacheDir);
  const [result] = await drawDiagrams([diagram], { cacheDir: join(cacheDir, file, 'below-a-file') });
  expect(result?.ok).toBe(true);
}, 60_000);
