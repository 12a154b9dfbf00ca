/** What an author may get wrong, all in one folder: the check names every mistake with its place, in one run. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TODAY } from '../../support/built-site.ts';
import { writeOtherOrganisation } from '../../support/other-organisation.ts';
import { runCli, type Ended } from '../../support/run-cli.ts';

const POLICY = [
  'title: Broken',
  'summary: Something is wrong here.',
  'owner: Archivist',
  'status: approved',
  'version: "1.0"',
  'departments: all',
  'fromPhase: prepare',
];

/** A policy with some of its lines changed, and a body. */
function policy(change: (lines: readonly string[]) => readonly string[], body = ''): string {
  return ['---', ...change(POLICY), '---', '', body, ''].join('\n');
}
const swap = (line: number, text: string) => (lines: readonly string[]) => lines.map((old, index) => (index === line ? text : old));
const same = (lines: readonly string[]): readonly string[] => lines;

/** By file below the content folder: what is written, and what must be said about it. */
const WRONG: Readonly<Record<string, { readonly text: string; readonly place: string; readonly says: RegExp }>> = {
  'teams/night-watch.mdx': { text: policy(same), place: 'teams/night-watch.mdx', says: /unknown-folder/ },
  'playbooks/new-wing/policies/a-yaml.mdx': {
    text: policy(swap(0, 'title: "Never closed')),
    place: 'playbooks/new-wing/policies/a-yaml.mdx:2:8',
    says: /broken-yaml/,
  },
  'playbooks/new-wing/policies/b-key.mdx': {
    text: policy(swap(2, 'ownr: Archivist')),
    place: 'playbooks/new-wing/policies/b-key.mdx:4:1',
    says: /"ownr"[\s\S]*owner/,
  },
  'playbooks/new-wing/policies/c-field.mdx': {
    text: policy((lines) => lines.filter((line) => !line.startsWith('version'))),
    place: 'playbooks/new-wing/policies/c-field.mdx:',
    says: /missing-field[\s\S]*version/,
  },
  'playbooks/new-wing/policies/d-reference.mdx': {
    text: policy(swap(6, 'fromPhase: prepair')),
    place: 'playbooks/new-wing/policies/d-reference.mdx:8:12',
    says: /"prepair" names no phase[\s\S]*prepare/,
  },
  'playbooks/new-wing/policies/e-date.mdx': {
    text: policy((lines) => [...lines, 'effective: 2026-02-30']),
    place: 'playbooks/new-wing/policies/e-date.mdx:9:12',
    says: /calendar day/,
  },
  'playbooks/new-wing/policies/f-tag.mdx': {
    text: policy(same, 'One <Note> and no end.'),
    place: 'playbooks/new-wing/policies/f-tag.mdx:11:5',
    says: /broken-body/,
  },
  'playbooks/new-wing/policies/g-brace.mdx': {
    text: policy(same, 'Dear {name}, welcome.'),
    place: 'playbooks/new-wing/policies/g-brace.mdx:11:6',
    says: /code-in-content/,
  },
  'playbooks/new-wing/policies/h-action.mdx': {
    text: policy((lines) => [...lines, 'obligations:', '  - { id: a, do: Do it, departments: all }', '  - { id: a, do: Do it, departments: all }']),
    place: 'playbooks/new-wing/policies/h-action.mdx:11:11',
    says: /duplicate-id/,
  },
  'playbooks/new-wing/policies/retention.md': { text: policy(same), place: 'playbooks/new-wing/policies/retention.md', says: /duplicate-entry/ },
};

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-bad-')));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(content: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
}

const check = (content: string): Promise<Ended> => runCli(['check', '--content', content]);

describe('the check', () => {
  it('names every mistake of every file in one run, with its place and the way to mend it', async () => {
    const content = join(folder, 'all at once');
    writeOtherOrganisation(content);
    write(content, Object.fromEntries(Object.entries(WRONG).map(([file, { text }]) => [file, text])));
    const { code, stdout, stderr } = await check(content);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    // What is said about a file stands between its place and the next one.
    const parts = stdout.split(/^(?=\S+\.(?:mdx?|yaml)\b)/m);
    for (const { place, says } of Object.values(WRONG)) {
      const part = parts.filter((text) => text.includes(place)).join('\n');
      expect(part, `${place} in\n${stdout}`).toMatch(says);
      expect(part).toContain('How to mend:');
    }
    expect(stdout).toMatch(/\d+ errors/);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
    ['an empty folder', { '.keep': '' }, /empty-content/],
    ['a folder without site.yaml', { 'departments/a.mdx': '---\ntitle: A\nsummary: A\nowner: A\nlead: A\ncontact: A\n---\n' }, /missing-site/],
    [
      'a playbook without its file',
      {
        'site.yaml': 'organisation: A\ntitle: A\nsummary: A\ncontact: { role: A }\n',
        'playbooks/a/phases/b.mdx': '---\ntitle: B\nsummary: B\nowner: B\ntagline: B\nquestion: B\naim: B\nduration: 1 week\n---\n',
      },
      /missing-playbook/,
    ],
  ])('refuses %s in one clear message', async (name, files, says) => {
    const content = join(folder, name);
    write(content, files);
    const { code, stdout, stderr } = await check(content);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(says);
    expect(stdout).toContain('How to mend:');
  });

  it('says so where there is no such folder, with another code, since nothing could be checked', async () => {
    const { code, stderr } = await check(join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(stderr).toContain('does not exist');
  });
});

describe('the shipped content', () => {
  // Which warnings its story wants, test/content says.
  it('has no mistake', async () => {
    const { code, stdout, stderr } = await runCli(['check', '--today', TODAY]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/^ +error /m);
  });
});
