import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawDiagrams, takeDrawing, withReadyClasses } from '#diagrams/render/index.ts';
import { useFonts } from '#diagrams/render/fonts.ts';
import { outlineOf, placedGlyphs } from '#diagrams/render/outlines.ts';
import { slidePng } from '#diagrams/render/raster.ts';
import { standaloneSvg } from '#diagrams/render/standalone.ts';
import { fixture, FONTS } from './support.ts';

async function taken(title: string): Promise<{ svg: string; png: PNG }> {
  const [result] = await drawDiagrams([fixture(title)], {});
  if (result?.ok !== true) throw new Error(result?.message);
  const { svg, png } = await takeDrawing(result.drawn.svg, {});
  return { svg, png: PNG.sync.read(Buffer.from(png, 'base64')) };
}

test('a drawing for other programs needs no style sheet, no font and no site', async () => {
  const { svg, png } = await taken('flowchart');
  const root = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
  expect(svg).not.toMatch(/var\(|class=|<text|NaN/);
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([]);
  expect(root.querySelector('title')?.textContent).toBe('flowchart');
  expect([...root.querySelectorAll('[aria-label]')].map((group) => group.getAttribute('aria-label'))).toContain('Start here');
  expect(png.width).toBeGreaterThanOrEqual(1920);
  expect(png.width / png.height).toBeCloseTo(16 / 9, 2);
  // White at the edge, ink somewhere inside.
  expect([...png.data.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect(png.data.some((value, index) => index % 4 === 0 && value < 40)).toBe(true);
}, 60_000);

test('letters are those of the face: heavier where bold, slanted where italic', () => {
  useFonts(FONTS);
  const [glyph] = placedGlyphs('H', { weight: 400, italic: false });
  const id = glyph?.id ?? 0;
  const inkOf = (weight: number): number => areaOf(outlineOf(id, { weight, italic: false }));
  expect(inkOf(700)).toBeGreaterThan(inkOf(550) * 1.05);
  expect(inkOf(550)).toBeGreaterThan(inkOf(400) * 1.05);
  const [stem] = placedGlyphs('l', { weight: 400, italic: true });
  expect(outlineOf(stem?.id ?? 0, { weight: 400, italic: true })).not.toBe(
    outlineOf(placedGlyphs('l', { weight: 400, italic: false })[0]?.id ?? 0, { weight: 400, italic: false }),
  );
  expect(placedGlyphs('AV', { weight: 400, italic: false })).toHaveLength(2);
});

test('composed letters have their marks', () => {
  useFonts(FONTS);
  const face = { weight: 400, italic: false };
  const of = (letter: string): string => outlineOf(placedGlyphs(letter, face)[0]?.id ?? 0, face);
  expect(of('é').split('M').length).toBeGreaterThan(of('e').split('M').length);
});

test('a stroke behind letters is behind all of them, and letters keep soft edges', () => {
  const runsOf = (attributes: string): Element[] => {
    const { window } = new JSDOM(
      standaloneSvg(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><g shape-rendering="crispEdges"><text y="15" fill="#111111" ${attributes}>Hall</text></g></svg>`,
      ),
      { contentType: 'image/svg+xml' },
    );
    return [...window.document.querySelectorAll('[aria-label] > *')];
  };
  useFonts(FONTS);
  const [behind, letters, ...rest] = runsOf('stroke="#ffffff" stroke-width="4" paint-order="stroke"');
  expect(rest).toEqual([]);
  expect([behind?.getAttribute('fill'), behind?.getAttribute('stroke')]).toEqual(['none', '#ffffff']);
  expect([letters?.getAttribute('fill'), letters?.getAttribute('stroke')]).toEqual(['#111111', 'none']);
  expect([behind?.childElementCount, letters?.childElementCount]).toEqual([4, 4]);
  expect(letters?.getAttribute('shape-rendering')).toBe('auto');
  expect(runsOf('stroke="#ffffff" stroke-width="4"')).toHaveLength(1);
});

test('a drawing too high for a slide gets more pixels, and keeps the shape of a slide', async () => {
  const sizeOf = async (height: number): Promise<number[]> => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 ${height}" width="100" height="${height}"><rect width="100" height="${height}"/></svg>`;
    const { width, height: high } = PNG.sync.read(Buffer.from(await slidePng(svg)));
    return [width, high];
  };
  expect(await sizeOf(984)).toEqual([1920, 1080]);
  expect(await sizeOf(1230)).toEqual([2400, 1350]);
  expect(await sizeOf(9999)).toEqual([2880, 1620]);
}, 60_000);

test('what was taken before is not made again', async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'gaitway-taken-'));
  try {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect x="1" y="1" width="8" height="8" fill="var(--mm-ink,#1a1a17)"/></svg>';
    const first = await takeDrawing(svg, { cacheDir });
    expect(await readdir(cacheDir)).toHaveLength(1);
    const started = performance.now();
    expect(await takeDrawing(svg, { cacheDir })).toEqual(first);
    // No process was started for it, which takes a third of a second at least.
    expect(performance.now() - started).toBeLessThan(200);
  } finally {
    await rm(cacheDir, { recursive: true });
  }
}, 60_000);

test('ready classes are defined where they are used and the author has not', () => {
  expect(withReadyClasses('flowchart LR\n  a:::done --> b:::missing')).toMatch(/classDef done fill:#[\da-f]{6}.*\n {2}classDef missing /);
  expect(withReadyClasses('flowchart LR\n  a --> b\n  class a now')).toContain('classDef now');
  expect(withReadyClasses('flowchart LR\n  a:::done\n  classDef done fill:#fff')).not.toContain('#cce6cc');
  expect(withReadyClasses('flowchart LR\n  done --> ahead')).toBe('flowchart LR\n  done --> ahead');
  expect(withReadyClasses('pie\n  "a:::done" : 1')).toBe('pie\n  "a:::done" : 1');
});

test('a ready class follows the theme', async () => {
  const [result] = await drawDiagrams([{ title: 'r', source: 'flowchart LR\n  a[A]:::missing' }], {});
  expect(result?.ok === true && result.drawn.svg).toMatch(/fill="var\(--mm-highlight,#f3dfae\)"/);
}, 60_000);

/** The area inside the straight outlines of a glyph. */
function areaOf(path: string): number {
  return Math.abs(
    path
      .split('M')
      .slice(1)
      .reduce((sum, contour) => {
        const points = [...contour.matchAll(/(-?\d+) (-?\d+)(?=[LQz ]|$)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
        return (
          sum +
          points.reduce(
            (area, [x, y], index) => area + x * (points[(index + 1) % points.length]?.[1] ?? 0) - y * (points[(index + 1) % points.length]?.[0] ?? 0),
            0,
          ) /
            2
        );
      }, 0),
  );
}
