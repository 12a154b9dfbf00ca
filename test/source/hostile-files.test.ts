/** Files and folders made to stop the process: each ends soon, in little memory, and by its name. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readContent } from '#source/read-content.ts';
import { runCli } from '../support/run-cli.ts';
import { contentFolder, DEPARTMENT, PLAYBOOK, SITE } from './content-folder.ts';

const run = promisify(execFile);
const fields = (text: string): string => DEPARTMENT.replace('title: Finance\n', () => `title: Finance\n${text}\n`);
const times = (count: number, text: (index: number) => string, glue = '\n'): string => Array.from({ length: count }, (_, index) => text(index)).join(glue);

describe('one file', () => {
  it.each<readonly [string, string, string]>([
    ['a bomb of aliases', fields(`a0: &a0 [x, x]\n${times(40, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`)}`), 'broken-yaml'],
    ['a bomb of merge keys', fields(`m0: &m0 { k: v }\n${times(40, (i) => `m${i + 1}: &m${i + 1} { <<: [*m${i}, *m${i}], k${i}: v }`)}`), 'broken-yaml'],
    ['an alias of itself', fields('a: &a [*a]\nb: &b { <<: *b }'), 'broken-yaml'],
    ['ten thousand keys', fields(times(10_000, (i) => `k${i}: v`)), 'unknown-key'],
    ['one key ten thousand times', fields(times(10_000, () => 'k: v')), 'broken-yaml'],
    ['keys in keys', fields(times(500, (i) => `${' '.repeat(Math.min(i, 150))}k:`)), 'broken-yaml'],
    ['brackets in brackets', fields(`a: ${'['.repeat(60_000)}`), 'too-deep'],
    ['a long anchor', fields(`a: &${'a'.repeat(100_000)} x`), 'broken-yaml'],
    ['a hundred thousand comments', fields(times(9000, () => '# a')), ''],
    ['front matter of 2 MB', fields(`a: "${'x'.repeat(2_000_000)}"`), 'too-large'],
    ['500 quotes in quotes', `${DEPARTMENT}${'>'.repeat(500)} a`, 'too-deep'],
    ['500 quotes in quotes, with spaces', `${DEPARTMENT}${'> '.repeat(500)}a`, 'too-deep'],
    ['500 lists in lists', `${DEPARTMENT}${'- '.repeat(500)}a`, 'too-deep'],
    ['500 components in components', `${DEPARTMENT}${'<Note>\n\n'.repeat(500)}a\n\n${'</Note>\n\n'.repeat(500)}`, 'too-deep'],
    ['500 stars', `${DEPARTMENT}${'*'.repeat(500)}a${'*'.repeat(500)}`, 'too-deep'],
    ['2,000 brackets', `${DEPARTMENT}${'['.repeat(2000)}a${']'.repeat(2000)}`, ''],
    ['text of 2 MB', DEPARTMENT + 'word '.repeat(400_000), 'too-large'],
    ['one line of 500 kB', DEPARTMENT + 'x'.repeat(500_000), ''],
    ['lines without an end', `${DEPARTMENT}${'\n'.repeat(400_000)}`, 'too-large'],
    ['what makes the native parser fall', `${DEPARTMENT}import a from "a"\n:::\n</>\t>  \\`, 'code-in-content'],
  ])('%s', { timeout: 60_000 }, async (name, text, code) => {
    const path = join(contentFolder({}), 'x.mdx');
    writeFileSync(path, text);
    const { stdout } = await run(process.execPath, [fileURLToPath(new URL('measure.ts', import.meta.url)), path]);
    const { milliseconds, megabytes, codes, files } = JSON.parse(stdout) as { milliseconds: number; megabytes: number; codes: string[]; files: string[] };
    if (code === '') expect(codes.filter((one) => one.startsWith('too-'))).toEqual([]);
    else expect(codes).toContain(code);
    expect(files.every((file) => file === 'departments/x.mdx')).toBe(true);
    expect(milliseconds).toBeLessThan(/bomb|alias/.test(name) ? 1000 : 5000);
    expect(megabytes).toBeLessThan(300);
  });
});

describe('a folder', () => {
  it('of 10,000 files is read, and each of the wrong ones is named', { timeout: 240_000 }, async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `departments/d-${index}.mdx`,
        index % 1000 === 0 ? DEPARTMENT.replace('owner', 'ownr') : DEPARTMENT + `Text ${index}.`,
      ]),
    );
    const folder = contentFolder({ 'site.yaml': SITE, 'playbooks/ai/playbook.mdx': PLAYBOOK, ...files });
    const before = performance.now();
    const { diagnostics, files: count } = await readContent(folder);
    expect(performance.now() - before).toBeLessThan(120_000);
    expect(count).toBe(10_002);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(Array.from({ length: 10 }, (_, index) => `departments/d-${index * 1000}.mdx`)));
  });

  it('as deep as folders go is refused by its name', { timeout: 60_000 }, async () => {
    const folder = contentFolder({ 'site.yaml': SITE, [`${'a/'.repeat(300)}x.mdx`]: DEPARTMENT });
    const { code, stdout, stderr } = await runCli(['check', '--content', folder]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('levels deep');
  });
});
