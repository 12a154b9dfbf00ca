/** The reader's department: chosen once, marked everywhere, and off in one click. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { newPage } from '../support/browser.ts';
import { layoutShiftOf } from '../support/layout-shift.ts';
import { other, shipped, urlOf } from '../support/built-site.ts';

const POLICY = '/new-wing/policies/retention/';
const choice = (page: Page) => page.locator('.head').getByLabel('Your department');
const bar = (page: Page) => page.getByRole('region', { name: 'Your department' });
/** How the action of the policy, which asks the archive, is marked. */
const mark = (page: Page): Promise<string> => page.locator('#action-label-boxes small').evaluate((small) => getComputedStyle(small, '::before').content);

describe('the department lens', () => {
  it('is chosen once, marks what binds the department on other pages too, and is off in one click', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(other(), POLICY));
    expect(await bar(page).isVisible()).toBe(false);
    expect(await mark(page)).toBe('none');
    await choice(page).selectOption('Archive');
    expect(await mark(page)).toBe('"Yours"');
    await page.goto(urlOf(other(), '/'));
    expect(await choice(page).inputValue()).toBe('archive');
    expect((await bar(page).textContent())?.replaceAll(/\s+/g, ' ')).toContain('What binds Archive is marked');
    expect(await bar(page).getByRole('link', { name: 'Archive' }).getAttribute('href')).toMatch(/\/departments\/archive\/$/);
    await page.goto(urlOf(other(), POLICY));
    expect(await mark(page)).toBe('"Yours"');
    await bar(page).getByRole('button', { name: 'Turn off' }).click();
    expect(await bar(page).isVisible()).toBe(false);
    expect(await mark(page)).toBe('none');
    expect(await choice(page).evaluate((select) => select === document.activeElement)).toBe(true);
    await page.reload();
    expect(await mark(page)).toBe('none');
    expect(problems).toEqual([]);
  });

  it('is chosen on the first page, and by an address, from which it goes when it is turned off', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(other(), '/'));
    await page.getByRole('main').getByLabel('Your department').selectOption('Lending');
    expect(await choice(page).inputValue()).toBe('lending');
    await page.goto(urlOf(other(), `${POLICY}?department=archive`));
    expect(await mark(page)).toBe('"Yours"');
    await page.goto(urlOf(other(), `${POLICY}?department=nobody`));
    expect(await choice(page).inputValue()).toBe('archive');
    await page.goto(urlOf(other(), `${POLICY}?department=lending`));
    await bar(page).getByRole('button', { name: 'Turn off' }).click();
    expect(new URL(page.url()).search).toBe('');
  });

  it('leaves the departments that a search is narrowed to alone', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(other(), '/search/?department=Archive'));
    await page.locator('.hits a').first().waitFor();
    expect(await bar(page).isVisible()).toBe(false);
  });

  it('hides on demand what binds only others, says where nothing is left, and shows what a link leads to', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(other(), `${POLICY}?department=lending`));
    const action = page.locator('#action-label-boxes');
    expect(await action.isVisible()).toBe(true);
    await bar(page).getByRole('checkbox').check();
    expect(await action.isVisible()).toBe(false);
    const said = await page
      .locator('.acts')
      .first()
      .evaluate((list) => getComputedStyle(list, '::after').content);
    expect(said).toContain('Nothing here binds your department.');
    await page.goto(urlOf(other(), `${POLICY}#action-label-boxes`));
    await page.reload();
    expect(await action.isVisible()).toBe(true);
  });

  it('marks departments themselves, rows of the roadmap and of the status, and hides the others on demand', async () => {
    const { page } = await newPage();
    const marks = (): Promise<string[]> =>
      page
        .locator('main tbody tr[data-for] > th')
        .evaluateAll((cells) => cells.map((cell) => `${cell.textContent.trim().split('\n')[0] ?? ''} ${getComputedStyle(cell, '::after').content}`));
    await page.goto(urlOf(shipped(), '/departments/?department=finance'));
    expect((await marks()).filter((mark) => mark.includes('Yours'))).toEqual(['Finance "Yours"']);
    await page.goto(urlOf(shipped(), '/ai-adoption/roadmap/'));
    expect((await marks()).filter((mark) => mark.includes('Yours'))).toContain('Predictive cash forecast "Yours"');
    expect(await page.locator('.timeline:not(.upright) a[data-for="finance"] .bar').evaluate((rect) => getComputedStyle(rect).strokeWidth)).toBe('4px');
    await page.goto(urlOf(shipped(), '/ai-adoption/status/'));
    expect(new Set((await marks()).filter((mark) => mark.includes('Yours')))).toEqual(new Set(['Finance "Yours"']));
    for (const route of ['/ai-adoption/coverage/', '/exports/']) {
      await page.goto(urlOf(shipped(), route));
      expect((await marks()).filter((mark) => mark.includes('Yours'))).toEqual(['Finance "Yours"']);
    }
    await page.goto(urlOf(shipped(), '/changes/'));
    const news = page.locator('.row[data-for~="finance"] h3').first();
    expect(await news.evaluate((heading) => getComputedStyle(heading, '::after').content)).toBe('"Yours"');
    await bar(page).getByRole('checkbox').check();
    await page.goto(urlOf(shipped(), '/departments/'));
    expect(await page.locator('main tbody tr:visible').count()).toBe(1);
    await page.goto(urlOf(shipped(), '/ai-adoption/roadmap/'));
    expect(await page.locator('.timeline:not(.upright) a[data-for="sales"]').isVisible()).toBe(false);
  });

  it('marks hits of a search, also in the sheet over a page, where what binds others is hidden by keyboard', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), '/?department=finance'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pilot');
    const hit = page.locator('dialog .hits [data-for~="finance"]').first();
    await hit.waitFor();
    expect(await hit.locator('small').evaluate((small) => getComputedStyle(small, '::before').content)).toBe('"Yours"');
    await page.getByRole('dialog').getByRole('searchbox').fill('human resources');
    const others = page.locator('dialog .hits [data-for]:not([data-for~="finance"])').first();
    await others.waitFor();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Hide what binds only others' }).press('Space');
    expect(await others.isVisible()).toBe(false);
    await page.getByRole('dialog').getByRole('searchbox').press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
    await page.keyboard.press('Escape');
    expect(await bar(page).getByRole('checkbox').isChecked()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('is chosen, narrowed and turned off by keyboard alone', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(other(), POLICY));
    await choice(page).focus();
    await page.keyboard.type('Lend');
    await expect.poll(() => choice(page).inputValue()).toBe('lending');
    await page.keyboard.press('Escape');
    for (
      let step = 0;
      step < 8 &&
      !(await bar(page)
        .getByRole('checkbox')
        .evaluate((box) => box === document.activeElement));
      step++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('#action-label-boxes').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await bar(page).isVisible()).toBe(false);
    expect(await choice(page).evaluate((select) => select === document.activeElement)).toBe(true);
  });

  it('is there from the first paint: nothing moves', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(other(), '/?department=archive'));
    await page.goto(urlOf(other(), POLICY));
    expect(await layoutShiftOf(page)).toBe(0);
  });

  it('is not offered where no script runs, or where its script does not come', async () => {
    for (const without of ['scripts', 'the file']) {
      const { page } = await newPage({ javaScriptEnabled: without !== 'scripts' });
      await page.route(/theme\.js$/, (route) => route.fulfill({ status: 404, body: 'gone' }));
      await page.goto(urlOf(other(), '/'));
      expect([without, await choice(page).isVisible(), await bar(page).isVisible()]).toEqual([without, false, false]);
      expect([without, await page.getByText('Choose yours once').isVisible()]).toEqual([without, false]);
    }
  });
});
