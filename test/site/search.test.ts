/** Search as readers meet it: on the built site, in a browser, by keyboard, and where it cannot work. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { htmlOf, other, shipped, urlOf } from '../support/built-site.ts';
import { newPage, type OpenedPage, type PageOptions } from '../support/browser.ts';

async function opened(route: string, options?: PageOptions): Promise<OpenedPage> {
  const open = await newPage(options);
  await open.page.goto(urlOf(other(), route));
  return open;
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the playbook' });
const status = (page: Page) => page.getByRole('status');
const hits = (page: Page) => page.locator('.hits a');
const queryOf = (page: Page): string => new URL(page.url()).search;

/** Waits for a summary, since results come as one types. */
async function summary(page: Page, text: string): Promise<void> {
  await status(page).filter({ hasText: text }).waitFor();
}

describe('other names', () => {
  it('find departments and phases first, and are said', async () => {
    for (const [word, title] of [
      ['Controlling', 'Finance'],
      ['Helpdesk', 'Customer support'],
      ['Pilots', 'Walk'],
      ['Growth', 'Run'],
    ]) {
      const { page } = await newPage();
      await page.goto(urlOf(shipped(), `/search/?q=${word ?? ''}`));
      await hits(page).first().waitFor();
      expect(await hits(page).first().locator('b').textContent()).toBe(title);
      expect(await hits(page).first().locator('small').textContent()).toMatch(`also called`);
    }
  });
});

