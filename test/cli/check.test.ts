/** The check as people and machines start it: what it prints, and how it ends. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { runCli, type Ended } from '../support/run-cli.ts';
import { GOOD_PLAYBOOK, smallSite } from './small-site.ts';

const BAD_DEPARTMENT = '---\ntitel: IT\n---\n\nSee [here](https://a.example).\n';

/** A small site with a mistake in a department. */
function wrongSite(): string {
  const { content } = smallSite();
  writeFileSync(join(content, 'departments/it.mdx'), BAD_DEPARTMENT);
  return content;
}

const check = (content: string, ...args: string[]): Promise<Ended> => runCli(['check', '--content', content, '--today', '2026-02-02', ...args]);

describe('exit codes', () => {
  it('are 0 for content without errors, 1 with errors, 2 where it could not check', async () => {
    const { content } = smallSite();
    expect(await check(content)).toEqual({ code: 0, stdout: '3 entries in 4 files, no problems.\n', stderr: '' });
    expect(await check(content, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await check(wrongSite())).code).toBe(1);
    expect(await check(join(content, 'nowhere'))).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    [['--format', 'jso'], '"jso" is no format of the check. Did you mean "json"?'],
    [['--format', 'xml'], '"xml" is no format of the check; there are people, json, github, sarif.'],
    [['--only', 'broken-lnk'], '"broken-lnk" is no code of the check. Did you mean "broken-link"?'],
    [['--only', 'vague-link,zzzzzzzzz'], '"zzzzzzzzz" is no code of the check. npm run explain lists all of them.'],
    [['--only', ','], '--only names no code.'],
    [['--watch', '--format', 'json'], 'it does not go with --format json'],
    [['--watch', '--update-ledger'], 'so it does not go with --watch'],
  ])('are 2 for %j, with what to write instead', async (args, message) => {
    const { content } = smallSite();
    const { code, stdout, stderr } = await check(content, ...args);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('--only', () => {
  it('shows what the codes have found, and ends after that', async () => {
    const content = wrongSite();
    const warnings = await check(content, '--only', 'vague-link');
    expect(warnings.stdout).toMatch(/^.*it\.mdx:5:5\n {2}warning {2}vague-link .*1 warning in 1 file\.\n$/s);
    expect(warnings.code).toBe(0);
    const both = await check(content, '--only', 'vague-link', '--only', 'unknown-key,broken-link');
    expect(both.stdout).toMatch(/1 error, 1 warning in 1 file\.\n$/);
    expect(both.code).toBe(1);
    expect((await check(content, '--only', 'broken-link')).stdout).toBe('2 entries in 4 files, no problems of broken-link.\n');
  });
});

describe('--format', () => {
  it('gives programs the paths of the repository, in every form', async () => {
    const content = wrongSite();
    mkdirSync(join(content, '../.git'));
    const [json, github, sarif] = await Promise.all([
      check(content, '--format', 'json'),
      check(content, '--format', 'github'),
      check(content, '--format', 'sarif', '--site', 'https://a.example', '--base', '/x/'),
    ]);
    expect([json.code, github.code, sarif.code]).toEqual([1, 1, 1]);
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, today: '2026-02-02', summary: { warnings: 1, files: 4 } });
    expect(github.stdout).toContain('::error file=content/departments/it.mdx,line=2,col=1,title=unknown-key::');
    const [run] = (JSON.parse(sarif.stdout) as Log).runs;
    expect(run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)).toContain('content/departments/it.mdx');
    expect(run?.tool.driver.rules?.[0]?.helpUri).toMatch(/^https:\/\/a\.example\/x\/checks\/[a-z-]+\/$/);
  });

  it('gives programs a report where all is well, too', async () => {
    const { content } = smallSite();
    expect(JSON.parse((await check(content, '--format', 'json')).stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, entries: 3 } });
    expect((await check(content, '--format', 'github')).stdout).toBe('No problems.\n');
  });

  it('tells what is waived apart from what is found', async () => {
    const { content } = smallSite();
    writeFileSync(join(content, 'playbooks/move/playbook.mdx'), GOOD_PLAYBOOK.replace('summary: To a new house.', 'summary: TODO'));
    const { stdout: before } = await check(content, '--format', 'json');
    expect(JSON.parse(before)).toMatchObject({ diagnostics: [{ code: 'placeholder-text' }], waived: [] });
    const waiver = 'waivers:\n  - { check: placeholder-text, entry: move, reason: The board decides in March., expires: 2026-03-31 }\n';
    writeFileSync(
      join(content, 'site.yaml'),
      `organisation: Northwind\ntitle: Playbooks\nsummary: How.\ncontact: { role: Editor }\nchecks: { concern-uncovered: off }\n${waiver}`,
    );
    const { stdout: after } = await check(content, '--format', 'json');
    expect(JSON.parse(after)).toMatchObject({
      diagnostics: [],
      waived: [{ code: 'placeholder-text', line: 3, waiver: { reason: 'The board decides in March.', expires: '2026-03-31' } }],
    });
  });
});

describe('colours', () => {
  const coloured = async (env: Record<string, string>): Promise<boolean> => {
    const { stdout } = await runCli(['check', '--content', wrongSite()], { env });
    return stdout.includes('\u001b[');
  };

  it('are for terminals, unless somebody asks for them', async () => {
    expect(await coloured({})).toBe(false);
    expect(await coloured({ CI: 'true' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect((await runCli(['explain', 'vague-link'], { env: { CI: 'true' } })).stdout).not.toContain('\u001b');
  });
});
