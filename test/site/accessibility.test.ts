/** axe-core on one page of every kind, with no rule left out. */
import { expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { pageKindsOf, shipped, urlOf } from '../support/built-site.ts';

it.each(pageKindsOf(shipped()))('$kind breaks no rule of axe: light, dark, and dark on a phone ($route)', async ({ route }) => {
  const { page } = await newPage({ colorScheme: 'light' });
  await page.goto(urlOf(shipped(), route), { waitUntil: 'load' });
  expect.soft(await violationsOn(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOn(page), 'dark').toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect.soft(await violationsOn(page), 'dark, 320 pixels wide').toEqual([]);
});
