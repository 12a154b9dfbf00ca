/** What git knows of a content folder: which files have changed, and what they were before. It only reads. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { usageFailure } from './failure.ts';

export interface GitChanges {
  /** The full hash of the commit that is compared with. */
  readonly commit: string;
  /** How people call it: "origin/main". */
  readonly base: string;
  /** Changed, added and removed files below the content folder, committed or not, untracked ones too; sorted. */
  readonly files: readonly string[];
}

/**
 * What has changed in a content folder since work began.
 * @param wanted a commit or branch; without one, that of the pull request, or the main branch
 * @throws Failure with exit code 2 where git cannot tell
 */
export function changesSince(content: string, wanted: string | undefined, env: Readonly<Record<string, string | undefined>>): GitChanges {
  const inside = git(content, ['rev-parse', '--is-inside-work-tree']);
  if (inside.error === 'missing') throw usageFailure('--changed needs git, which is not installed here. Install it, or leave --changed out.');
  if (inside.status !== 0 || inside.text.trim() !== 'true') {
    const reason = inside.message.includes('dubious ownership') ? `git refuses to read it: ${inside.message}` : 'it is in no git repository';
    throw usageFailure(`--changed compares with git, and of ${content} ${reason}. Leave --changed out to check everything.`);
  }
  if (commitOf(content, 'HEAD') === undefined) throw usageFailure('--changed compares with a commit, and this git repository has none yet.');
  const base = wanted ?? mainBranchOf(content, env);
  const named = commitOf(content, base);
  if (named === undefined) {
    throw usageFailure(`"${base}" is no commit or branch of this git repository. Fetch it first, or give --changed another one.`);
  }
  const merge = git(content, ['merge-base', named, 'HEAD']);
  const commit = merge.text.trim();
  if (merge.status !== 0 || commit === '') {
    throw usageFailure(
      `"${base}" and what is checked out have no commit in common here. A shallow clone lacks the history that --changed needs; fetch all of it (fetch-depth: 0 in GitHub Actions).`,
    );
  }
  const changed = read(content, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', commit, '--', '.']);
  const untracked = read(content, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  const files = `${changed}${untracked}`.split('\0').filter((file) => file !== '');
  return { commit, base, files: [...new Set(files)].sort() };
}

/** Writes the content folder as it was in a commit; what was not there then is not written. */
export function writeContentOf(commit: string, content: string, folder: string): void {
  const prefix = read(content, ['rev-parse', '--show-prefix']).trim();
  // The paths of a tree count from the folder that git runs in.
  const rows = read(content, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix === '' ? '.' : prefix])
    .split('\0')
    .filter((row) => row !== '');
  const blobs = rows.flatMap((row) => {
    const [head = '', path = ''] = row.split('\t', 2);
    const [mode = '', type, hash = ''] = head.split(' ');
    return type === 'blob' ? [{ mode, hash, file: path.slice(prefix.length) }] : [];
  });
  if (blobs.length === 0) return;
  const output = git(content, ['cat-file', '--batch'], blobs.map(({ hash }) => `${hash}\n`).join('')).bytes;
  let at = 0;
  for (const { mode, file } of blobs) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    const bytes = output.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    // Nothing follows it: the check refuses symbolic links, then as now.
    if (mode === '120000') symlinkSync(bytes.toString('utf8'), path);
    else writeFileSync(path, bytes);
  }
}

/** The branch that a pull request goes to, else the one that the repository calls its main one. */
function mainBranchOf(content: string, env: Readonly<Record<string, string | undefined>>): string {
  const target = env['GITHUB_BASE_REF'];
  const candidates = [...(target ? [`origin/${target}`, target] : []), 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
  return candidates.find((name) => commitOf(content, name) !== undefined) ?? 'HEAD';
}

function commitOf(content: string, name: string): string | undefined {
  // A name that begins with a hyphen would be an option.
  if (name.startsWith('-')) return undefined;
  const { status, text } = git(content, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  return status === 0 ? text.trim() : undefined;
}

function read(content: string, args: readonly string[]): string {
  const { status, text, message } = git(content, args);
  if (status !== 0) throw usageFailure(`git could not tell what has changed: ${message}`);
  return text;
}

interface Answer {
  readonly status: number | null;
  readonly bytes: Buffer;
  readonly text: string;
  /** The first line of what git complains about. */
  readonly message: string;
  readonly error: 'missing' | undefined;
}

function git(content: string, args: readonly string[], input?: string): Answer {
  // In a hook git says where its own files are, for the folder that the hook runs in.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR)$/.test(name)));
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', content, ...args], {
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    maxBuffer: 1024 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  if (error) return { status: null, bytes: Buffer.alloc(0), text: '', message: error.message, error: 'missing' };
  const message = stderr.toString('utf8').trim().split('\n', 1)[0] ?? '';
  return { status, bytes: stdout, text: stdout.toString('utf8'), message, error: undefined };
}
