/** The development server follows the content: an edited, an added, a removed and a broken file, seen in a browser that nobody reloads. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TODAY } from '../../support/built-site.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { chromiumPath } from '../../support/chromium.ts';
import { writeOtherOrganisation } from '../../support/other-organisation.ts';
import { bareEnvironment, ROOT } from '../../support/run-cli.ts';

let content = '';
let server: ChildProcess;
let said = '';
let address = '';
let browser: Browser;
let page: Page;
/** A page that has just been loaded hears of changes only a moment later. */
let isFollowing = false;

beforeAll(async () => {
  content = join(realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-dev-'))), 'content');
  writeOtherOrganisation(content);
  server = spawn(process.execPath, ['src/cli/main.js', 'dev', '--content', content, '--port', '0', '--today', TODAY], {
    cwd: ROOT,
    env: bareEnvironment(),
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+\//.test(said), { timeout: 120_000, interval: 200 });
  address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? '';
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...BROWSER_FLAGS] });
  page = await browser.newPage();
  page.on('framenavigated', () => (isFollowing = false));
  page.on('console', (message) => (isFollowing ||= message.text().includes('[vite] connected')));
});

afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(join(content, '..'), { recursive: true, force: true });
});

const POLICY = 'playbooks/new-wing/policies/retention.mdx';
const policyText = (): string => readFileSync(join(content, POLICY), 'utf8');
/** Under another title; without aliases, since only one entry can have been called by them. */
const another = (title: string): string =>
  policyText()
    .replace(/^title: .*$/m, `title: ${title}`)
    .replaceAll(/^ *aliases: .*\n/gm, '');
const save = async (file: string, text: string): Promise<void> => {
  await expect.poll(() => isFollowing, { timeout: 60_000 }).toBe(true);
  writeFileSync(file, text);
};
/** A page that the server is just reloading cannot be left: the second attempt can. */
const visit = async (route: string): Promise<void> => {
  await vi.waitUntil(() => page.goto(address + route).catch(() => undefined), { timeout: 60_000, interval: 500 });
};
const heading = (): Promise<string> => page.locator('h1').innerText();

describe('npm run dev', () => {
  it('shows what is edited, and nobody reloads the page', async () => {
    await visit('new-wing/policies/retention/');
    const before = policyText();
    await save(join(content, POLICY), before.replace(/^title: .*$/m, 'title: Keeping of the archive'));
    await expect.poll(heading, { timeout: 60_000 }).toContain('Keeping of the archive');
    await save(join(content, POLICY), before);
    await expect.poll(heading, { timeout: 60_000 }).not.toContain('Keeping of the archive');
  });

  it('lists what is added, and no longer what is removed', async () => {
    const added = join(content, 'playbooks/new-wing/policies/lamps.mdx');
    const names = (): Promise<string> => page.locator('main').innerText();
    await visit('new-wing/policies/');
    await save(added, another('Lamps in the reading room'));
    await expect.poll(names, { timeout: 60_000 }).toContain('Lamps in the reading room');
    await expect.poll(() => isFollowing, { timeout: 60_000 }).toBe(true);
    rmSync(added);
    await expect.poll(names, { timeout: 60_000 }).not.toContain('Lamps in the reading room');
  });

  it('serves the files to take along, and the Markdown beside a page, as the content is now', async () => {
    const textOf = async (path: string): Promise<string> => (await fetch(address + path)).text();
    expect(JSON.parse(await textOf('exports/pages.json'))).toHaveProperty('pages');
    expect(await textOf('llms.txt')).toContain('/new-wing/policies/retention/index.html.md');
    const before = policyText();
    writeFileSync(join(content, POLICY), before.replace(/^title: .*$/m, 'title: Keeping of the archive'));
    await expect.poll(() => textOf('new-wing/policies/retention/index.html.md'), { timeout: 60_000 }).toContain('# Keeping of the archive');
    writeFileSync(join(content, POLICY), before);
    await expect.poll(() => textOf('new-wing/policies/retention/index.html.md'), { timeout: 60_000 }).not.toContain('# Keeping of the archive');
  });

  it('goes on when readers leave while they wait for an answer', async () => {
    const before = policyText();
    const heads = async (): Promise<string> => (await fetch(`${address}new-wing/policies/retention/`)).text();
    for (const title of ['Keeping of one', 'Keeping of two', 'Keeping of three']) {
      writeFileSync(join(content, POLICY), before.replace(/^title: .*$/m, `title: ${title}`));
      // Before, while and after the change is taken in.
      for (let turn = 0; turn < 40; turn += 1) await fetch(`${address}new-wing/policies/`, { signal: AbortSignal.timeout(10 + turn) }).catch(() => undefined);
      await expect.poll(heads, { timeout: 60_000 }).toContain(title);
    }
    writeFileSync(join(content, POLICY), before);
    await expect.poll(heads, { timeout: 60_000 }).not.toContain('Keeping of three');
  });

  it('shows the report in place of every page while something is wrong, and the page once it is mended', async () => {
    await visit('new-wing/policies/retention/');
    const before = policyText();
    const title = await heading();
    await save(join(content, POLICY), before.replace(/^title: /m, 'titel: '));
    await expect.poll(heading, { timeout: 60_000 }).toBe('The content has errors');
    expect(await page.locator('pre').innerText()).toContain('retention.mdx:2:1');
    await save(join(content, POLICY), before);
    await expect.poll(heading, { timeout: 60_000 }).toBe(title);
  });
});