describe('the page of search', () => {
  it('leads by keyboard from a word to an action at its place', async () => {
    const { page, problems } = await opened('/search/');
    await page.keyboard.press('/');
    await page.keyboard.type('label');
    await summary(page, '1 result for “label”');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(urlOf(other(), '/new-wing/policies/retention/#action-label-boxes'));
    expect(await page.locator('#action-label-boxes').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('finds a criterion and leads to it on the page of its phase', async () => {
    const { page } = await opened('/search/?q=director&kind=Criterion');
    await hits(page).first().click();
    await page.waitForURL(urlOf(other(), '/new-wing/phases/go/#criterion-signed'));
    expect(await page.locator('#criterion-signed').count()).toBe(1);
  });

  it('narrows without a word, and counts what each further choice would give', async () => {
    const { page, problems } = await opened('/search/');
    await page.getByRole('checkbox', { name: /^Action/ }).check();
    await summary(page, '3 results in Action');
    await page.getByRole('checkbox', { name: 'Lending 1' }).check();
    await summary(page, '1 result in Action, Lending');
    expect(await hits(page).allTextContents()).toEqual([expect.stringContaining('Fill the shelves')]);
    expect(await page.getByRole('checkbox', { name: 'Archive 3' }).count()).toBe(1);
    expect(problems).toEqual([]);
  });

  it('finds what is for everyone under each department', async () => {
    for (const department of ['Archive', 'Lending']) {
      const { page } = await opened(`/search/?department=${department}`);
      await hits(page).filter({ hasText: 'Fill the shelves' }).waitFor();
      await hits(page).filter({ hasText: 'Catalogue' }).waitFor();
    }
  });

  it('keeps its state in the address: sent to somebody, taken back, and there again after a hit', async () => {
    const { page } = await opened('/search/?q=shelves&kind=Action');
    await summary(page, '2 results for “shelves” in Action');
    expect(await box(page).inputValue()).toBe('shelves');
    await page.getByRole('checkbox', { name: /^Done/ }).check();
    await summary(page, '1 result for “shelves” in Action, Done');
    expect(queryOf(page)).toBe('?q=shelves&kind=Action&status=Done');
    await page.goBack();
    await summary(page, '2 results for “shelves” in Action');
    expect(await page.getByRole('checkbox', { name: /^Done/ }).isChecked()).toBe(false);
    await hits(page).first().click();
    await page.waitForURL(/#action-/);
    await page.goBack();
    await summary(page, '2 results for “shelves” in Action');
  });

  it('moves through hits with the arrows, back to the box, and Esc empties it', async () => {
    const { page } = await opened('/search/?q=shelves');
    await hits(page).nth(1).waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '');
    const hrefs = await hits(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await box(page).press('Enter');
    await expect.poll(focused).toBe(hrefs[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(hrefs[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('search-words');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'All pages from A to Z' }).waitFor();
    expect([await box(page).inputValue(), queryOf(page)]).toEqual(['', '']);
  });

  it('marks what was looked for, and never takes words for markup', async () => {
    const { page, problems } = await opened(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> stairs')}&kind=${encodeURIComponent('<b>no</b>')}`);
    await summary(page, '“<img src=x onerror=alert(1)> stairs” in <b>no</b>');
    await page.goto(urlOf(other(), '/search/?q=stairs'));
    expect(await hits(page).first().locator('mark').textContent()).toMatch(/stairs/);
    expect(problems).toEqual([]);
  });

  it('says so where there is nothing, and keeps the list of all pages', async () => {
    const { page } = await opened('/search/?q=xylophone');
    await summary(page, 'No results for “xylophone”');
    expect(await page.getByRole('link', { name: 'Retention', exact: true }).isVisible()).toBe(true);
  });

  it('shows no source of a diagram among the words around what was found', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), '/search/?q=use+through+approved+tools+over+time'));
    expect(await hits(page).first().textContent()).toContain('AI use through approved tools');
    expect(await page.locator('.hits').innerText()).not.toMatch(/xychart|accTitle|Take it along/);
  });
});

describe('what a search costs', () => {
  it('is nothing before it is used, and under 150 kB for the first query', async () => {
    const { page } = await newPage();
    const loaded: { readonly url: string; readonly size: Promise<number> }[] = [];
    page.on('response', (response) => {
      // A host sends text in brotli; what is packed already does not get smaller.
      const size = response.body().then((body) => Math.min(body.length, brotliCompressSync(body).length));
      loaded.push({ url: response.url(), size });
    });
    await page.goto(urlOf(shipped(), '/'));
    await page.waitForLoadState('networkidle');
    expect(loaded.filter(({ url }) => /pagefind|search/.test(url))).toEqual([]);
    const before = loaded.length;
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => key === 'k' && performance.mark('opened'), { capture: true });
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.hits a')) return;
        performance.measure('first hit', 'opened');
        observer.disconnect();
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press('Control+k');
    // In one piece: on a busy machine half a word can be a query of its own.
    await page.locator('dialog[open] input[type=search]').fill('approve');
    await hits(page).first().waitFor();
    const duration = await page.evaluate(() => performance.getEntriesByName('first hit')[0]?.duration);
    console.info(`First hit ${Math.round(duration ?? 0)} ms after the key that opens search.`);
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(loaded.slice(before).map(({ size }) => size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });
});

describe('recent searches', () => {
  it('are offered once words have led somewhere, and are forgotten on demand', async () => {
    const { page, problems } = await opened('/search/?q=shelves');
    await hits(page).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goto(urlOf(other(), '/search/'));
    await page.getByRole('button', { name: 'shelves', exact: true }).click();
    await summary(page, 'for “shelves”');
    expect(queryOf(page)).toBe('?q=shelves');
    await box(page).fill('');
    await page.getByRole('button', { name: 'Forget these' }).click();
    await page.reload();
    await page.getByRole('checkbox', { name: /^Action/ }).waitFor();
    expect(await page.getByRole('button', { name: 'shelves', exact: true }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('the sheet over a page', () => {
  it('has what was typed before it was there', async () => {
    const { page } = await newPage();
    await page.route(/search-dialog/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(urlOf(other(), '/departments/archive/'), { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('labx');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('e');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await summary(page, 'for “labe”');
    expect(await box(page).inputValue()).toBe('labe');
  });

  it.each(['/', 'Control+k'])('opens with %s, loads the index only then, and gives the focus back', async (key) => {
    const { page, problems } = await newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(urlOf(other(), '/departments/archive/'), { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.type('shelves');
    await summary(page, 'results for “shelves”');
    expect(queryOf(page)).toBe('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(problems).toEqual([]);
  });

  it('opens from the link in the header, which without a script leads to the page', async () => {
    const { page } = await opened('/tools/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    const { page: plain } = await opened('/tools/', { javaScriptEnabled: false });
    await plain.getByRole('link', { name: 'Search' }).click();
    await plain.waitForURL(urlOf(other(), '/search/'));
  });

  it('leaves a slash to whoever is typing, and to whoever has turned it off', async () => {
    const { page } = await opened('/search/');
    await box(page).fill('');
    await page.keyboard.type('a/b');
    expect(await box(page).inputValue()).toBe('a/b');
    await page.getByRole('checkbox', { name: '/ opens search' }).uncheck();
    await page.goto(urlOf(other(), '/tools/'));
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    expect(await box(page).inputValue()).toBe('');
  });
});

describe('where search cannot work', () => {
  const FAULTS: readonly (readonly [string, RegExp])[] = [
    ['the whole index', /\/pagefind\//],
    ['the engine', /pagefind-worker\.js$/],
    ['its WebAssembly', /\.pagefind$/],
    ['the list of pages', /\.pf_meta$/],
    ['the entry of the index', /pagefind-entry\.json/],
    ['the text of the hits', /\.pf_fragment$/],
  ];

  it.each(FAULTS)('without %s it says so and keeps every page within reach', async (_, missing) => {
    const { page, problems } = await newPage();
    await page.route(missing, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(urlOf(other(), '/search/?q=shelves'));
    await summary(page, 'Search does not work here');
    expect(await page.getByRole('link', { name: 'Retention', exact: true }).isVisible()).toBe(true);
    expect(problems.filter((problem) => /^(?:uncaught|Policy)/.test(problem))).toEqual([]);
  });

  it('recovers once the connection is back', async () => {
    const { page } = await opened('/search/');
    await page.getByRole('checkbox', { name: /^Action/ }).waitFor();
    await page.context().setOffline(true);
    await box(page).fill('shelves');
    await summary(page, 'Search does not work here');
    await page.context().setOffline(false);
    await box(page).fill('shelve');
    await summary(page, 'for “shelve”');
    expect(await hits(page).count()).toBeGreaterThan(0);
  });

  it('without its own script it is the page that it is without any', async () => {
    const { page } = await newPage();
    await page.route(/_astro\/.*\.js$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto(urlOf(other(), '/search/'));
    await page.getByText('needs a script').waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Retention', exact: true }).isVisible()).toBe(true);
  });

  it('without a script there is no box, but a list with every entry', async () => {
    const { page } = await opened('/search/', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await page.getByText('needs a script').isVisible()).toBe(true);
    const { base, routes } = other();
    const entries = routes.filter((route) => htmlOf(other(), route).includes('data-pagefind-body'));
    expect(entries.length).toBeGreaterThan(8);
    expect(entries.filter((route) => !htmlOf(other(), '/search/').includes(`href="${base}${route.slice(1)}"`))).toEqual([]);
  });
});

describe('the index', () => {
  it('is served with what the engine needs and nothing else', () => {
    for (const site of [shipped(), other()]) {
      const files = readdirSync(join(site.dir, 'pagefind'), { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => file.endsWith('.js'))).toEqual(['pagefind-worker.js']);
      expect(files.filter((file) => file.endsWith('.css'))).toEqual([]);
      expect(readdirSync(site.dir)).not.toContain('search-input.json');
    }
  });

  it('counts every entry, action and criterion', () => {
    const { dir } = other();
    const { languages } = JSON.parse(readFileSync(join(dir, 'pagefind/pagefind-entry.json'), 'utf8')) as { languages: Record<string, { page_count: number }> };
    // 11 entries, 3 actions, 3 criteria, and the pages Roadmap, Status, Coverage, May I?, Calendar and Lessons.
    expect(languages).toMatchObject({ en: { page_count: 23 } });
    expect(Object.keys(languages)).toEqual(['en']);
  });
});
