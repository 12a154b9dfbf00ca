import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#source/read-content.ts';
import { contentFolder, DEPARTMENT, PLAYBOOK, PNG, POLICY, SITE, VALID } from './content-folder.ts';

/** `code file suggestion`, as the paths alone give them. */
async function findingsIn(files: Record<string, string | Buffer>) {
  const { diagnostics } = await readContent(contentFolder(files), { workers: 0 });
  return diagnostics.map(({ code, file, suggestion }) => [code, file, suggestion].filter(Boolean).join(' '));
}

test('reads entries with identity from their paths, ordered by file', async () => {
  const { site, entries, diagnostics, parsed, files } = await readContent(
    contentFolder({ ...VALID, 'playbooks/ai/policies/use.md': POLICY, 'departments/logo.png': PNG, '_notes.txt': 'x', '.git/config': 'x' }),
  );
  expect(diagnostics).toEqual([]);
  expect(entries.map(({ kind, id, slug, playbook, file }) => [kind, id, slug, playbook, file])).toEqual(
    [
      ['department', 'departments/finance', 'finance', undefined, 'departments/finance.mdx'],
      ['playbook', 'ai', 'ai', 'ai', 'playbooks/ai/playbook.mdx'],
      ['policy', 'ai/policies/use', 'use', 'ai', 'playbooks/ai/policies/use.md'],
    ].sort((a, b) => (String(a[4]) < String(b[4]) ? -1 : 1)),
  );
  expect([site?.title, parsed, files]).toEqual(['Playbooks', 3, 4]);
});

test('says of an empty or missing folder that it is empty', async () => {
  expect(await findingsIn({})).toEqual(['empty-content']);
  expect((await readContent('/nowhere/at/all')).diagnostics.map(({ code }) => code)).toEqual(['empty-content']);
  expect(await findingsIn({ 'site.yaml': SITE })).toEqual(['empty-content']);
  expect(await findingsIn({ 'site.yaml': SITE, 'playbooks/ai/playbook.mdx': PLAYBOOK.replace('start:', 'draft: true\nstart:') })).toEqual(['empty-content']);
});

test('reports the places of files: extension, folder, id, reserved names, duplicates', async () => {
  const found = await findingsIn({
    'playbooks/ai/playbook.mdx': PLAYBOOK,
    'playbooks/ai/policy/x.mdx': POLICY,
    'playbooks/ai/policies/deep/x.mdx': POLICY,
    'playbooks/ai/policies/Use Me.mdx': POLICY,
    'playbooks/ai/policies/🚀.mdx': POLICY,
    'playbooks/ai/policies/%2f.mdx': POLICY,
    'playbooks/ai/policies/con.mdx': POLICY,
    'playbooks/search/playbook.mdx': PLAYBOOK,
    'departments/finance.mdx': DEPARTMENT,
    'departments/finance.md': DEPARTMENT,
    'departments/it.MDX': DEPARTMENT,
    'departments/Legal.mdx': DEPARTMENT,
    'departments/legal.mdx': DEPARTMENT,
    'departments/notes.txt': 'x',
    'readme.md': 'x',
    'site.yml': SITE,
  });
  expect(found).toMatchInlineSnapshot(`
    [
      "bad-id departments/Legal.mdx legal",
      "duplicate-entry departments/finance.mdx",
      "wrong-extension departments/it.MDX it.mdx",
      "duplicate-entry departments/legal.mdx",
      "wrong-extension departments/notes.txt",
      "bad-id playbooks/ai/policies/%2f.mdx 2f",
      "bad-id playbooks/ai/policies/Use Me.mdx use-me",
      "reserved-id playbooks/ai/policies/con.mdx",
      "unknown-folder playbooks/ai/policies/deep/x.mdx",
      "bad-id playbooks/ai/policies/🚀.mdx",
      "unknown-folder playbooks/ai/policy/x.mdx policies",
      "reserved-id playbooks/search/playbook.mdx",
      "unknown-folder readme.md",
      "missing-site site.yaml",
      "wrong-extension site.yml site.yaml",
    ]
  `);
});

