/** Before all site tests, once: a browser, and two really built sites on the server that `npm run preview` runs. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { startServer, type RunningServer } from '#cli/server.ts';
import { buildOrganisation } from '#model/build.ts';
import { readContent } from '#source/read-content.ts';
import { allRoutes } from '#views/routes.ts';
import { TODAY, type BuiltSite } from './built-site.ts';
import { BROWSER_FLAGS } from './browser-flags.ts';
import { chromiumPath } from './chromium.ts';
import { writeOtherOrganisation } from './other-organisation.ts';
import { ROOT, runCli } from './run-cli.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-test-')));
  const servers: RunningServer[] = [];
  const browser = await chromium.launchServer({ executablePath: chromiumPath(), args: [...BROWSER_FLAGS], host: '127.0.0.1' });
  const tearDown = async (): Promise<void> => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  };

  const built = async (name: string, content: string, base: string): Promise<BuiltSite> => {
    const dir = join(folder, name);
    const { code, stderr } = await runCli(['build', '--content', content, '--out', dir, '--base', base, '--today', TODAY, '--quiet']);
    if (code !== 0) throw new Error(`The site of ${content} was not built:\n${stderr}`);
    const server = await startServer(dir, { port: 0 });
    servers.push(server);
    const { site, ledger, entries, drafts } = await readContent(content);
    if (!site) throw new Error(`${content} has no site.yaml.`);
    const { organisation } = buildOrganisation(entries, site, { today: TODAY, drafts, ledger });
    return { url: server.url, base, dir, content, routes: allRoutes(organisation) };
  };

  try {
    // Outside the repository, so that nothing but --content leads to it.
    const content = join(folder, 'other-organisation');
    writeOtherOrganisation(content);
    project.provide('browser', browser.wsEndpoint());
    project.provide('other', await built('other', content, '/handbook/sub/'));
    project.provide('shipped', await built('shipped', join(ROOT, 'content'), '/'));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
