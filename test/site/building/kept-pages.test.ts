/** What an edit leaves as it was is taken from the last output, and the site is byte for byte the one that is printed anew. */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TODAY } from '../../support/built-site.ts';
import { ROOT, runCli } from '../../support/run-cli.ts';

let folder = '';
let content = '';
let pages = 0;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gaitway-kept-')));
  content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  ({ pages } = await build('edited'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('pages of the last output', () => {
  it.each([0, 1])('stand while the text of others changes (half %i of all entries)', async (half) => {
    const entries = entryFiles();
    const edited = entries.filter((_, index) => index % 2 === half);
    for (const file of edited) appendFileSync(file, '\n\nOne more sentence stands here.\n');
    const { anew, digest } = await build('edited');
    // Every page that is not an entry's is printed anew too.
    expect(anew).toBe(pages - (entries.length - edited.length));
    expect(digest).toBe(await digestFromNothing());
  });

  it('do not stand where fields have changed, or what a text refers to', async () => {
    const policy = join(content, 'playbooks/ai-adoption/policies/acceptable-use.mdx');
    const text = readFileSync(policy, 'utf8');
    writeFileSync(policy, text.replace(/^title: .*$/m, 'title: Use with sense'));
    expect((await build('edited')).anew).toBe(pages);
    appendFileSync(policy, '\nSee [Crawl](../phases/crawl.mdx) too.\n');
    const { anew, digest } = await build('edited');
    expect(anew).toBe(pages);
    expect(readFileSync(join(folder, 'edited/ai-adoption/phases/crawl/index.html'), 'utf8')).toContain('Use with sense');

    const page = join(folder, 'edited/ai-adoption/policies/acceptable-use/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Use with sense', 'Use without sense'));
    rmSync(join(folder, 'edited/ai-adoption/phases/crawl/index.html'));
    // Somebody has touched the one and removed the other.
    expect(await build('edited')).toEqual({ pages, anew: pages - entryFiles().length + 2, digest });
  });
});

interface Built {
  readonly pages: number;
  /** How many of them were printed in this build. */
  readonly anew: number;
  /** Over all files of the site. */
  readonly digest: string;
}

async function build(name: string): Promise<Built> {
  const out = join(folder, name);
  const { code, stdout, stderr } = await runCli(['build', '--content', content, '--out', out, '--today', TODAY], { env: { GAITWAY_STEPS: 'all' } });
  expect([code, stderr]).toEqual([0, '']);
  const [, written = '', anew = written] = /Wrote ([\d,]+) pages(?:, ([\d,]+) of them printed anew)?/.exec(stdout) ?? [];
  const { digest } = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as { digest: string };
  return { pages: Number(written), anew: Number(anew), digest };
}

/** Of the same content in a folder in which nothing was built before. */
async function digestFromNothing(): Promise<string> {
  rmSync(join(folder, 'from nothing'), { recursive: true, force: true });
  const { anew, digest } = await build('from nothing');
  expect(anew).toBe(pages);
  return digest;
}

/** Published entries; a draft has no page. */
function entryFiles(): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => join(content, path))
    .filter((file) => !/^draft: true$/m.test(readFileSync(file, 'utf8')))
    .sort();
}
