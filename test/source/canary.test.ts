/** Hostile content, every payload with a canary: after the check nothing has run, nothing was fetched, and nothing outside was read. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { severityOf } from '#model/diagnostic.ts';
import { checkedContent, contentReport } from '#site/checked-content.ts';
import { diagrams, refusedBodies, refusedDrawings, refusedFields, refusedNames, type Canary } from '../support/payloads.ts';
import { runCli } from '../support/run-cli.ts';
import { contentFolder, DEPARTMENT, PLAYBOOK, SITE } from './content-folder.ts';

const SECRET = 'secret-of-the-build-machine';
let requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end('canary');
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const PHASE = '---\ntitle: Crawl\nsummary: First.\nowner: CIO\ntagline: begin\nquestion: What?\naim: To begin.\nduration: 4 weeks\n---\n';

interface Hostile {
  readonly folder: string;
  readonly canary: Canary;
  /** Files that must have a finding that is an error. */
  readonly refused: readonly string[];
}

function hostileFolder(): Hostile {
  const outside = contentFolder({
    'secret.mdx': DEPARTMENT.replace('Finance', SECRET),
    'inside/x.mdx': DEPARTMENT.replace('Finance', SECRET),
    'secret.png': SECRET,
  });
  const { port } = server.address() as AddressInfo;
  const canary = { file: join(outside, 'canary'), url: `http://127.0.0.1:${port}/canary`, secret: join(outside, 'secret.png') };
  const files: Record<string, string> = {};
  const add = (path: string, text: string): void => {
    files[path] = text;
  };
  refusedBodies(canary).forEach((body, index) => add(`departments/body-${index}.mdx`, DEPARTMENT + body));
  refusedFields(canary).forEach((fields, index) =>
    add(
      `departments/fields-${index}.mdx`,
      DEPARTMENT.replace('title: Finance', () => fields),
    ),
  );
  refusedDrawings(canary).forEach((svg, index) => {
    add(`departments/svg-${index}.svg`, svg);
    add(`departments/svg-${index}.mdx`, `${DEPARTMENT}![a](svg-${index}.svg)`);
  });
  refusedNames(canary).forEach((name) => add(name, DEPARTMENT));
  const refused = Object.keys(files).filter((path) => !path.endsWith('.svg'));
  const folder = contentFolder({ 'site.yaml': SITE, 'playbooks/ai/playbook.mdx': PLAYBOOK, 'playbooks/ai/phases/crawl.mdx': PHASE, ...files });
  const links: readonly (readonly [path: string, target: string])[] = [
    ['departments/link.mdx', join(outside, 'secret.mdx')],
    ['departments/dangling.mdx', join(outside, 'nowhere.mdx')],
    ['departments/around.mdx', join(folder, 'playbooks/ai/playbook.mdx')],
    ['playbooks/linked', outside],
    ['playbooks/ai/policies', join(outside, 'inside')],
    ['playbooks/ai/loop', folder],
    ['ids.yaml', canary.secret],
  ];
  for (const [path, target] of links) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
  symlinkSync(canary.secret, join(folder, 'departments/secret.png'));
  writeFileSync(join(folder, 'departments/pictured.mdx'), `${DEPARTMENT}![a](secret.png)`);
  return { folder, canary, refused: [...refused, ...links.map(([path]) => path), 'departments/pictured.mdx'] };
}

it('runs nothing, fetches nothing and reads nothing outside, and refuses every payload by its file', { timeout: 120_000 }, async () => {
  requests = [];
  const { folder, canary, refused } = hostileFolder();
  expect(refused.length).toBeGreaterThan(120);
  const options = { content: folder, cacheDir: join(folder, '.cache'), today: '2026-06-15' };
  const { diagnostics, entries } = await checkedContent(options);
  const report = contentReport({ diagnostics }, options, false);
  const child = await runCli(['check', '--content', folder], { env: { GAITWAY_CANARY_SECRET: SECRET } });
  expect(existsSync(canary.file)).toBe(false);
  expect(globalThis).not.toHaveProperty('gaitwayCanary');
  expect(({} as Record<string, unknown>)['gaitwayPolluted']).toBeUndefined();
  expect(requests).toEqual([]);
  for (const text of [report, child.stdout, child.stderr, JSON.stringify(entries)]) expect(text).not.toContain(SECRET);
  expect([child.code, child.stderr]).toEqual([1, '']);
  const named = new Set(diagnostics.filter((found) => severityOf(found) === 'error').map(({ file }) => file));
  expect(refused.filter((path) => !named.has(path) && ![...named].some((file) => path.startsWith(`${file}/`)))).toEqual([]);
  // Nothing that a terminal would obey comes out of it.
  expect(report).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202E]/);
});

it('draws no diagram that loads, runs or leads anywhere', { timeout: 120_000 }, async () => {
  requests = [];
  const { port } = server.address() as AddressInfo;
  const canary = { file: join(contentFolder({}), 'canary'), url: `http://127.0.0.1:${port}/canary`, secret: '' };
  const sources = diagrams(canary);
  const texts = sources.map((source, index) => [`departments/d-${index}.mdx`, `${DEPARTMENT}\`\`\`mermaid title="A drawing"\n${source}\n\`\`\`\n`] as const);
  const folder = contentFolder({
    'site.yaml': SITE,
    'playbooks/ai/playbook.mdx': PLAYBOOK,
    'playbooks/ai/phases/crawl.mdx': PHASE,
    ...Object.fromEntries(texts),
  });
  const { diagnostics, drawings } = await checkedContent({ content: folder, cacheDir: join(folder, '.cache'), today: '2026-06-15' });
  const refused = new Set(diagnostics.filter((found) => severityOf(found) === 'error').map(({ file }) => file));
  const drawn = drawings.filter(({ source }) => sources.some((one) => source.trim() === one.trim()));
  expect(refused.size + drawn.length).toBeGreaterThanOrEqual(sources.length);
  // A link to a web page is a link like any other; nothing goes there by itself.
  for (const { svg } of drawn)
    expect(svg.replaceAll(/ href="http[^"]*"/g, '')).not.toMatch(/<script|<image|<img|foreignObject|\son\w+=|127\.0\.0\.1|javascript:|@import/i);
  expect(requests).toEqual([]);
  expect(existsSync(canary.file)).toBe(false);
  expect(({} as Record<string, unknown>)['gaitwayPolluted']).toBeUndefined();
});
