/** axe-core on one page of every kind, with no rule left out, and what it cannot see: width, keyboard, no script. */
import { AxeBuilder } from '@axe-core/playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { newPage, type PageOptions } from '../support/browser.ts';
import { other, pageKindsOf, shipped, urlOf, type BuiltSite, type PageKind } from '../support/built-site.ts';

const MODES: Readonly<Record<string, PageOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'on a phone': { colorScheme: 'light', width: 320 },
  'in forced colours': { colorScheme: 'dark', forcedColors: 'active' },
};

describe.each(Object.entries(MODES))('a page of every kind, %s', (_, mode) => {
  it('breaks no rule of axe', async () => {
    expect(await onEveryKind(shipped(), mode, violationsOn)).toEqual([]);
  });
});

describe('a page of every kind of another organisation', () => {
  it('breaks no rule of axe', async () => {
    expect(await onEveryKind(other(), { colorScheme: 'dark' }, violationsOn)).toEqual([]);
  });
});

describe.each([320, 390, 768])('a page %d pixels wide', (width) => {
  it('is never wider than the window', async () => {
    const wide = await onEveryKind(shipped(), { width }, async (page) => {
      const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      return by > 0 ? [`is ${by} pixels too wide`] : [];
    });
    expect(wide).toEqual([]);
  });
});

describe('a page without a script', () => {
  it('shows its text, and no control that does nothing', async () => {
    const wrong = await onEveryKind(shipped(), { javaScriptEnabled: false }, async (page) => {
      const text = await page.locator('main').innerText();
      const dead = await page
        .locator('button:visible, input:visible, select:visible')
        .evaluateAll((elements) => elements.filter((element) => element.closest('form[action]') === null).map(({ outerHTML }) => outerHTML.slice(0, 100)));
      return [...(text.length < 80 ? ['has next to no text'] : []), ...dead.map((element) => `shows ${element}`)];
    });
    expect(wrong).toEqual([]);
  });
});

let kinds: readonly PageKind[] = [];
beforeAll(() => {
  kinds = pageKindsOf(shipped());
});

type OpenPage = Awaited<ReturnType<typeof newPage>>['page'];

/** Goes through all kinds in one window, and says of each what was found. */
async function onEveryKind(site: BuiltSite, mode: PageOptions, find: (page: OpenPage) => Promise<readonly string[]>): Promise<string[]> {
  const { page } = await newPage(mode);
  const found: string[] = [];
  for (const { kind, route } of site.url === shipped().url ? kinds : pageKindsOf(site)) {
    await page.goto(urlOf(site, route), { waitUntil: 'load' });
    for (const offence of await find(page)) found.push(`${kind} (${route}): ${offence}`);
  }
  return found;
}

async function violationsOn(page: OpenPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary.split('\n').slice(1, 3).join(' ').trim()}`),
  );
}
