import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { other, pageKindsOf, shipped, urlOf } from '../support/built-site.ts';

describe('the skip link', () => {
  it('is the first stop on every kind of page, is seen then, and leads to the text', async () => {
    const { page } = await newPage();
    for (const { kind, route } of pageKindsOf(shipped())) {
      await page.goto(urlOf(shipped(), route));
      await page.keyboard.press('Tab');
      const link = page.locator(':focus');
      expect([kind, await link.getAttribute('href')]).toEqual([kind, '#main']);
      const box = await link.boundingBox();
      expect([kind, box !== null && box.x >= 0 && box.y >= 0 && box.height >= 20]).toEqual([kind, true]);
    }
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('the way through a page by keyboard', () => {
  it('shows where it is at every stop, and keeps it in sight', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), '/'));
    const stops = new Set<string>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const { top, bottom, height } = element.getBoundingClientRect();
        return {
          name: element.outerHTML.slice(0, 100),
          marked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
          seen: height > 0 && bottom > 0 && top < innerHeight,
        };
      });
      if (!stop) break;
      expect(stop).toMatchObject({ marked: true, seen: true });
      stops.add(stop.name);
    }
    expect(stops.size).toBeGreaterThan(10);
  });
});

describe('the theme button', () => {
  const background = (page: Awaited<ReturnType<typeof newPage>>['page']): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('works by keyboard, says what it does, and is remembered on the next page', async () => {
    const { page, problems } = await newPage({ colorScheme: 'light' });
    await page.goto(urlOf(shipped(), '/'));
    const light = await background(page);
    const button = page.getByRole('button', { name: 'Dark theme' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dark = await background(page);
    expect(dark).not.toBe(light);
    await page.goto(urlOf(shipped(), '/departments/'));
    expect(await background(page)).toBe(dark);
    await page.getByRole('button', { name: 'Light theme' }).press('Space');
    expect(await background(page)).toBe(light);
    expect(problems).toEqual([]);
  });

  it('begins with what the system asks for', async () => {
    const { page } = await newPage({ colorScheme: 'dark' });
    await page.goto(urlOf(shipped(), '/'));
    await page.getByRole('button', { name: 'Light theme' }).waitFor();
  });

  it('does its work where the browser keeps nothing', async () => {
    const { page, problems } = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(urlOf(shipped(), '/'));
    const before = await background(page);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await background(page)).not.toBe(before);
    expect(problems).toEqual([]);
  });
});

describe('a page that does not exist', () => {
  it.each([
    ['at the root', shipped],
    ['below a path', other],
  ])('is told so with status 404, and leads on, %s', async (_, siteOf) => {
    const site = siteOf();
    const { page } = await newPage();
    const response = await page.goto(urlOf(site, '/no/such/page/'));
    expect(response?.status()).toBe(404);
    expect(await page.title()).toMatch(/not found|no page|not here/i);
    // A heading leads to itself, wherever it stands.
    const links = await page.locator('main a:not(.self)').evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect((await page.request.get(link)).status()).toBe(200);
  });
});

describe('what opens over a page', () => {
  it('takes the focus, breaks no rule of axe, and gives the focus back with Escape', async () => {
    const { page, problems } = await newPage();
    await page.goto(urlOf(shipped(), '/ai-adoption/status/'));
    await page.getByRole('link', { name: /^Search/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.search [type="search"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog.search') !== null)).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.search').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-search-open]'))).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('focus', () => {
  it.each(['/departments/finance/', '/ai-adoption/phases/walk/', '/search/'])('is never under something else on %s', async (route) => {
    const { page } = await newPage({ width: 390 });
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    const hidden: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return undefined;
        // Of a choice without a box of its own, the words beside it are what is seen and framed.
        const isChoice = focused instanceof HTMLInputElement && getComputedStyle(focused).opacity === '0';
        const element = (isChoice ? focused.labels?.[0] : undefined) ?? focused;
        const { left, top, width, height } = element.getBoundingClientRect();
        // Links that wrap have a box with room that is not theirs, so any of some points will do.
        const seen = [0.1, 0.3, 0.5, 0.7, 0.9].some((x) =>
          [0.25, 0.5, 0.75].some((y) => {
            const hit = document.elementFromPoint(left + width * x, top + height * y);
            return hit !== null && (element.contains(hit) || hit.contains(element));
          }),
        );
        return seen ? undefined : element.outerHTML.slice(0, 100);
      });
      if (covered !== undefined) hidden.push(covered);
    }
    expect(hidden).toEqual([]);
  });
});
