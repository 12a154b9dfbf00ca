/** What pages say about today, on the day of their readers. */
import { describe, expect, it } from 'vitest';
import { other, shipped, TODAY, urlOf } from '../support/built-site.ts';
import { newPage } from '../support/browser.ts';

describe('a review', () => {
  const overdue = '.colophon review-day';

  it('is overdue on the day of the reader, a year after the build', async () => {
    const { page } = await newPage();
    const url = urlOf(other(), '/new-wing/policies/retention/');
    await page.clock.setFixedTime(new Date('2027-03-01T12:00:00'));
    await page.goto(url);
    expect(await page.locator(overdue).isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date('2027-03-02T12:00:00'));
    await page.reload();
    expect(await page.locator(overdue).isVisible()).toBe(true);
  });

  it('keeps the day of a demonstration', async () => {
    const { page } = await newPage();
    await page.clock.setFixedTime(new Date('2031-01-01T12:00:00'));
    await page.goto(urlOf(shipped(), '/ai-adoption/policies/data-handling/'));
    expect(await page.locator(overdue).isVisible()).toBe(false);
    await page.goto(urlOf(shipped(), '/ai-adoption/policies/vendor-assessment/'));
    expect(await page.locator(overdue).isVisible()).toBe(true);
  });
});

describe('an action that is not done', () => {
  const ACTION = '[data-key="new-wing/policies/retention#label-boxes"]';
  const CASES = [
    ['2026-10-31', null],
    ['2026-11-24', 'in 7 days'],
    ['2026-12-01', 'today'],
    ['2027-01-05', '35 days ago'],
  ] as const;

  it.each(CASES)('is as far away as on the reader’s own day, %s', async (day, words) => {
    const { page } = await newPage();
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await page.goto(urlOf(other(), '/departments/archive/'));
    expect(await page.locator(`${ACTION} .facts`).textContent()).toContain('1 December 2026');
    const distance = page.locator(`${ACTION} day-distance`);
    expect((await distance.isVisible()) ? await distance.textContent() : null).toBe(words);
    await page.goto(urlOf(other(), '/new-wing/policies/retention/'));
    const beside = page.locator('#action-label-boxes day-distance');
    expect((await beside.isVisible()) ? await beside.textContent() : null).toBe(words);
  });

  it('keeps the day of a demonstration, and without a script says only what holds on any day', async () => {
    const words = async (javaScriptEnabled: boolean): Promise<string[]> => {
      const { page } = await newPage({ javaScriptEnabled });
      if (javaScriptEnabled) await page.clock.setFixedTime(new Date('2031-01-01T12:00:00'));
      await page.goto(urlOf(shipped(), '/departments/it/'));
      return page.locator('day-distance:visible').allInnerTexts();
    };
    const [said, plain] = [await words(true), await words(false)];
    expect(said).toContain('7 days ago');
    expect(said.filter((text) => text.startsWith('in ')).length).toBeGreaterThan(0);
    expect(plain.length).toBe(said.filter((text) => text.endsWith(' ago')).length);
    expect(new Set(plain)).toEqual(new Set(['overdue on 20 November 2026']));
  });
});

describe('the calendar', () => {
  it('tells what is overdue on the reader’s day, and loses nothing that was when it was built', async () => {
    const { page } = await newPage();
    await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00`));
    await page.goto(urlOf(other(), '/calendar/'));
    const late = page.locator('.dates li:has(review-day:not([hidden]))');
    const before = await late.count();
    expect(before).toBe(await page.locator('[aria-labelledby=overdue] .dates li').count());
    const action = page.locator('.dates li', { has: page.locator('a[href$="#action-label-boxes"]') });
    expect(await action.locator('review-day').isVisible()).toBe(false);
    await page.clock.setFixedTime(new Date('2027-01-05T12:00:00'));
    await page.reload();
    expect(await action.locator('review-day').isVisible()).toBe(true);
    expect(await late.count()).toBeGreaterThan(before);
  });

  it('keeps what was not done by its day', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), '/calendar/'));
    const rows = page.locator('[aria-labelledby=overdue] .dates li');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.filter({ has: page.locator('review-day:not([hidden])') }).count()).toBe(await rows.count());
    expect(await rows.filter({ hasText: 'Delete the inputs and logs of ended pilots' }).count()).toBe(1);
  });
});