test('never follows a symbolic link, whatever it leads to', async () => {
  const outside = contentFolder({ 'secret.mdx': DEPARTMENT.replace('Finance', 'SECRET'), 'secret.png': PNG });
  const folder = contentFolder({ ...VALID, 'departments/it.mdx': `${DEPARTMENT}![a](link.png) ![b](dir/secret.png) [c](link.png)` });
  symlinkSync(join(outside, 'secret.mdx'), join(folder, 'departments/out.mdx'));
  symlinkSync(folder, join(folder, 'departments/loop'));
  symlinkSync('/nowhere', join(folder, 'departments/dangling.mdx'));
  symlinkSync(join(folder, 'departments/finance.mdx'), join(folder, 'departments/inside.mdx'));
  symlinkSync(join(outside, 'secret.png'), join(folder, 'departments/link.png'));
  symlinkSync(outside, join(folder, 'departments/dir'));
  const content = await readContent(folder);
  expect(JSON.stringify(content.entries)).not.toContain('SECRET');
  expect(content.entries.flatMap(({ body }) => body.assets)).toEqual([]);
  expect(content.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
    ...['dangling.mdx', 'dir', 'inside.mdx'].map((name) => `outside-content departments/${name}`),
    ...['it.mdx', 'it.mdx', 'it.mdx', 'link.png', 'loop', 'out.mdx'].map((name) => `outside-content departments/${name}`),
  ]);
});

test('reports what cannot be read and folders with the names of files', async () => {
  const folder = contentFolder(VALID);
  mkdirSync(join(folder, 'departments/d.mdx'));
  writeFileSync(join(folder, 'departments/locked.mdx'), DEPARTMENT);
  chmodSync(join(folder, 'departments/locked.mdx'), 0o000);
  const { diagnostics } = await readContent(folder);
  // Root may read everything.
  const expected =
    process.getuid?.() === 0 ? ['unknown-folder departments/d.mdx'] : ['unknown-folder departments/d.mdx', 'unreadable-file departments/locked.mdx'];
  expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(expected);
});

test('checks drafts but leaves them out', async () => {
  const draft = POLICY.replace('title: Use', 'title: Secret\ndraft: true');
  const { entries, drafts, invalid, diagnostics } = await readContent(
    contentFolder({ ...VALID, 'playbooks/ai/policies/plan.mdx': `${draft}<br>`, 'playbooks/ai/policies/bad.mdx': POLICY.replace('owner', 'ownr') }),
  );
  expect(JSON.stringify(entries)).not.toContain('Secret');
  expect([drafts, invalid]).toEqual([['ai/policies/plan'], ['ai/policies/bad']]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['missing-field', 'unknown-key', 'html-in-content']);
});

test('reports the problems of site.yaml with their places', async () => {
  const folder = contentFolder({ ...VALID, 'site.yaml': 'organisation: N\ntitel: P\nsummary: W\ncontact:\n  role: S\n  email: nobody\n' });
  const { site, diagnostics } = await readContent(folder);
  expect(site).toBeUndefined();
  expect(diagnostics.map(({ code, position, message, suggestion }) => `${code} ${position?.line}:${position?.column} ${message} ${suggestion ?? ''}`))
    .toMatchInlineSnapshot(`
    [
      "missing-field 1:1 The field "title" of site.yaml is missing. ",
      "unknown-key 2:1 "titel" is not a field of site.yaml. title",
      "wrong-value 6:10 "email" of "contact" is not an e-mail address; here it is "nobody". ",
    ]
  `);
});

test('gives the same from threads, from one thread and from files with CRLF', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 420 }, (_, index) => [
      `departments/d${index}.mdx`,
      `${DEPARTMENT}## Part\n\n<Note>\nText ${index} [a](finance.mdx) <Term means="x">b</Term>.\n</Note>\n\n${index % 10 === 0 ? '<br>\n' : ''}`,
    ]),
  );
  const one = await readContent(contentFolder({ ...VALID, ...files }), { workers: 0 });
  const threads = await readContent(contentFolder({ ...VALID, ...files }), { workers: 2 });
  const crlf = await readContent(
    contentFolder(Object.fromEntries(Object.entries({ ...VALID, ...files }).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))),
    { workers: 0 },
  );
  expect(one.diagnostics).toHaveLength(42);
  expect(threads).toStrictEqual(one);
  expect(crlf).toStrictEqual(one);
}, 60_000);
