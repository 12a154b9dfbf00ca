import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputPlaces, recoverOutput, replaceOutput } from '#cli/output.ts';
import { temporaryFolder } from './small-site.ts';

function folderWith(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  return path;
}

const pageOf = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

describe('replaceOutput', () => {
  it('puts a finished folder where nothing was', async () => {
    const folder = temporaryFolder();
    const places = outputPlaces(join(folder, 'dist'));
    await replaceOutput(folderWith(join(folder, 'finished'), 'new'), places);
    expect(pageOf(places.out)).toBe('new');
  });

  it('keeps the old output when the finished folder is not there', async () => {
    const folder = temporaryFolder();
    const places = outputPlaces(folderWith(join(folder, 'dist'), 'old'));
    await expect(replaceOutput(join(folder, 'nothing'), places)).rejects.toThrow('ENOENT');
    expect(pageOf(places.out)).toBe('old');
    expect(existsSync(places.building)).toBe(false);
  });

  it('brings the old output back when the new one cannot take its place', async () => {
    const folder = temporaryFolder();
    const places = outputPlaces(folderWith(join(folder, 'dist'), 'old'));
    // A file cannot become a folder of the output, but it can be moved beside it.
    folderWith(places.previous, 'in the way');
    await expect(replaceOutput(folderWith(join(folder, 'finished'), 'new'), places)).rejects.toThrow('ENOTEMPTY');
    expect(pageOf(places.out)).toBe('old');
  });
});

describe('recoverOutput', () => {
  it('restores the old output where a crash fell between the two renames', () => {
    const folder = temporaryFolder();
    const places = outputPlaces(folderWith(join(folder, 'dist'), 'old'));
    folderWith(places.building, 'new');
    renameSync(places.out, places.previous);
    recoverOutput(places);
    expect(pageOf(places.out)).toBe('old');
    expect(existsSync(places.building)).toBe(false);
    expect(existsSync(places.previous)).toBe(false);
  });

  it('keeps the new output where a crash fell after both renames', () => {
    const folder = temporaryFolder();
    const places = outputPlaces(folderWith(join(folder, 'dist'), 'new'));
    folderWith(places.previous, 'old');
    recoverOutput(places);
    expect(pageOf(places.out)).toBe('new');
    expect(existsSync(places.previous)).toBe(false);
  });
});
