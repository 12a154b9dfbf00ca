/** Content folders of a few files, for tests that read them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const SITE = 'organisation: Northwind\ntitle: Playbooks\nsummary: What we do.\ncontact: { role: Strategy office }\n';

export const PLAYBOOK = '---\ntitle: AI adoption\nsummary: How we adopt it.\nowner: CIO\nstart: 2026-01-05\nphases: [crawl]\n---\n';

/** Six lines of front matter and two of `---`, so that the body begins in line 9. */
export const DEPARTMENT = '---\ntitle: Finance\nsummary: Money.\nowner: CFO\nlead: CFO\ncontact: CFO office\n---\n\n';

export const POLICY = `---
title: Use
summary: How to use it.
owner: CISO
status: approved
version: "1.0"
departments: all
fromPhase: crawl
---
`;

/** A folder that is valid as it stands. */
export const VALID = { 'site.yaml': SITE, 'playbooks/ai/playbook.mdx': PLAYBOOK, 'departments/finance.mdx': DEPARTMENT };

/** Writes files into a new folder, which is gone after the test. */
export function contentFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gaitway-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The smallest PNG header that says 3 by 2 pixels. */
export const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  Buffer.from('IHDR'),
  Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]),
]);
