/** One page of every kind in windows of every width, and without a script. */
import { describe, expect, it } from 'vitest';
import { newPage } from '../support/browser.ts';
import { pageKindsOf, shipped, urlOf } from '../support/built-site.ts';

describe.each(pageKindsOf(shipped()))('$kind ($route)', ({ route }) => {
  it('is never wider than the window', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    for (const width of [320, 390, 768, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect.soft(by, `pixels too wide at ${width}`).toBeLessThanOrEqual(0);
    }
  });

  it('shows its text without a script, and no control that does nothing', async () => {
    const { page } = await newPage({ javaScriptEnabled: false });
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    // A form is sent and a popover opens without a script.
    const dead = await page
      .locator('button:visible, input:visible, select:visible')
      .evaluateAll((elements) =>
        elements.filter((element) => !element.closest('form[action], [popovertarget]')).map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
    expect(dead).toEqual([]);
  });
});
