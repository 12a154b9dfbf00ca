/** A real browser holds every page to the content security policy, and listens. */
import { expect, it } from 'vitest';
import { newPage } from '../support/browser.ts';
import { other, pageKindsOf, shipped, urlOf, type BuiltSite } from '../support/built-site.ts';

it.each([
  ['the shipped content', shipped],
  ['another organisation below a path', other],
])('no page of %s breaks the policy, logs an error or asks another host', async (_, siteOf: () => BuiltSite) => {
  const site = siteOf();
  const found: string[] = [];
  const { page, problems } = await newPage();
  for (const { kind, route } of pageKindsOf(site)) {
    await page.goto(urlOf(site, route), { waitUntil: 'load' });
    // Everything that opens, since what it shows may ask for more.
    await page.locator('summary').evaluateAll((summaries) => {
      for (const summary of summaries) (summary as HTMLElement).click();
    });
    await page.waitForTimeout(100);
    found.push(...problems.splice(0).map((problem) => `${kind} (${route}): ${problem}`));
  }
  expect(found).toEqual([]);
});

it('a search breaks no policy: its WebAssembly and worker come from the site itself', async () => {
  const { page, problems } = await newPage();
  await page.goto(urlOf(shipped(), '/search/'));
  await page.locator('main input:visible').first().fill('policy');
  await page.waitForLoadState('networkidle');
  await page.goto(urlOf(shipped(), '/search/?q=policy'), { waitUntil: 'networkidle' });
  expect(problems).toEqual([]);
});

it('switching the theme breaks no policy', async () => {
  const { page, problems } = await newPage();
  await page.goto(urlOf(shipped(), '/'));
  await page
    .getByRole('button', { name: /theme|dark|light/i })
    .first()
    .click();
  await page.reload();
  expect(problems).toEqual([]);
});

it('the policy is one that stops something', async () => {
  const { page, problems } = await newPage();
  await page.goto(urlOf(shipped(), '/'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
  });
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(problems.join('\n')).toContain('script-src');
});
