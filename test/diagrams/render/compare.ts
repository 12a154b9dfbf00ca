/**
 * Run by hand when Mermaid is upgraded: `node test/diagrams/render/compare.ts [--out folder] [title...]`. Draws every fixture here and in a
 * real Chromium, with the same fonts and configuration, and prints for each both sizes and the share of pixels that differ. With
 * `--out` the pictures are kept: ours, theirs, and where they differ. It judges nothing: look at what has grown.
 */
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mermaid } from 'mermaid';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright';
import { PNG } from 'pngjs';
import { drawDiagrams } from '../../../src/diagrams/render/index.ts';
import { mermaidConfig } from '../../../src/diagrams/render/mermaid-config.ts';
import { diagramPaletteCss } from '../../../src/diagrams/render/palette.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { chromiumPath } from '../../support/chromium.ts';
import { FIXTURES, FONTS } from './support.ts';

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const wanted = FIXTURES.filter(({ title }) => positionals.length === 0 || positionals.includes(title));
const mermaidFolder = dirname(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.esm.min.mjs'));
const ORIGIN = 'http://diagrams.test';

const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...BROWSER_FLAGS] });
const page = await browser.newPage();
// Everything comes from this machine: the page, Mermaid's own modules and the fonts.
await page.route(`${ORIGIN}/**`, async (route) => {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageText() });
  if (pathname === '/normal') return route.fulfill({ contentType: 'font/woff2', body: await readFile(FONTS.normal) });
  if (pathname === '/italic') return route.fulfill({ contentType: 'font/woff2', body: await readFile(FONTS.italic) });
  return route.fulfill({ contentType: 'text/javascript', body: await readFile(join(mermaidFolder, pathname)) });
});
await page.goto(`${ORIGIN}/`);
await page.evaluate(() => Promise.all(['400', '700', 'italic 400'].map((face) => document.fonts.load(`${face} 16px "Atkinson Hyperlegible Next"`))));
await page.evaluate(
  async ([address, config]) => {
    const { default: mermaid } = (await import(address)) as { default: Mermaid };
    mermaid.initialize(config);
    Object.assign(window, { mermaid });
  },
  [`${ORIGIN}/mermaid.esm.min.mjs`, mermaidConfig()] as const,
);

const results = await drawDiagrams(wanted, {});
console.log(`${'diagram'.padEnd(18)}${'ours'.padStart(18)}${'Chromium'.padStart(18)}${'pixels that differ'.padStart(22)}`);
for (const [index, { title, source }] of wanted.entries()) {
  const result = results[index];
  if (result?.ok !== true) {
    console.log(`${title.padEnd(18)}${result?.message ?? 'not drawn'}`);
    continue;
  }
  const theirs = await page.evaluate(async (text) => {
    const { mermaid } = window as unknown as { mermaid: Mermaid };
    return (await mermaid.render('theirs', text)).svg;
  }, source);
  const { width, height } = result.drawn;
  const [a, b] = [await shot(result.drawn.svg, width, height), await shot(theirs, width, height)];
  const difference = new PNG({ width: a.width, height: a.height });
  const pixels = pixelmatch(a.data, b.data, difference.data, a.width, a.height, { threshold: 0.2 });
  const size = await sizeOf(theirs);
  const share = ((100 * pixels) / (a.width * a.height)).toFixed(2);
  console.log(`${title.padEnd(18)}${`${width} × ${height}`.padStart(18)}${size.padStart(18)}${`${share} %`.padStart(22)}`);
  if (values.out !== undefined) {
    await mkdir(values.out, { recursive: true });
    for (const [name, image] of Object.entries({ ours: a, theirs: b, difference }))
      await writeFile(join(values.out, `${title}-${name}.png`), PNG.sync.write(image));
  }
}
await browser.close();

/** Both at the upper left of the same sheet, unscaled: view boxes may differ where ours is widened for labels that stick out. */
async function shot(svg: string, width: number, height: number): Promise<PNG> {
  const viewport = { width: Math.ceil(width), height: Math.ceil(height) };
  await page.setViewportSize(viewport);
  await page.evaluate((markup) => {
    document.body.innerHTML = markup;
    const drawing = document.querySelector('svg');
    const { x = 0, y = 0, width: boxWidth = 0, height: boxHeight = 0 } = drawing?.viewBox.baseVal ?? {};
    drawing?.setAttribute('viewBox', [x, y, boxWidth, boxHeight].join(' '));
    drawing?.setAttribute('width', String(boxWidth));
    drawing?.setAttribute('height', String(boxHeight));
    drawing?.removeAttribute('style');
  }, svg);
  return PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, ...viewport } }));
}

async function sizeOf(svg: string): Promise<string> {
  return page.evaluate((markup) => {
    const { documentElement } = new DOMParser().parseFromString(markup, 'text/html');
    const box = documentElement.querySelector('svg')?.viewBox.baseVal;
    return `${Math.round((box?.width ?? 0) * 100) / 100} × ${Math.round((box?.height ?? 0) * 100) / 100}`;
  }, svg);
}

function pageText(): string {
  const face = (name: string): string =>
    `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;font-style:${name};src:url(/${name}) format('woff2')}`;
  return `<!doctype html><style>${diagramPaletteCss()}${face('normal')}${face('italic')} :root{color-scheme:light} body{margin:0;background:#faf8f2} svg{display:block}</style><body>`;
}
