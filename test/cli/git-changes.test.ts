/** What `check --changed` shows, on real repositories. */
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '#cli/failure.ts';
import { scopeOf, selectionOf } from '#cli/selection.ts';
import { checkedContent } from '#site/checked-content.ts';
import type { DiagnosticCode } from '#model/diagnostic.ts';
import { runCli } from '../support/run-cli.ts';
import { smallSite, temporaryFolder } from './small-site.ts';

const IDENTITY = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@a.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@a.example' };

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'init.defaultBranch=main', '-c', 'commit.gpgSign=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...IDENTITY },
  });
}

const policy = (title: string, body = '') =>
  `---\ntitle: ${title}\nsummary: Rules.\nowner: Director\nstatus: approved\nversion: "1.0"\ndepartments: all\nfromPhase: prepare\n---\n${body}`;

/** A repository with one commit on main, whose content has an old mistake that is nobody's business today. */
function repository(): { readonly content: string; readonly root: string; readonly write: (file: string, text: string) => void } {
  const { content } = smallSite();
  const root = dirname(content);
  const write = (file: string, text: string): void => {
    writeFileSync(join(content, file), text);
  };
  execFileSync('mkdir', ['-p', join(content, 'playbooks/move/policies')]);
  write('playbooks/move/policies/boxes.mdx', policy('Boxes', '\n## How many\n\nTen.\n'));
  write('playbooks/move/policies/van.mdx', policy('Van', '\nSee [the boxes](boxes.mdx#how-many). An old slip: <br>\n'));
  write('playbooks/move/policies/keys.mdx', policy('Keys', '\nSee [the boxes](boxes.mdx) and [the van](van.mdx) and [the keys](#nope).\n'));
  writeFileSync(join(root, '.gitignore'), '/cache\n*.bak\n');
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', 'Begin');
  return { content, root, write };
}

/** The check without its diagrams, which no change of another file breaks. */
async function changedIn(content: string, base: string | true = true, only?: DiagnosticCode[]) {
  const options = { content, out: '', base: '/', site: undefined, today: '2026-02-02', cacheDir: join(dirname(content), 'cache') };
  const check = await checkedContent({ ...options, draws: 'none' });
  const selection = await selectionOf(check, { format: 'people', changed: base, ...(only && { only }) }, options, {});
  return { ...selection, scope: scopeOf(check, selection, only ? { only } : {}) };
}

/** `file:line code` of what is shown. */
async function shown(content: string, base: string | true = true, only?: DiagnosticCode[]): Promise<string[]> {
  const { diagnostics } = await changedIn(content, base, only);
  return diagnostics.map(({ file, position, code }) => `${file.replace('playbooks/move/', '')}:${position?.line ?? ''} ${code}`);
}

