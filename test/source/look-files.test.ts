import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawDiagrams } from '#diagrams/render/index.ts';
import { lookCss } from '#site/look.ts';
import { lookFilesOf, lookFontsOf } from '#source/look-files.ts';

const ITALIC = fileURLToPath(new URL('../../public/fonts/atkinson-hyperlegible-next-latin-wght-italic.woff2', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaitway-look-'));
  mkdirSync(join(folder, 'fonts'));
  const packed = (kind: string): Buffer => Buffer.from(`wOF2${kind}${' '.repeat(60)}`, 'latin1');
  writeFileSync(join(folder, 'fonts/House Sans.woff2'), packed('\0\u0001\0\0'));
  writeFileSync(join(folder, 'fonts/outlines.woff2'), packed('OTTO'));
  writeFileSync(join(folder, 'fonts/text.woff2'), 'No font at all, however long this sentence may become.');
  writeFileSync(join(folder, 'fonts/large.woff2'), Buffer.alloc(300 * 1024));
  writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" width="30" height="20"><path d="M0 0h9v9z"/></svg>');
  writeFileSync(join(folder, 'bad.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  symlinkSync(ITALIC, join(folder, 'fonts/linked.woff2'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the files of a look', () => {
  it('are found below the content folder, with names that change with them', () => {
    const { logo, font, diagnostics } = lookFilesOf(folder, { logo: 'logo.svg', font: { normal: './fonts/House Sans.woff2' } });
    expect(diagnostics).toEqual([]);
    expect(logo).toMatchObject({ file: 'logo.svg', width: 30, height: 20 });
    expect(font?.normal).toEqual({ file: 'fonts/House Sans.woff2', url: expect.stringMatching(/^house-sans-[0-9a-f]{8}\.woff2$/) as string });
    expect(font?.italic).toBeUndefined();
  });

  it.each([
    ['fonts/outlines.woff2', 'has no TrueType outlines'],
    ['fonts/text.woff2', 'is no WOFF2 font'],
    ['fonts/large.woff2', 'has 300 kB'],
    ['fonts/linked.woff2', 'symbolic link'],
    ['fonts/none.woff2', 'is no file that can be read'],
    ['../../../../etc/hostname', 'outside'],
  ])('are refused: %s', (normal, reason) => {
    const { font, diagnostics } = lookFilesOf(folder, { font: { normal } });
    expect(font).toBeUndefined();
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([['broken-font', ['look', 'font', 'normal']]]);
    expect(diagnostics[0]?.message).toContain(reason);
  });

  it('may hold no script', () => {
    expect(lookFilesOf(folder, { logo: 'bad.svg' })).toMatchObject({ logo: undefined, diagnostics: [{ code: 'broken-image', path: ['look', 'logo'] }] });
  });
});

describe('the style sheet of a look', () => {
  it('is what it was where nothing is said', () => {
    expect(lookCss('own', {}, { font: undefined }, '/')).toBe('own');
  });

  it('has the colours and fonts of the organisation, and leaves forced colours alone', () => {
    const css = lookCss(
      'own',
      { accent: { light: '#0b5fa5', dark: '#8ec5ff' } },
      { font: { normal: { file: 'a.woff2', url: 'a-1.woff2' }, italic: undefined } },
      '/x/',
    );
    expect(css).not.toContain('own');
    expect(css).toContain("url('/x/assets/a-1.woff2')");
    expect(css).toMatch(/@media \(forced-colors: none\) \{[^}]*--rubric: light-dark\(#0b5fa5, #8ec5ff\)/);
  });
});

it('measures diagrams with the font of the organisation', async () => {
  // It has none of these letters, which are then taken to be as wide as most are.
  const other = fileURLToPath(new URL('../../public/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2', import.meta.url));
  const font = { normal: { file: 'a.woff2', url: '' }, italic: undefined };
  expect(lookFontsOf('/c', { font })).toEqual({ normal: '/c/a.woff2', italic: '/c/a.woff2' });
  const source = { source: 'flowchart LR\n  a["iiii llll iiii llll"]', title: 'Narrow letters' };
  const widthIn = async (fonts?: { normal: string; italic: string }): Promise<number> => {
    const [result] = await drawDiagrams([source], { fonts });
    return result?.ok ? result.drawn.width : 0;
  };
  expect(await widthIn({ normal: other, italic: other })).toBeGreaterThan((await widthIn()) * 1.2);
});
