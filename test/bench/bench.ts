/** Builds one corpus in every way and measures each. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareBuildArguments, writeBareSite, type BareFormat } from './bare-site.ts';
import { writeCorpus } from './corpus.ts';
import { firstSearchBytes, pageDownload, type Download } from './download.ts';
import { firstHitMilliseconds } from './first-hit.ts';
import { measured, type Run } from './measure.ts';

/** What the build itself reports. Search is what remains of it when all pages are written. */
export interface StepSeconds {
  readonly check: number;
  readonly pages: number;
  readonly search: number;
}

export interface OwnRun extends Run {
  readonly steps: StepSeconds;
  readonly pages: number;
  /** Pages that were not taken from the last output. */
  readonly printed: number;
  readonly parsed: number;
  readonly searchRecords: number;
  readonly bytes: number;
}

export interface BareRun extends Run {
  /** Before Pagefind reads the pages. */
  readonly secondsWithoutSearch: number;
  readonly bytes: number;
}

export interface SizeResult {
  readonly size: number;
  readonly cold: OwnRun;
  /** With an empty cache but for drawings of diagrams: bare Astro draws none. */
  readonly drawn: OwnRun;
  /** After a sentence was added to the text of one entry. */
  readonly warm: OwnRun;
  /** After the title of one entry was changed, which stands on every page of its playbook. */
  readonly renamed: OwnRun;
  readonly markdown: BareRun;
  readonly mdx: BareRun;
  /** The check alone: with an empty cache, and again after one entry was edited. */
  readonly check: { readonly cold: Run; readonly warm: Run };
  readonly article: Download;
  readonly bareArticle: Download;
  readonly firstSearch: number | undefined;
  /** In milliseconds, see `firstHitMilliseconds`. */
  readonly firstHit: number;
}

export interface BenchPlace {
  /** Of the repository. */
  readonly root: string;
  /** For everything that is made. */
  readonly folder: string;
  readonly onStep: (step: string) => void;
}

/** The page that readers download: a policy of the first playbook. */
const ARTICLE = 'playbook-1/policies/policy-1';

export async function benchOf(size: number, { root, folder, onStep }: BenchPlace): Promise<SizeResult> {
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  // Astro puts the code of pages beside an output that lies in the project, and nowhere else does it find its packages.
  const cache = join(root, `node_modules/.cache/gaitway-bench-${process.pid}`);
  const entries = writeCorpus(content, size);
  const own = async (what: string): Promise<OwnRun> => {
    const env = { GAITWAY_CACHE: cache, GAITWAY_STEPS: 'all' };
    const run = await measured(['src/cli/main.js', 'build', '--content', content, '--out', out], { cwd: root, env });
    onStep(`${what} ${run.seconds.toFixed(1)} s`);
    return { ...run, ...reportedBy(run.output), bytes: bytesOf(out) };
  };
  const check = async (what: string): Promise<Run> => {
    const run = await measured([...checkFlags(root), 'src/cli/main.js', 'check', '--quiet', '--content', content], {
      cwd: root,
      env: { GAITWAY_CACHE: `${cache}/check` },
    });
    onStep(`check, ${what} ${run.seconds.toFixed(1)} s`);
    return run;
  };
  const bare = async (format: BareFormat): Promise<BareRun> => {
    const site = join(folder, `bare-${format}`);
    writeBareSite(site, format, entries, join(root, 'node_modules'));
    const run = await measured(bareBuildArguments(site), { cwd: site });
    onStep(`bare Astro, ${format} ${run.seconds.toFixed(1)} s`);
    const secondsWithoutSearch = Number(/built after ([\d.]+)/.exec(run.output)?.[1]);
    return { ...run, secondsWithoutSearch, bytes: bytesOf(join(site, 'dist')) };
  };
  try {
    const cold = await own('cold');
    for (const name of readdirSync(cache)) if (name !== 'diagrams') rmSync(join(cache, name), { recursive: true });
    rmSync(out, { recursive: true });
    const drawn = await own('cold, diagrams drawn before');
    const checkCold = await check('cold');
    const article = join(content, 'playbooks', `${ARTICLE}.mdx`);
    writeFileSync(article, `${readFileSync(article, 'utf8')}\nOne more sentence, written after the first build.\n`);
    const warm = await own('one text edited');
    const checkWarm = await check('one text edited');
    writeFileSync(article, readFileSync(article, 'utf8').replace(/^title: .*$/m, '$& and more'));
    const renamed = await own('one title edited');
    const markdown = await bare('md');
    const mdx = await bare('mdx');
    return {
      size,
      cold,
      drawn,
      warm,
      renamed,
      markdown,
      mdx,
      check: { cold: checkCold, warm: checkWarm },
      article: pageDownload(out, ARTICLE),
      bareArticle: pageDownload(join(folder, 'bare-md/dist'), `playbooks/${ARTICLE}`),
      firstSearch: firstSearchBytes(out),
      firstHit: await firstHitMilliseconds(out, ARTICLE),
    };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** What `npm run check` gives Node: a check makes little that lives long, and room for garbage would cost memory and save no time. */
function checkFlags(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { check: string } };
  return scripts.check.split(' ').filter((word) => word.startsWith('--'));
}

/** Reads the lines of `gaitway build`. */
function reportedBy(output: string): Omit<OwnRun, keyof Run | 'bytes'> {
  const step = (pattern: RegExp): { readonly seconds: number; readonly count: number } => {
    const found = new RegExp(`^\\s*([\\d.]+) s {2}${pattern.source}`, 'm').exec(output);
    return { seconds: Number(found?.[1] ?? 0), count: Number((found?.[2] ?? '0').replaceAll(',', '')) };
  };
  const check = step(/Checked .*?, ([\d,]+) of them parsed anew/);
  const pages = step(/Wrote ([\d,]+) pages?/);
  const anew = step(/Wrote [\d,]+ pages?, ([\d,]+) of them printed anew/);
  const search = step(/Indexed ([\d,]+) records?/);
  return {
    steps: { check: check.seconds, pages: pages.seconds, search: search.seconds },
    parsed: check.count,
    pages: pages.count,
    printed: anew.count || pages.count,
    searchRecords: search.count,
  };
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}
