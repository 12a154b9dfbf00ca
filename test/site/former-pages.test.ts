/** Old links, in a real browser: each leads to what it meant, or to a page that says what became of it. */
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { htmlOf, other, shipped, urlOf } from '../support/built-site.ts';
import { parsedPage } from '../support/html.ts';

const MOVED = '/ai-adoption/policies/data-classes/';
const NOW = '/ai-adoption/policies/data-handling/';
const REMOVED = '/tools/slidecraft/';

describe('the address of a renamed entry', () => {
  it('leads to the new page, and takes the place on the page along', async () => {
    const { page } = await newPage();
    await page.goto(`${urlOf(shipped(), MOVED)}#action-check-class`);
    await page.waitForURL(`${urlOf(shipped(), NOW)}#action-check-class`);
    expect(await page.locator('#action-check-class').isVisible()).toBe(true);
  });

  it('leads there without a script, and has a link for whatever follows neither', async () => {
    const { page } = await newPage({ javaScriptEnabled: false });
    await page.goto(urlOf(shipped(), MOVED));
    await page.waitForURL(urlOf(shipped(), NOW));
    const { document } = parsedPage(shipped(), MOVED);
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(NOW);
    expect(document.querySelector('main a')?.getAttribute('href')).toBe(NOW);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  it('works below the path of a host', async () => {
    const { page } = await newPage();
    await page.goto(`${urlOf(other(), '/new-wing/policies/keeping/')}#action-mark-boxes`);
    await page.waitForURL(`${urlOf(other(), '/new-wing/policies/retention/')}#action-mark-boxes`);
    expect(await page.locator('li:has(#action-mark-boxes)').textContent()).toContain('Label every box with its year');
  });
});

describe('the address of a removed entry', () => {
  it('says when and why, and what to read instead', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), REMOVED));
    const text = await page.locator('main').innerText();
    expect(text).toContain('removed on 29 May 2026');
    expect(text).toContain('The vendor gave it up');
    await page.getByRole('link', { name: 'Deskmate' }).click();
    await page.waitForURL(urlOf(shipped(), '/tools/deskmate/'));
    expect(problems).toEqual([]);
  });

  it('breaks no rule of axe', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), REMOVED));
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('an old link to an action', () => {
  it('leads to it under its new id, and marks it', async () => {
    const { page } = await newPage();
    await page.goto(`${urlOf(shipped(), '/ai-adoption/policies/acceptable-use/')}#action-label-drafts`);
    const item = page.locator('#action-mark-drafts');
    await expect
      .poll(() => item.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    expect(await item.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none');
  });

  it('opens the line that says why there is no such action any more', async () => {
    const { page } = await newPage();
    await page.goto(`${urlOf(shipped(), '/ai-adoption/policies/ai-literacy/')}#action-paper-test`);
    await expect.poll(() => page.locator('#action-paper-test').isVisible()).toBe(true);
    expect(await page.locator('#action-paper-test').innerText()).toContain('Nobody learned from it');
  });
});

describe('former addresses', () => {
  it('stand in no list, no navigation and not in the search', () => {
    const { routes } = shipped();
    const pages = routes.filter((route) => ![MOVED, REMOVED].includes(route)).filter((route) => /data-classes\/|slidecraft/i.test(htmlOf(shipped(), route)));
    expect(pages).toEqual([]);
    for (const route of [MOVED, REMOVED]) expect(htmlOf(shipped(), route)).not.toContain('data-pagefind-body');
  });
});
