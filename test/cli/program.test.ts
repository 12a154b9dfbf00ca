import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallSite, temporaryFolder } from './small-site.ts';

function gaitway(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['src/cli/main.js', ...args], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' } });
}

describe('the command line', () => {
  it.each(['start', 'build', 'check', 'explain', 'preview', 'dev'])('explains %s with --help', (command) => {
    const { status, stdout, stderr } = gaitway(command, '--help');
    expect(stdout).toContain(`Usage: gaitway ${command}`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each([
    [['build', '--contnet', 'x'], "unknown option '--contnet'\n(Did you mean --content?)"],
    [['biuld'], "unknown command 'biuld'\n(Did you mean build?)"],
    [['build', '--base'], "option '--base <path>' argument missing"],
    [['build', 'x'], 'too many arguments'],
    [['preview', '--port', 'http'], '--port http is not a port. Give a number from 0 to 65535, such as 4321.'],
    [['check', '--content', '/nope'], 'The content folder /nope does not exist. Name the right one with --content DIR.'],
    [['explain', 'phase-skiped'], '"phase-skiped" is no code of the check. Did you mean "phase-skipped"?'],
    [['explain', 'zzzzzzzz'], 'npm run explain lists all of them.'],
    [['build', '--out', '.'], 'Give it a folder of its own.'],
  ])('answers %j with one clear message and exit code 2', (args, message) => {
    const { status, stdout, stderr } = gaitway(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('checks content: 0 where it is right, 1 where it has mistakes, with all of them and no stack', () => {
    const { content } = smallSite();
    expect(gaitway('check', '--content', content)).toEqual(expect.objectContaining({ status: 0, stdout: '3 entries in 4 files, no problems.\n', stderr: '' }));
    writeFileSync(join(content, 'departments/it.mdx'), '---\ntitel: IT\n---\n{ oops\n');
    const { status, stdout } = gaitway('check', '--content', content);
    expect(stdout).toContain('"titel" is not a field');
    expect(stdout).toMatch(/errors in 1 file\.\n$/);
    expect(stdout).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });

  it('explains a code: why, how to mend it, an example, and how to switch it', () => {
    const { status, stdout } = gaitway('explain', 'review-overdue');
    expect(stdout).toMatch(
      /^review-overdue, a warning\n\nWhy it matters\n {2}Readers rely .*\nWrong\n.*\nRight\n.*review-overdue: error {3}# error, warning or off.*\/checks\/review-overdue\/\n$/s,
    );
    expect(gaitway('explain', 'broken-link').stdout).not.toContain('site.yaml');
    expect(gaitway('explain').stdout.split('\n')).toContain('warning  review-overdue');
    expect(status).toBe(0);
  });

  it('says to build first where there is nothing to preview', () => {
    const { status, stderr } = gaitway('preview', '--out', join(temporaryFolder(), 'dist'));
    expect(stderr).toMatch(/^There is no built site in .*dist\. Build it first: npm run build\n$/);
    expect(status).toBe(1);
  });
});
