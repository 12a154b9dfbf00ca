/** What readers change: colours of the system, size and spacing of text, the direction of the script. One page of every kind. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { pageKindsOf, shipped, urlOf } from '../support/built-site.ts';

/** WCAG 1.4.12: what readers may set without losing anything. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const DOUBLE = ':root { font-size: 200% !important }';

describe.each(pageKindsOf(shipped()))('$kind ($route)', ({ route }) => {
  it('breaks no rule of axe in forced colours, with everything opened', async () => {
    const { page } = await newPage({ forcedColors: 'active' });
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violationsOn(page)).toEqual([]);
  });

  it('loses nothing with wide spacing, text of twice the size, or read from right to left', async () => {
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
    for (const [name, css] of [
      ['wide spacing', SPACING],
      ['twice the size', DOUBLE],
    ] as const) {
      await restyle(page, css);
      expect.soft(await lossesOn(page), name).toEqual([]);
    }
    await restyle(page, '');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await lossesOn(page), `right to left, ${width} pixels wide`).toEqual([]);
    }
  });
});

it.each(['/', '/departments/finance/', '/search/', '/404.html'])('%s breaks no rule of axe without a script', async (route) => {
  const { page } = await newPage();
  // Scripts of the page fail to come; axe itself cannot run where none may.
  await page.route('**/*.js', (script) => script.abort());
  await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
  expect(await page.locator('html').getAttribute('data-js')).toBeNull();
  expect(await violationsOn(page)).toEqual([]);
});

it('turns the rail round where the script does, with its gates on their boundaries', async () => {
  const { page } = await newPage();
  await page.goto(urlOf(shipped(), '/ai-adoption/status/'), { waitUntil: 'load' });
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const phases = await page.locator('.rail li').evaluateAll((items) =>
    items.map((item) => {
      const gate = item.querySelector('.gate')?.getBoundingClientRect();
      return { right: item.getBoundingClientRect().right, gate: gate && gate.x + gate.width / 2 };
    }),
  );
  expect(phases.map(({ right }) => right)).toEqual(phases.map(({ right }) => right).sort((a, b) => b - a));
  for (const { right, gate } of phases) if (gate !== undefined) expect(Math.abs(gate - right)).toBeLessThan(1.5);
});

/** A style sheet of the reader's, which no policy of the page stops. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** What cannot be read any more: a page that is wider than the window, and words cut off by their box. */
function lossesOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isHidden = element.closest('.hide, [hidden]') !== null || element.clientHeight === 0;
      const cutsRight = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const cutsBelow = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      return !isHidden && (cutsRight || cutsBelow);
    });
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []),
      ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 80)}`),
    ];
  });
}