describe('--changed', () => {
  it('shows nothing of old mistakes, and says what it compared with', async () => {
    const { content, root } = repository();
    const commit = git(root, 'rev-parse', '--short=7', 'HEAD').trim();
    expect(await changedIn(content)).toMatchObject({ diagnostics: [], scope: `0 files of the content changed since main (${commit}), no problems.` });
  });

  it('shows every mistake of files that are changed, committed or not, and of new ones', async () => {
    const { content, root, write } = repository();
    git(root, 'switch', '--quiet', '-c', 'mine');
    write('playbooks/move/policies/van.mdx', policy('Van', '\nSee [the boxes](boxes.mdx). An old slip: <br>\n'));
    git(root, 'commit', '--quiet', '-am', 'Change');
    write('departments/it.mdx', '---\ntitel: IT\n---\n');
    write('departments/new.mdx', 'nothing\n');
    expect(await shown(content)).toEqual([
      'departments/it.mdx:1 missing-field',
      'departments/it.mdx:1 missing-field',
      'departments/it.mdx:1 missing-field',
      'departments/it.mdx:1 missing-field',
      'departments/it.mdx:1 missing-field',
      'departments/it.mdx:2 unknown-key',
      'departments/new.mdx:1 no-front-matter',
      'policies/van.mdx:11 html-in-content',
    ]);
    const { diagnostics, scope } = await changedIn(content, true, ['html-in-content']);
    expect(diagnostics).toHaveLength(1);
    expect(scope).toMatch(/^3 files of the content changed since main \([0-9a-f]{7}\); what they bring is shown\.$/);
  });

  it('shows in other files what a removal, a lost anchor or a draft breaks there, and nothing else of them', async () => {
    const { content, write } = repository();
    rmSync(join(content, 'playbooks/move/policies/boxes.mdx'));
    expect(await shown(content)).toEqual(['policies/keys.mdx:11 broken-link', 'policies/van.mdx:11 broken-link']);
    write('playbooks/move/policies/boxes.mdx', policy('Boxes', '\n## The number\n\nTen.\n'));
    expect(await shown(content)).toEqual(['policies/van.mdx:11 broken-link']);
    write('playbooks/move/policies/boxes.mdx', policy('Boxes').replace('status:', 'draft: true\nstatus:'));
    expect(await shown(content)).toEqual(['policies/keys.mdx:11 broken-link', 'policies/van.mdx:11 broken-link']);
  });

  it('shows what a rename leaves behind', async () => {
    const { content, root } = repository();
    renameSync(join(content, 'playbooks/move/policies/boxes.mdx'), join(content, 'playbooks/move/policies/crates.mdx'));
    git(root, 'add', '.');
    const found = await shown(content);
    expect(found).toContain('policies/keys.mdx:11 broken-link');
    // Nobody names it by its new id.
    expect(found).toContain('policies/crates.mdx:2 orphan-entry');
  });

  it('compares with where the branch was left, not with where the other one is now, and takes a commit of its own', async () => {
    const { content, root, write } = repository();
    git(root, 'switch', '--quiet', '-c', 'mine');
    write('departments/it.mdx', 'mine\n');
    git(root, 'commit', '--quiet', '-am', 'Mine');
    git(root, 'switch', '--quiet', 'main');
    write('playbooks/move/policies/van.mdx', policy('Van', '\n<br> and <hr>\n'));
    git(root, 'commit', '--quiet', '-am', 'Theirs');
    git(root, 'switch', '--quiet', 'mine');
    expect(await shown(content)).toEqual(['departments/it.mdx:1 no-front-matter']);
    expect(await shown(content, 'HEAD')).toEqual([]);
    expect(await shown(content, 'HEAD~1')).toEqual(['departments/it.mdx:1 no-front-matter']);
  });

  it('ends after what it shows, also in the middle of a hook, where git says where its files are', async () => {
    const { content, write } = repository();
    const run = () =>
      runCli(['check', '--content', content, '--changed', '--quiet', '--only', 'no-front-matter'], { env: { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' } });
    expect(await run()).toMatchObject({ code: 0, stdout: '' });
    write('departments/it.mdx', 'mine\n');
    const { code, stdout } = await run();
    expect(stdout).toMatch(/no-front-matter.*1 error in 1 file\.\n$/s);
    expect(code).toBe(1);
  });
});

describe('where git cannot tell', () => {
  it.each<[string, (content: string, root: string) => [] | [string], string]>([
    ['without a repository', (_content, root) => (rmSync(join(root, '.git'), { recursive: true }), []), 'it is in no git repository. Leave --changed out'],
    [
      'without a commit',
      (_content, root) => (rmSync(join(root, '.git'), { recursive: true }), git(root, 'init', '--quiet'), []),
      'this git repository has none yet',
    ],
    ['with an unknown base', () => ['origin/mian'], '"origin/mian" is no commit or branch of this git repository.'],
    ['with a base that looks like an option', () => ['--output=x'], '"--output=x" is no commit or branch'],
    [
      'with a branch of no common history',
      (_content, root) => (
        git(root, 'switch', '--quiet', '--orphan', 'other'),
        git(root, 'commit', '--quiet', '--allow-empty', '-m', 'Other'),
        git(root, 'switch', '--quiet', 'main'),
        ['other']
      ),
      'have no commit in common here. A shallow clone lacks the history',
    ],
  ])('says so %s, with exit code 2', async (_name, prepare, message) => {
    const { content, root } = repository();
    const refused = await changedIn(content, ...prepare(content, root)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Failure);
    expect(refused).toMatchObject({ exitCode: 2, message: expect.stringContaining(message) as string });
  });

  it('says so without git', async () => {
    const { content } = repository();
    const { code, stderr } = await runCli(['check', '--content', content, '--changed'], { env: { PATH: temporaryFolder() } });
    expect(stderr).toContain('--changed needs git, which is not installed here.');
    expect(code).toBe(2);
  });
});
