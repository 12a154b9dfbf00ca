/** Content of another organisation, outside the repository, with phases and departments of its own: nothing in the product knows the shipped one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { other, pageKindsOf, urlOf } from '../support/built-site.ts';
import { parsedPage } from '../support/html.ts';

describe('the site of another organisation', () => {
  it('shows its own phases, in their order', () => {
    const { document } = parsedPage(other(), '/new-wing/phases/');
    const phases = [...document.querySelectorAll('main th a')].map(({ textContent }) => textContent.trim());
    expect(phases).toEqual(['Prepare', 'Go']);
  });

  it('lists the actions of its own departments', () => {
    const text = parsedPage(other(), '/departments/archive/').document.querySelector('main')?.textContent ?? '';
    for (const action of ['Order the shelves', 'Fill the shelves', 'Label every box with its year']) expect(text).toContain(action);
    expect(parsedPage(other(), '/departments/lending/').document.querySelector('main')?.textContent).not.toContain('Label every box');
  });

  it('says nothing of the shipped content, on any page', () => {
    const { dir } = other();
    const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => /Northwind|\bCrawl\b|ai-adoption|market-entry/.test(readFileSync(join(dir, file), 'utf8')))).toEqual([]);
  });

  it('has its own colour, logo and font, in the one style sheet, without touching the product', async () => {
    const { page, problems } = await newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(urlOf(other(), '/'), { waitUntil: 'load' });
    const rubric = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--rubric').replaceAll(/\s/g, ''));
    expect(await rubric()).toBe('light-dark(#0b5fa5,#8ec5ff)');
    const logo = await page.locator('.brand img').evaluate((image: HTMLImageElement) => ({ drawn: image.naturalWidth, alt: image.alt, height: image.height }));
    expect(logo).toEqual({ drawn: 48, alt: '', height: 28 });
    expect(fetched.filter((path) => path.endsWith('.woff2'))).toEqual([expect.stringMatching(/^\/handbook\/sub\/assets\/house-[0-9a-f]{8}\.woff2$/)]);
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loaded']);
    expect(problems).toEqual([]);
  });

  it.each(pageKindsOf(other()))('breaks no rule of axe: $kind ($route)', async ({ route }) => {
    const { page } = await newPage();
    await page.goto(urlOf(other(), route), { waitUntil: 'load' });
    expect(await violationsOn(page)).toEqual([]);
  });
});
