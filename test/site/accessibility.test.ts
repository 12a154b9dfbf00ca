/** axe-core on one page of every kind, with no rule left out. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { newPage } from '../support/browser.ts';
import { other, pageKindsOf, shipped, urlOf } from '../support/built-site.ts';

it.each(pageKindsOf(shipped()))('$kind breaks no rule of axe: light, dark, and dark on a phone ($route)', async ({ route }) => {
  const { page } = await newPage({ colorScheme: 'light' });
  await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
  expect.soft(await violationsOn(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOn(page), 'dark').toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect.soft(await violationsOn(page), 'dark, 320 pixels wide').toEqual([]);
});

it.each(pageKindsOf(other()))('$kind of another organisation breaks no rule of axe ($route)', async ({ route }) => {
  const { page } = await newPage();
  await page.goto(urlOf(other(), route), { waitUntil: 'load' });
  expect(await violationsOn(page)).toEqual([]);
});

async function violationsOn(page: Page): Promise<string[]> {
  // All rules; only what is reported about those that hold is left out. Pages have no frames, so one run in the page is all of it.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary = '' }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary.split('\n').slice(1, 3).join(' ').trim()}`),
  );
}
