/** A content folder of three entries in a temporary place, and a stand-in for Astro that writes every page. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { buildSite } from '#cli/build-site.ts';
import { builtFiles } from '#cli/built-files.ts';
import { exportFilesOf, twinFilesOf } from '#exports/index.ts';
import { allRoutes } from '#views/routes.ts';
import { checkedContent } from '#site/checked-content.ts';
import type { BuildOptions } from '#site/options.ts';

const FILES: Readonly<Record<string, string>> = {
  'site.yaml': 'organisation: Northwind\ntitle: Playbooks\nsummary: How we work.\ncontact: { role: Editor }\nchecks: { concern-uncovered: off }\n',
  'departments/it.mdx': '---\ntitle: IT\nsummary: Keeps things running.\nowner: Head of IT\nlead: Head of IT\ncontact: Help desk\n---\n',
  'playbooks/move/playbook.mdx': '---\ntitle: Move\nsummary: To a new house.\nowner: Director\nstart: 2026-01-05\nphases: [prepare]\n---\n',
  'playbooks/move/phases/prepare.mdx':
    '---\ntitle: Prepare\nsummary: Before we move.\nowner: Director\ntagline: pack\nquestion: What do we take?\naim: To leave nothing behind.\nduration: 4 weeks\n---\n',
};

export const GOOD_PLAYBOOK = FILES['playbooks/move/playbook.mdx'] ?? '';

/** A folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Options for a small site with content, output and caches of its own. */
export function smallSite(changes: Partial<BuildOptions> = {}): BuildOptions {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return { content, out: join(folder, 'dist'), base: '/', site: undefined, today: '2026-02-02', cacheDir: join(folder, 'cache'), ...changes };
}

/** Writes what Astro would, as far as the build verifies it. */
export const renderEveryPage: NonNullable<Parameters<typeof buildSite>[2]> = async (options, folder, onPart) => {
  const { organisation } = await checkedContent(options);
  if (!organisation) throw new Error('The small site has no organisation.');
  for (const route of allRoutes(organisation)) {
    mkdirSync(join(folder, route), { recursive: true });
    writeFileSync(join(folder, route, 'index.html'), `<!doctype html><title>${route} of ${organisation.today}</title>`);
  }
  for (const { path, text } of [...exportFilesOf(organisation), ...twinFilesOf(organisation)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text({ base: options.base, origin: undefined }));
  }
  writeFileSync(join(folder, '404.html'), '<!doctype html><title>Not found</title>');
  onPart('pages');
  onPart('search');
};

/** Every file of a folder with its bytes, for comparison. */
export function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(builtFiles(folder).map(({ path }) => [path, readFileSync(join(folder, path), 'base64')]));
}
