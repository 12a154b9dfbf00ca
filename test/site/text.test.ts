/** What helps to read the text of a page: words explained, headings with a link, pictures, footnotes, tables and code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newPage, type PageOptions } from '../support/browser.ts';
import { other, shipped, urlOf } from '../support/built-site.ts';

const POLICY = '/new-wing/policies/retention/';

async function opened(options?: PageOptions) {
  const open = await newPage(options);
  await open.page.goto(urlOf(other(), POLICY));
  return open;
}

describe('a word that is explained', () => {
  it.each([true, false])(
    'says what it means by keyboard and by pointer, moves nothing, and closes with Escape (with scripts: %s)',
    async (javaScriptEnabled) => {
      const { page } = await opened({ javaScriptEnabled });
      const word = page.getByRole('button', { name: 'harbour master' });
      const means = page.getByText('Who keeps order among ships.', { exact: true });
      await word.scrollIntoViewIfNeeded();
      const before = await word.boundingBox();
      expect(await means.isVisible()).toBe(false);
      await word.press('Enter');
      await means.waitFor();
      expect(await word.boundingBox()).toEqual(before);
      await page.keyboard.press('Escape');
      await means.waitFor({ state: 'hidden' });
      await word.click();
      await means.waitFor();
    },
  );

  it('may be the name of an entry, whose page is the next stop, or of a class of data', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: 'archive', exact: true }).press('Enter');
    await page.getByText('Keeps what must not get lost.').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/handbook/sub/departments/archive/');
    await page.getByRole('button', { name: 'vault' }).click();
    await page.locator('.means:popover-open', { hasText: 'What is kept behind two doors.' }).waitFor();
  });
});

describe('a heading', () => {
  it('gives its link by keyboard, and says so', async () => {
    const { page, problems } = await opened();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: 'How long' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(urlOf(other(), `${POLICY}#how-long`));
    expect(new URL(page.url()).hash).toBe('#how-long');
    await page.getByRole('link', { name: 'What it asks of you' }).last().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#[a-z-]+$/);
    expect(problems).toEqual([]);
  });

  it('says where the link is when nothing may be copied', async () => {
    const { page } = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(urlOf(other(), POLICY));
    await page.getByRole('link', { name: 'How long' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'The link is in the address bar' }).waitFor();
  });

  it('is a plain anchor without a script, and is called by its words alone', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    expect(await page.getByRole('heading', { name: 'How long', exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'How long' }).click();
    expect(new URL(page.url()).hash).toBe('#how-long');
  });
});

describe('a picture', () => {
  it('has its room before it comes, its caption, and only as many pixels as the screen shows', async () => {
    for (const [width, file] of [
      [390, /-480\.webp$/],
      [1280, /-800\.webp$/],
    ] as const) {
      const { page, problems } = await newPage({ width });
      await page.goto(urlOf(other(), POLICY));
      const figure = page.getByRole('figure').filter({ hasText: 'on the day before it was cleared' });
      const image = figure.getByRole('img', { name: 'The reading room, seen from the door' });
      const box = await image.boundingBox();
      expect(box && Math.abs(box.width / box.height - 1600 / 900)).toBeLessThan(0.02);
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((shown: HTMLImageElement) => (shown.complete ? shown.currentSrc : ''))).toMatch(file);
      expect(await image.boundingBox().then((after) => after && [after.width, after.height])).toEqual(box && [box.width, box.height]);
      expect(await image.evaluate((shown: HTMLImageElement) => [shown.loading, shown.title])).toEqual(['lazy', '']);
      expect(problems).toEqual([]);
    }
  });

  it('is drawn anew from the original, which stays', () => {
    const html = readFileSync(join(other().dir, POLICY, 'index.html'), 'utf8');
    const [, srcset = ''] = /srcset="([^"]+)"/.exec(html) ?? [];
    const files = srcset.split(', ').map((one) => one.split(' ')[0] ?? '');
    expect(files).toHaveLength(4);
    for (const file of files) expect(readFileSync(join(other().dir, file.replace(other().base, '/'))).length).toBeGreaterThan(1000);
  });
});

describe('a footnote', () => {
  it('is reached from its number, and leads back to it', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    await page.getByRole('link', { name: '1', exact: true }).press('Enter');
    const note = page.locator('.footnotes li:target');
    expect(await note.textContent()).toContain('By year, then by box.');
    await note.getByRole('link', { name: /Back/ }).press('Enter');
    expect(await page.locator('sup :target').count()).toBe(1);
  });
});

describe('the ways through a playbook', () => {
  it('stand beside the text where there is room, and fold on a phone, with scripts or without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await newPage({ javaScriptEnabled });
      await page.goto(urlOf(shipped(), '/ai-adoption/phases/walk/'));
      const contents = page.getByRole('navigation', { name: 'AI adoption, contents' }).getByRole('link', { name: 'Roadmap' });
      const onPage = page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first();
      expect([await contents.isVisible(), await onPage.isVisible()]).toEqual([true, true]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect([await contents.isVisible(), await onPage.isVisible()]).toEqual([false, false]);
      await page.getByText('Contents of AI adoption').press('Enter');
      await page.getByText('On this page').press('Enter');
      expect([await contents.isVisible(), await onPage.isVisible()]).toEqual([true, true]);
      await page
        .getByRole('navigation', { name: 'Previous and next' })
        .getByRole('link', { name: /^After/ })
        .click();
      await page.waitForURL(urlOf(shipped(), '/ai-adoption/phases/run/'));
    }
  });
});

describe('what is wider than a phone', () => {
  it('scrolls by itself, by keyboard too', async () => {
    const { page } = await opened({ width: 390 });
    const code = page.locator('.prose pre').filter({ hasText: 'harbour master to the council' });
    await code.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate((block) => block.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
