import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { drawDiagrams, forgetUnasked } from '../../../src/diagrams/render/index.ts';
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

test('what nobody has asked for in thirty days is removed, and what was asked for stays', async () => {
  const day = 24 * 60 * 60;
  const now = Date.now() / 1000;
  const asked = await readdir(cacheDir);
  for (const name of asked) await utimes(join(cacheDir, name), now - 40 * day, now - 40 * day);
  for (const [name, age] of [
    ['long-ago.json', 31],
    ['left.json.tmp', 31],
    ['lately.json', 29],
  ] as const) {
    await writeFile(join(cacheDir, name), '{}');
    await utimes(join(cacheDir, name), now - age * day, now - age * day);
  }
  await forgetUnasked(cacheDir);
  expect(asked.length).toBeGreaterThan(0);
  expect((await readdir(cacheDir)).sort()).toEqual([...asked, 'lately.json'].sort());
  for (const name of asked) expect((await stat(join(cacheDir, name))).mtimeMs / 1000).toBeGreaterThan(now - day);
  await forgetUnasked(join(cacheDir, 'nowhere'));
}, 60_000);
