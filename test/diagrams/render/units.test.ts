import { describe, expect, test } from 'vitest';
import { contrast } from '../../../src/diagrams/render/color.ts';
import { advance, lineMetrics, useFonts } from '../../../src/diagrams/render/fonts.ts';
import { safeHref } from '../../../src/diagrams/render/links.ts';
import { shortenNumbers } from '../../../src/diagrams/render/markup.ts';
import { diagramPaletteCss, PALETTE } from '../../../src/diagrams/render/palette.ts';
import { pathBox, pathLength, pointAtLength } from '../../../src/diagrams/render/path-measure.ts';
import { refuse } from '../../../src/diagrams/render/refuse.ts';
import { straightened } from '../../../src/diagrams/render/straighten.ts';
import { isSafeValue } from '../../../src/diagrams/render/allow-list.ts';
import { FONTS } from './support.ts';

describe('fonts', () => {
  // Measured in Chromium at 1000 px with the same two files.
  test.each([
    [200, false, 8170],
    [400, false, 8170],
    [500, false, 8442.4],
    [700, false, 8845.6],
    [800, false, 8845.6],
    [400, true, 8169],
    [700, true, 8846.5],
  ])('weight %i, italic %s', (weight, italic, width) => {
    useFonts(FONTS);
    expect(Math.abs(advance('Hello AVATAR To fi', { weight, italic }) * 1000 - width)).toBeLessThan(3);
  });

  test('ascent and descent are whole pixels', () => {
    useFonts(FONTS);
    expect(lineMetrics({ weight: 400, italic: false }, 16)).toMatchObject({ ascent: 16, descent: 5 });
  });
});

describe('paths', () => {
  test.each([
    ['M0 0L30 40', { x0: 0, y0: 0, x1: 30, y1: 40 }, 50],
    ['M10,10h20v20h-20z', { x0: 10, y0: 10, x1: 30, y1: 30 }, 80],
    ['M-10 0A10 10 0 0110 0A10 10 0 01-10 0Z', { x0: -10, y0: -10, x1: 10, y1: 10 }, 20 * Math.PI],
  ])('%s', (d, box, length) => {
    const found = pathBox(d);
    for (const key of ['x0', 'y0', 'x1', 'y1'] as const) expect(found[key]).toBeCloseTo(box[key], 1);
    expect(Math.abs(pathLength(d) - length)).toBeLessThan(0.1);
  });

  test('a point along the way', () => {
    expect(pointAtLength('M0 0H10V10', 15)).toEqual({ x: 10, y: 5 });
    expect(pointAtLength('M0 0H10', 99)).toEqual({ x: 10, y: 0 });
    expect(pointAtLength('', 1)).toEqual({ x: 0, y: 0 });
  });

  test.each([
    ['sides drawn twice', 'M0 0 C2 0, 5 0, 10 0 M0 0 C3 0, 7 0, 10 0 M10 0 C10 1, 10 5, 10 10 M10 0 C10 2, 10 7, 10 10', 'M0 0L10 0L10 10'],
    ['a closed outline', 'M0 0 C2 0, 5 0, 10 0 C10 2, 10 7, 10 10 C5 5, 2 2, 0 0', 'M0 0L10 0L10 10Z'],
    ['two strokes apart', 'M0 0C1 0 2 0 3 0M5 5C6 5 7 5 8 5', 'M0 0L3 0M5 5L8 5'],
    ['what bends stays', 'M0 0C0 5 5 10 10 10', 'M0 0C0 5 5 10 10 10'],
    ['what has no curve stays', 'M0,0L3,0L3,0', 'M0,0L3,0L3,0'],
  ])('%s', (_, d, straight) => {
    expect(straightened(d)).toBe(straight);
  });

  test('numbers never merge when they are shortened', () => {
    expect(shortenNumbers('M1.234.567-0.001L3-0.004')).toBe('M1.23 .57 0L3 0');
    expect(shortenNumbers('var(--mm-x,#112233)')).toBe('var(--mm-x,#112233)');
  });
});

