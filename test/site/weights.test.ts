/** What readers download, and that nothing moves once it can be read. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageDownload, type Download } from '../bench/download.ts';
import { newPage } from '../support/browser.ts';
import { layoutShiftOf } from '../support/layout-shift.ts';
import { pageKindsOf, shipped, urlOf } from '../support/built-site.ts';

const KILO = 1000;
/** Pages of entries whose length is their author's: not those that gather what others say, as phases and departments do. */
const ARTICLE = /^\/[^/]+\/(?:policies|risks|controls|concerns|pitfalls|metrics|use-cases|updates|reviews)\/[^/]+\/$/;

describe('the weight of pages', () => {
  let measured: { route: string; requests: number; bytes: Download['bytes'] }[] | undefined;
  const pages = () => (measured ??= shipped().routes.map((route) => ({ route, ...pageDownload(shipped().dir, route) })));
  const over = (limit: number, figure: (page: ReturnType<typeof pages>[number]) => number, of = pages()): string[] =>
    of.filter((page) => figure(page) > limit).map((page) => `${page.route}: ${figure(page)}`);

  it('of an article is at most 20 kB of HTML and styles, 5 kB of scripts, and six requests', () => {
    const articles = pages().filter(({ route }) => ARTICLE.test(route));
    expect(articles.length).toBeGreaterThan(80);
    expect(over(20 * KILO, ({ bytes }) => bytes.HTML + bytes.CSS, articles)).toEqual([]);
    expect(over(5 * KILO, ({ bytes }) => bytes.JavaScript, articles)).toEqual([]);
    // Italics come as a file of their own, where a text has any.
    expect(over(6, ({ requests, bytes }) => requests - (bytes.fonts > 21 * KILO ? 1 : 0), articles)).toEqual([]);
    expect(articles.filter(({ requests }) => requests > 6).length).toBeLessThan(articles.length / 10);
  });

  it('is nowhere more than 40 kB of HTML and styles, and 10 kB of scripts', () => {
    expect(over(40 * KILO, ({ bytes }) => bytes.HTML + bytes.CSS)).toEqual([]);
    expect(over(10 * KILO, ({ bytes }) => bytes.JavaScript)).toEqual([]);
  });

  it('has the letters of body text in 21 kB', () => {
    expect(statSync(join(shipped().dir, 'fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2')).size).toBeLessThan(21 * KILO);
  });

  it('is one more request where a page has a script of its own, and two where it has styles too', () => {
    const requestsOf = (route: string): number => pageDownload(shipped().dir, route).requests;
    expect([requestsOf('/departments/finance/'), requestsOf('/search/'), requestsOf('/may-i/')]).toEqual([8, 7, 8]);
  });

  it('is what a browser really fetches', async () => {
    const article = shipped().routes.find((route) => ARTICLE.test(route)) ?? '';
    for (const route of [article, '/departments/finance/', '/search/', '/may-i/']) {
      const { page } = await newPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await page.goto(urlOf(shipped(), route), { waitUntil: 'networkidle' });
      // The icon of the tab is the browser's own request, and not every browser makes it. What is searched in comes with its own budget.
      const own = (): string[] => fetched.filter((path) => !path.endsWith('favicon.svg') && !path.startsWith('/pagefind/'));
      // On a busy machine a script may still wait to be run when the network has been idle for half a second, and what it loads has not been asked for.
      await expect.poll(() => own().length, { message: route, timeout: 15_000 }).toBe(pageDownload(shipped().dir, route).requests - 1);
    }
  }, 60_000);
});

/** Late enough that the browser has painted without it: with `font-display: swap` text moves, on a department's page by 0.09. */
const LATE = 700;

it('moves nothing on any kind of page, even when its fonts come late', async () => {
  const pages = pageKindsOf(shipped());
  const shifts: string[] = [];
  // Most of it is waiting, so some wait together.
  for (let first = 0; first < pages.length; first += 8) {
    const found = await Promise.all(pages.slice(first, first + 8).map(async ({ route }) => ({ route, shift: await shiftOn(route) })));
    shifts.push(...found.filter(({ shift }) => shift > 0.001).map(({ route, shift }) => `${route}: ${shift}`));
  }
  expect(shifts).toEqual([]);
});

async function shiftOn(route: string): Promise<number> {
  const { page } = await newPage({ width: 390 });
  await page.route('**/*.woff2', async (font) => {
    await new Promise((done) => setTimeout(done, LATE));
    await font.continue();
  });
  await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
  await page.waitForTimeout(LATE + 200);
  return layoutShiftOf(page);
}
