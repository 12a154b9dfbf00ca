/** Two real builds of the same content are the same bytes, wherever and whenever they run. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TODAY } from '../../support/built-site.ts';
import { writeOtherOrganisation } from '../../support/other-organisation.ts';
import { ROOT, runCli } from '../../support/run-cli.ts';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-build-')));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Builds the small fixture from a copy of its own. */
async function build(name: string, options: Parameters<typeof runCli>[1] = {}): Promise<string> {
  const content = join(folder, `${name} content`);
  const out = join(folder, name);
  writeOtherOrganisation(content);
  const { code, stderr } = await runCli(['build', '--content', content, '--out', out, '--base', '/b/', '--today', TODAY, '--quiet'], options);
  expect([code, stderr]).toEqual([0, '']);
  return out;
}

describe('two builds', () => {
  it('are byte-identical in another time zone, language, folder and checkout', async () => {
    const first = await build('first', { env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
    // A checkout elsewhere: all that is the product's own, and the same packages.
    const checkout = join(folder, 'another checkout');
    for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
      cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'), 'junction');
    const second = await build('second', { root: checkout, env: { TZ: 'America/Los_Angeles', LANG: 'C' } });
    expect(differencesOf(first, second)).toEqual([]);
  });
});

describe('a build that fails', () => {
  it('leaves the old output as it was, byte by byte', async () => {
    const out = await build('kept');
    const before = bytesOf(out);
    const content = join(folder, 'kept content');
    rmSync(join(content, 'playbooks/new-wing/phases/go.mdx'));
    const { code, stderr } = await runCli(['build', '--content', content, '--out', out, '--base', '/b/', '--today', TODAY]);
    expect(code).toBe(1);
    expect(stderr).toContain('"go" names no phase of this playbook');
    expect(stderr).toContain('is untouched');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

function bytesOf(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dir, path)).isFile());
  return new Map(files.sort().map((path) => [path, readFileSync(join(dir, path), 'base64')]));
}

/** Names of files that one has and the other has not, or has otherwise. */
function differencesOf(one: string, two: string): string[] {
  const [first, second] = [bytesOf(one), bytesOf(two)];
  return [...new Set([...first.keys(), ...second.keys()])].filter((path) => first.get(path) !== second.get(path));
}