test.each([
  ['https://a.example/?b=c#d', true],
  ['mailto:a@b.example', true],
  ['/topics/html/', true],
  ['../a/b.html', true],
  ['#part', true],
  ['javascript:alert(1)', false],
  [' java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['java&#115;cript:x', false],
  ['about:blank', false],
  ['', false],
])('link %j is safe: %s', (address, safe) => {
  expect(safeHref(address) !== null).toBe(safe);
});

test.each([
  ['url(#mm1-0)', true],
  ['translate(1 2) rotate(3)', true],
  ['var(--mm-ink,#1a1a17)', true],
  ['url(https://evil.example)', false],
  ['u\\72l(#a)', false],
  ['image-set(x)', false],
  ['M NaN 0', false],
])('value %j is safe: %s', (value, safe) => {
  expect(isSafeValue(value)).toBe(safe);
});

describe('refused', () => {
  test.each([
    ['flowchart TD\n%%{init: {"theme": "dark"}}%%\n a', 2, 'Directives'],
    ['---\nconfig:\n  layout: dagre\n---\nflowchart TD\n a', 1, 'Front matter'],
    ['flowchart TD\n a["$$x^2$$"]', 2, 'Formulas'],
    ['flowchart TD\n\n a["<IMG src=x>"]', 3, 'Pictures'],
    ['flowchart TD\n a@{ img: "x.png" }', 2, 'Picture shapes'],
    ['flowchart TD\n a@{ icon: "fa:user" }', 2, 'Icons'],
    ['flowchart TD\n click a "JavaScript :x"', 2, 'javascript: links'],
    ['zenuml\n a', 1, 'ZenUML'],
    [' \n', 1, 'The diagram is empty'],
    [`flowchart TD\n${'a\n'.repeat(30_000)}`, 1, 'The diagram is longer'],
  ])('%j', (source, line, start) => {
    expect(refuse(source)).toMatchObject({ line, message: expect.stringMatching(`^${start}`) as string });
  });

  test('a plain source is not', () => {
    expect(refuse('flowchart TD\n %% a comment\n a["25 $ --- {x}, icon: y"] --> b')).toBeNull();
  });
});

describe('palette', () => {
  const tones = Object.entries(PALETTE);
  const { paper, sheet, ink } = PALETTE;

  test('light values tell the tones apart', () => {
    expect(new Set(tones.map(([, tone]) => tone.light)).size).toBe(tones.length);
  });

  test.each(['light', 'dark'] as const)('%s: text can be read, and outlines seen', (side) => {
    for (const [name, tone] of tones) {
      if (name.startsWith('tint') || ['paper', 'sheet', 'highlight', 'rubric-tint'].includes(name))
        expect(contrast(ink[side], tone[side]), name).toBeGreaterThan(4.5);
      if (/^hue|ink|mark|rubric$/.test(name)) expect(contrast(paper[side], tone[side]), name).toBeGreaterThan(3);
    }
    expect(contrast(PALETTE.mark[side], sheet[side])).toBeGreaterThan(3);
    expect(contrast(PALETTE.rubric[side], PALETTE['rubric-tint'][side])).toBeGreaterThan(3);
    for (let i = 1; i <= 6; i++) expect(contrast(PALETTE[`hue-${i}` as 'hue-1'][side], paper[side])).toBeGreaterThan(4.5);
  });

  test('the style sheet has every tone as a pair, and for forced colours', () => {
    const css = diagramPaletteCss();
    expect(css).toContain('--mm-paper: light-dark(#faf8f2, #10151d);');
    expect(css).toMatch(/@media \(forced-colors: active\) \{\s+:root \{[^}]*--mm-ink: CanvasText;/);
    expect(css.match(/--mm-[\w-]+:/g)).toHaveLength(tones.length * 2);
  });
});
