/** The pack for paper, as a browser shows and prints it. */
import { expect, it, describe } from 'vitest';
import { buildOrganisation } from '#model/build.ts';
import { readContent } from '#source/read-content.ts';
import { checklistOf } from '#views/checklist.ts';
import { printRouteOf } from '#views/routes.ts';
import { newPage } from '../support/browser.ts';
import { shipped, TODAY, urlOf } from '../support/built-site.ts';
import { parsedPage } from '../support/html.ts';

const { site, entries, drafts } = await readContent(shipped().content);
if (!site) throw new Error('The content has no site.yaml.');
const { organisation } = buildOrganisation(entries, site, { today: TODAY, drafts });

describe.each(organisation.departments.map((department) => ({ title: department.title, department })))('the pack of $title', ({ department }) => {
  const { document } = parsedPage(shipped(), printRouteOf(department));
  const items = checklistOf(organisation, department).flatMap(({ groups }) => groups.flatMap((group) => group.items));

  it('has every action of the department once, in order, each with a box', () => {
    const rows = [...document.querySelectorAll('tr.item')];
    expect(rows.map((row) => row.getAttribute('data-key'))).toEqual(items.map(({ action }) => action.key));
    expect(rows.filter((row) => row.querySelectorAll('.box').length !== 1)).toEqual([]);
  });

  it('says of each who answers for it, when it is due, what shows it and what it waits for', () => {
    for (const { action, waitsFor, state } of items) {
      const text = document.querySelector(`tr.item[data-key="${action.key}"]`)?.textContent.replace(/\s+/g, ' ') ?? '';
      for (const fact of [action.do, action.owner, action.evidence, ...waitsFor.map((need) => need.do)]) expect(text).toContain(fact ?? '');
      const day = state === 'done' ? action.done : action.due;
      if (day !== undefined) expect(document.querySelector(`tr.item[data-key="${action.key}"] time`)?.getAttribute('datetime')).toBe(day);
    }
  });

  it('ticks only what the organisation has on record, and has nothing of what surrounds other pages', () => {
    expect(document.querySelectorAll('tr.item [data-done]')).toHaveLength(items.filter(({ state }) => state === 'done').length);
    expect(
      [...document.querySelectorAll('nav, script, form, input, button, .head, .site-foot, .contents')].map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ).toEqual([]);
  });
});

const [first] = organisation.departments;
const route = first ? printRouteOf(first) : '';
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('printed', () => {
  it('every phase begins on a sheet of its own, and no action is cut in two', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    const styles = await page.evaluate(() => ({
      screen: getComputedStyle(document.querySelector('.screen') ?? document.body).display,
      rows: [...new Set([...document.querySelectorAll('tr.item')].map((row) => getComputedStyle(row).breakInside))],
      sheets: [...document.querySelectorAll('.sheet')].slice(1).map((sheet) => getComputedStyle(sheet).breakBefore),
    }));
    expect(styles.screen).toBe('none');
    expect(styles.rows).toEqual(['avoid']);
    expect(new Set(styles.sheets)).toEqual(new Set(['page']));
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThanOrEqual(styles.sheets.length + 1);
    expect(problems).toEqual([]);
  });

  it('one phase is chosen by its link, without a script', async () => {
    const { page } = await newPage({ javaScriptEnabled: false });
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    const all = await page.locator('.sheet:visible').count();
    const whole = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    await page.locator('.screen li a').nth(2).click();
    expect(all).toBeGreaterThan(1);
    expect(await page.locator('.sheet:visible').count()).toBe(1);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThan(whole);
    await page.locator('.screen li a').first().click();
    expect(await page.locator('.sheet:visible').count()).toBe(all);
  });

  it('is black on white in a dark theme too', async () => {
    const { page } = await newPage({ colorScheme: 'dark' });
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor, ...[...document.querySelectorAll('.sheet *')].map((element) => getComputedStyle(element).color)];
    });
    expect([...new Set(colours)].sort()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('a page of the site, printed', () => {
  const inPrint = async (path: string) => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), path), { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    return page;
  };

  it('says where it belongs, and keeps a heading and the words before a table with what follows', async () => {
    const page = await inPrint('/ai-adoption/coverage/');
    expect(await page.locator('.crumbs').isVisible()).toBe(true);
    expect(await page.locator('.head, .contents, .onpage, .site-foot nav').filter({ visible: true }).count()).toBe(0);
    const styles = await page.evaluate(() => ({
      // A browser keeps what belongs together in a block; in a grid the heading may stay behind.
      parts: [...new Set([...document.querySelectorAll('.part')].map((part) => getComputedStyle(part).display))],
      kept: [...new Set([...document.querySelectorAll('.part > h2, .part > p:has(+ .scroll)')].map((element) => getComputedStyle(element).breakAfter))],
    }));
    expect(styles).toEqual({ parts: ['block'], kept: ['avoid'] });
  });

  it('has the whole index from A to Z over its full width, and nothing of the search', async () => {
    const page = await inPrint('/search/');
    await page.locator('playbook-search .found').waitFor();
    expect(await page.locator('playbook-search :is(form, .facets, .keys)').filter({ visible: true }).count()).toBe(0);
    const [index, whole] = await Promise.all([page.locator('#all-pages').boundingBox(), page.locator('playbook-search').boundingBox()]);
    expect(index?.width).toBeGreaterThan((whole?.width ?? 0) * 0.9);
  });
});
