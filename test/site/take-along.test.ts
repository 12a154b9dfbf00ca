/** What a department can take along, from the page on which it stands to the bytes of the file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFilesOf, twinFilesOf } from '#exports/index.ts';
import { checkedContent } from '#site/checked-content.ts';
import { routeOf, SITE_ROUTES } from '#views/routes.ts';
import { newPage } from '../support/browser.ts';
import { fileOf, other, shipped, TODAY, urlOf, type BuiltSite } from '../support/built-site.ts';
import { parsedPage } from '../support/html.ts';
import { ROOT } from '../support/run-cli.ts';

/** What a site was built from, and the files that it should hold. */
async function contentOf({ content }: BuiltSite) {
  const { organisation, diagnostics } = await checkedContent({ content, today: TODAY, cacheDir: join(ROOT, 'node_modules/.cache/gaitway'), draws: 'none' });
  if (!organisation) throw new Error('The content could not be linked.');
  return { organisation, files: exportFilesOf(organisation, diagnostics) };
}

describe.each([
  ['the shipped content', shipped],
  ['another organisation below a path', other],
])('the files of %s', (_, siteOf) => {
  it('are all there, byte by byte as they were asked for', async () => {
    const site = siteOf();
    const { organisation, files: own } = await contentOf(site);
    const files = [...own, ...twinFilesOf(organisation)];
    const wrong = files.filter(
      ({ path, text }) => !existsSync(fileOf(site, path)) || readFileSync(fileOf(site, path), 'utf8') !== text({ base: site.base, origin: undefined }),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('are each linked from a page', async () => {
    const site = siteOf();
    const { organisation, files } = await contentOf(site);
    const pages = [SITE_ROUTES.exports, SITE_ROUTES.calendar, ...organisation.departments.map(routeOf)];
    const linked = new Set(
      pages.flatMap((route) => [...parsedPage(site, route).document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')),
    );
    const missing = files.filter(({ path }) => !linked.has(site.base.replace(/\/$/, '') + path));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe('a department’s page', () => {
  it('shows print, calendar, Excel and Jira at once, says what each is, and keeps the phases folded', async () => {
    const { organisation } = await contentOf(shipped());
    const [department] = organisation.departments;
    const { page } = await newPage();
    await page.goto(urlOf(shipped(), department ? routeOf(department) : '/'), { waitUntil: 'load' });
    const part = page.locator('section:has(> #take)');
    for (const name of ['Print', 'Calendar', 'Excel', 'Jira']) expect(await part.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    const items = await part.locator('.take li').allInnerTexts();
    for (const text of items) expect(text.split('\n').join(' ')).toMatch(/^\S.* .*\S/);
    expect(items.length).toBeLessThan(14);
    expect(await part.locator('details table').isVisible()).toBe(false);
  });

  it('gives a file its name and hands it over instead of showing it', async () => {
    const { page } = await newPage();
    const { organisation } = await contentOf(shipped());
    const [department] = organisation.departments;
    await page.goto(urlOf(shipped(), department ? routeOf(department) : '/'), { waitUntil: 'load' });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Jira', exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(`${department?.slug ?? ''}-jira.csv`);
  });
});

describe('what departments say', () => {
  it('stands apart from the organisation’s record, with the day of the file, and only where there is a file', async () => {
    const { organisation } = await contentOf(shipped());
    const [said] = organisation.progress;
    if (!said) throw new Error('No department of the example says anything.');
    const on = (route: string) => parsedPage(shipped(), route).document.querySelector('section:has(> #reported)')?.textContent ?? '';
    expect(on(routeOf(said.department))).toContain('no gate opens by it');
    for (const playbook of organisation.playbooks) expect(on(`/${playbook.id}/status/`)).toContain(said.department.title);
    const silent = organisation.departments.filter((department) => !organisation.progress.some((known) => known.department === department));
    expect(silent.map((department) => on(routeOf(department))).join('')).toBe('');
    const { organisation: theirs } = await contentOf(other());
    for (const playbook of theirs.playbooks) expect(parsedPage(other(), `/${playbook.id}/status/`).document.getElementById('reported')).toBeNull();
  });
});
