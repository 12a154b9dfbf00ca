/** `check --watch` as a process of its own, on a folder that changes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../support/run-cli.ts';
import { smallSite } from './small-site.ts';

const GOOD = '---\ntitle: Legal\nsummary: Keeps us safe.\nowner: Counsel\nlead: Counsel\ncontact: The office\n---\n';

/** A running watch, and what it has printed since it was last asked. */
function watching(content: string, ...args: string[]): { child: ChildProcess; until: (text: string) => Promise<string> } {
  const child = spawn(process.execPath, ['src/cli/main.js', 'check', '--watch', '--content', content, '--today', '2026-02-02', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  const add = (chunk: Buffer): void => {
    printed += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const until = async (text: string): Promise<string> => {
    const deadline = Date.now() + 60_000;
    while (!printed.includes(text)) {
      if (Date.now() > deadline) throw new Error(`"${text}" was not printed within 60 s, but:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const end = printed.indexOf(text) + text.length;
    const seen = printed.slice(0, end);
    printed = printed.slice(end);
    return seen;
  };
  return { child, until };
}

const ending = (child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> =>
  new Promise((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });

it('says after every save what it mends and brings, and ends on Ctrl+C', { timeout: 120_000 }, async () => {
  const { content } = smallSite();
  const file = join(content, 'departments/legal.mdx');
  const { child, until } = watching(content);
  expect(await until('(Ctrl+C ends it)')).toContain('3 entries in 4 files, no problems.');

  writeFileSync(file, `${GOOD}\nA <br> here, and [here](https://a.example).\n`);
  const brought = await until('Now: 1 error, 1 warning in 1 file.');
  expect(brought).toContain('Saved departments/legal.mdx');
  expect(brought).toContain('legal.mdx:9:3\n  error  html-in-content  <br> is HTML.');

  // The line of the warning moves, which is neither a mending nor a new mistake.
  writeFileSync(file, `${GOOD}\nA break\n\nhere, and [here](https://a.example).\n`);
  const mended = await until('Now: 1 warning in 1 file.');
  expect(mended).toMatch(/\nMended {2}.*legal\.mdx:9:3 {2}html-in-content {2}<br> is HTML\./);
  expect(mended).not.toContain('vague-link');

  writeFileSync(file, `${GOOD}\nA break\n\nthere, and [here](https://a.example).\n`);
  await until('Nothing new. Now: 1 warning in 1 file.');

  rmSync(file);
  expect(await until('Now: No problems.')).toContain('Mended');

  const ended = ending(child);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 0, signal: null });
});

it('keeps to --only, and goes on where site.yaml is broken for a while', { timeout: 120_000 }, async () => {
  const { content } = smallSite();
  const { child, until } = watching(content, '--only', 'broken-yaml');
  await until('(Ctrl+C ends it)');
  const site = join(content, 'site.yaml');
  writeFileSync(site, 'title: "a\n');
  await until('Now: 1 error in 1 file.');
  writeFileSync(join(content, 'departments/legal.mdx'), `${GOOD}<br>`);
  await until('Nothing new. Now: 1 error in 1 file.');
  const ended = ending(child);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, signal: null });
});
