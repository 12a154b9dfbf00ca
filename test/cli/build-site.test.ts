import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '#cli/build-site.ts';
import { outputPlaces } from '#cli/output.ts';
import { bytesOf, renderEveryPage, smallSite } from './small-site.ts';

const silent = (): void => undefined;

describe('buildSite', () => {
  it('writes every page, and build.json with what was built', async () => {
    const options = smallSite({ base: '/x/' });
    const summary = await buildSite(options, silent, renderEveryPage);
    expect(summary.record).toMatchObject({ generator: 'gaitway', base: '/x/', today: '2026-02-02', entries: 3 });
    expect(JSON.parse(readFileSync(join(options.out, 'build.json'), 'utf8'))).toEqual(summary.record);
    expect(existsSync(join(options.out, 'move/phases/prepare/index.html'))).toBe(true);
  });

  it('writes the same bytes again, wherever the output lies', async () => {
    const options = smallSite();
    await buildSite(options, silent, renderEveryPage);
    const elsewhere = join(dirname(options.out), 'deep/er/out');
    await buildSite({ ...options, out: elsewhere }, silent, renderEveryPage);
    expect(bytesOf(elsewhere)).toEqual(bytesOf(options.out));
  });

  it('replaces the old output as a whole', async () => {
    const options = smallSite();
    await buildSite(options, silent, renderEveryPage);
    writeFileSync(join(options.out, 'withdrawn.html'), 'old');
    await buildSite(options, silent, renderEveryPage);
    expect(existsSync(join(options.out, 'withdrawn.html'))).toBe(false);
  });

  it('leaves nothing beside the output and in the workshop', async () => {
    const options = smallSite();
    await buildSite(options, silent, renderEveryPage);
    expect(readdirSync(dirname(options.out)).sort()).toEqual(['cache', 'content', 'dist']);
    expect(existsSync(join(options.cacheDir, 'site'))).toBe(false);
    expect(existsSync(join(options.cacheDir, 'build.lock'))).toBe(false);
  });

  it('reports mistakes in content and touches nothing', async () => {
    const options = smallSite();
    await buildSite(options, silent, renderEveryPage);
    const before = bytesOf(options.out);
    writeFileSync(join(options.content, 'departments/it.mdx'), '---\ntitel: IT\n---\n');
    await expect(buildSite(options, silent, renderEveryPage)).rejects.toThrow(/"titel" is not a field[\s\S]*is untouched\.$/);
    expect(bytesOf(options.out)).toEqual(before);
  });

  it.each([0, 1, 2, 3])('keeps the old output bit by bit when step %i fails', async (failing) => {
    const options = smallSite();
    await buildSite(options, silent, renderEveryPage);
    const before = bytesOf(options.out);
    let step = 0;
    const fail = (): void => {
      if (step++ === failing) throw new Error('power cut');
    };
    await expect(buildSite({ ...options, today: '2026-03-03' }, fail, renderEveryPage)).rejects.toThrow('power cut');
    expect(bytesOf(options.out)).toEqual(before);
    expect(readdirSync(dirname(options.out)).sort()).toEqual(['cache', 'content', 'dist']);
  });

  it.each([
    ['a page is missing', (folder: string) => rmSync(join(folder, 'move/index.html')), 'lacks move/index.html, so it is not published'],
    ['a file is empty', (folder: string) => writeFileSync(join(folder, 'empty.html'), ''), 'empty.html without content'],
    ['there is a source map', (folder: string) => writeFileSync(join(folder, 'a.js.map'), '{}'), 'source maps (a.js.map)'],
  ])('refuses to publish when %s', async (_what, spoil, message) => {
    const options = smallSite();
    const render: typeof renderEveryPage = async (given, folder, onPart) => {
      await renderEveryPage(given, folder, onPart);
      spoil(folder);
    };
    await expect(buildSite(options, silent, render)).rejects.toThrow(message);
    expect(existsSync(options.out)).toBe(false);
  });

  it('does not begin while another build runs, and says which process holds the lock', async () => {
    const options = smallSite();
    const whileOther: typeof renderEveryPage = async (...given) => {
      await expect(buildSite(options, silent, renderEveryPage)).rejects.toThrow(`Another build (process ${process.pid}) is building this project.`);
      const places = outputPlaces(options.out);
      mkdirSync(places.building);
      await expect(buildSite({ ...options, cacheDir: join(options.cacheDir, 'other') }, silent, renderEveryPage)).rejects.toThrow(`is writing ${options.out}.`);
      expect(existsSync(places.building)).toBe(true);
      rmdirSync(places.building);
      await renderEveryPage(...given);
    };
    expect((await buildSite(options, silent, whileOther)).record.entries).toBe(3);
  });

  it('sweeps what a killed build has left, and restores the output that it had put aside', async () => {
    const options = smallSite();
    await buildSite(options, silent, renderEveryPage);
    const places = outputPlaces(options.out);
    mkdirSync(places.building);
    writeFileSync(join(options.cacheDir, 'build.lock'), JSON.stringify({ pid: 2 ** 22 + 1 }));
    await buildSite(options, silent, renderEveryPage);
    expect(readdirSync(dirname(options.out)).sort()).toEqual(['cache', 'content', 'dist']);
  });
});
