/** axe-core on one page of every kind, with no rule left out. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { other, pageKindsOf, shipped, urlOf, type BuiltSite } from '../support/built-site.ts';

it.each(pageKindsOf(shipped()))('$kind breaks no rule of axe: light, dark, and dark on a phone ($route)', async ({ route }) => {
  const { page } = await newPage({ colorScheme: 'light' });
  await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
  expect.soft(await violationsOn(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOn(page), 'dark').toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect.soft(await violationsOn(page), 'dark, 320 pixels wide').toEqual([]);
});

interface Opened {
  readonly what: string;
  readonly site: () => BuiltSite;
  readonly route: string;
  readonly open: (page: Page) => Promise<void>;
}

const DEPARTMENT = '?department=finance';
const OPENED: readonly Opened[] = [
  {
    what: 'search with hits over a page, and a department chosen',
    site: shipped,
    route: `/ai-adoption/status/${DEPARTMENT}`,
    async open(page) {
      await page.keyboard.press('Control+k');
      await page.locator('dialog.search [type="search"]').fill('pilot');
      await page.locator('dialog .hits [data-for]').first().waitFor();
      await openFolds(page);
    },
  },
  { what: 'everything that unfolds', site: shipped, route: `/ai-adoption/phases/walk/${DEPARTMENT}`, open: openFolds },
  { what: 'a chosen department, in the roadmap', site: shipped, route: `/ai-adoption/roadmap/${DEPARTMENT}`, open: () => Promise.resolve() },
  {
    what: 'a chosen department, and what binds others hidden',
    site: shipped,
    route: `/departments/${DEPARTMENT}`,
    open: (page) => page.locator('.lens-bar [data-lens-only]').check(),
  },
  {
    what: 'what a word means',
    site: other,
    route: '/new-wing/policies/retention/',
    async open(page) {
      await page.getByRole('button', { name: 'vault' }).click();
      await page.locator('.means:popover-open').waitFor();
    },
  },
];

describe('what opens breaks no rule of axe, light, dark and on a phone', () => {
  it.each(OPENED)('$what', async ({ site, route, open }) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 320]) {
        const { page, problems } = await newPage({ colorScheme, width });
        await page.goto(urlOf(site(), route), { waitUntil: 'load' });
        await open(page);
        expect.soft(await violationsOn(page), `${colorScheme}, ${width} pixels wide`).toEqual([]);
        expect.soft(problems).toEqual([]);
      }
  });
});

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
