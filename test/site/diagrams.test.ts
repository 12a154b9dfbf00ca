/** Diagrams as readers get them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { newPage } from '../support/browser.ts';
import { other, shipped, urlOf } from '../support/built-site.ts';

const PAGE = '/ai-adoption/phases/walk/';

it('a page with diagrams loads no script that a page without them does not load', async () => {
  const scriptsOf = async (route: string): Promise<string[]> => {
    const { page } = await newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(urlOf(shipped(), route), { waitUntil: 'networkidle' });
    const drawings = await page.locator('.drawn svg').count();
    expect(drawings > 0).toBe(route === PAGE);
    return scripts.sort();
  };
  expect(await scriptsOf(PAGE)).toEqual(await scriptsOf('/ai-adoption/updates/'));
});

it('no id stands twice on a page with diagrams', () => {
  for (const route of [PAGE, '/ai-adoption/', '/ai-adoption/roadmap/', '/departments/it/']) {
    const html = readFileSync(join(shipped().dir, route, 'index.html'), 'utf8');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      route,
    ).toEqual([]);
  }
});

it('a phone shows the path and the timeline upright, whole and with the same links; a wide page and paper show the other form', async () => {
  const { page } = await newPage();
  await page.goto(urlOf(shipped(), '/ai-adoption/roadmap/'));
  const shown = () =>
    page.locator('svg.diagram:visible').evaluateAll((drawings) =>
      drawings.map((drawing) => ({
        upright: drawing.classList.contains('upright'),
        scrolls: (drawing.parentElement?.scrollWidth ?? 0) > (drawing.parentElement?.clientWidth ?? 0),
        links: [...drawing.querySelectorAll('a')].map((link) => link.getAttribute('aria-label')).sort(),
      })),
    );
  await page.setViewportSize({ width: 1280, height: 900 });
  const wide = await shown();
  expect(wide.map(({ upright, scrolls }) => ({ upright, scrolls }))).toEqual([
    { upright: false, scrolls: false },
    { upright: false, scrolls: false },
  ]);
  expect(wide.every(({ links }) => links.length > 2)).toBe(true);
  for (const width of [320, 390, 760]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await shown(), `${width} px`).toEqual(wide.map((drawing) => ({ ...drawing, upright: true })));
  }
  await page.emulateMedia({ media: 'print' });
  expect((await shown()).map(({ upright }) => upright)).toEqual([false, false]);
});

it('every file that a figure offers is there, in all three formats', () => {
  for (const site of [shipped(), other()]) {
    const offered = new Set<string>();
    for (const file of readdirSync(site.dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(site.dir, file), 'utf8');
      for (const [, path = ''] of html.matchAll(/href="[^"]*?\/(exports\/diagrams\/[^"]+)"/g)) offered.add(path);
    }
    expect(offered.size).toBeGreaterThan(20);
    expect([...offered].filter((path) => !existsSync(join(site.dir, path)) || statSync(join(site.dir, path)).size === 0)).toEqual([]);
  }
});

it('a reader with a script can copy the source of a diagram, one without sees no button', async () => {
  const { page } = await newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/copy-source.*\.js/.test(request.url())) scripts.push(request.url());
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(urlOf(shipped(), PAGE));
  const figure = page.locator('figure.drawn').first();
  expect(scripts, 'for a diagram alone').toEqual([]);
  await figure.getByText('The diagram as text').click();
  await figure.getByRole('button', { name: 'Copy' }).click();
  expect(scripts).toHaveLength(1);
  await figure.getByRole('status').getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator('pre code').textContent());
  expect(readFileSync(join(shipped().dir, PAGE, 'index.html'), 'utf8')).toContain('<copy-source hidden');
});

it('a drawing costs a page few bytes', () => {
  const html = ['/ai-adoption/', '/ai-adoption/roadmap/', PAGE].map((route) => readFileSync(join(shipped().dir, route, 'index.html'), 'utf8')).join('');
  const bytes = [...html.matchAll(/<svg [^>]*class="mermaid".*?<\/svg>/gs)].map(([svg]) => brotliCompressSync(svg).length);
  console.log(`Bytes of a drawing as sent: ${bytes.sort((a, b) => a - b).join(', ')}`);
  expect(Math.max(...bytes)).toBeLessThan(6000);
});
