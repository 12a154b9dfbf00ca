import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { exportFilesOf, twinFilesOf } from '#exports/index.ts';
import type { BodyAsset } from '#model/entry.ts';
import { copyAssets, lookAssets, shownAssets } from '#site/assets.ts';
import { checkedContent, contentReport } from '#site/checked-content.ts';
import { forgetHanded, handOver, keptPageCount } from '#site/handed-content.ts';
import type { BuildOptions } from '#site/options.ts';
import { pageKeysOf, programVersion } from '#site/page-keys.ts';
import { wantsColour } from '#source/report/colour.ts';
import { allRoutes } from '#views/routes.ts';
import { astroBuild } from './astro.ts';
import type { BuildRecord } from './build-record.ts';
import { builtFiles, digestOf, verifyFiles } from './built-files.ts';
import { onSignals } from './clean-up.ts';
import { explained, Failure } from './failure.ts';
import { takeLock } from './lock.ts';
import { assertWritable, makeFolder, outputPlaces, recoverOutput, replaceOutput } from './output.ts';

/** A step that has ended. */
export interface Step {
  /** What was done, with its counts: "Wrote 134 pages". */
  readonly done: string;
  readonly seconds: number;
}

export interface BuildSummary {
  readonly record: BuildRecord;
  readonly searchRecords: number;
  readonly diagrams: number;
  readonly warnings: number;
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * Checks the content and builds the site: the output folder is replaced as a whole, or stays as it was.
 * @param render writes the pages; tests give their own
 * @throws Failure where the content has errors (with the report), where another build runs, or where the machine does not allow it
 */
export async function buildSite(
  options: BuildOptions,
  onStep: (step: Step) => void = () => undefined,
  render: typeof astroBuild = astroBuild,
): Promise<BuildSummary> {
  const started = performance.now();
  const timed = stepTimer(onStep);
  const facts = await contentFacts(options);
  timed(`Checked ${counted(facts.entries, 'entry', 'entries')}, ${facts.parsed} of them parsed anew`);

  const places = outputPlaces(options.out);
  const workshop = workshopOf(options);
  const undo = [takeLock(join(options.cacheDir, 'build.lock'), 'building this project')];
  const finish = onSignals(() => {
    for (const step of undo.splice(0).reverse()) step();
  });
  try {
    makeFolder(dirname(options.out));
    undo.push(takeLock(places.lock, `writing ${options.out}`));
    recoverOutput(places);
    undo.push(() => {
      for (const folder of [workshop, places.building]) rmSync(folder, { recursive: true, force: true });
    });
    rmSync(workshop, { recursive: true, force: true });
    assertWritable(places);
    await render({ ...options, today: facts.today }, workshop, (part) => {
      if (part === 'pages') timed(pagesStep(pagesOf(workshop), keptPageCount(options)));
      else timed(`Indexed ${counted(searchRecordsOf(workshop), 'record', 'records')} for search`);
    });
    forgetHanded();
    const built = await finishedSite({ ...options, today: facts.today }, facts, workshop);
    timed(`Verified ${counted(built.record.files, 'file', 'files')}`);
    await replaceOutput(workshop, places);
    return { ...built, diagrams: facts.diagrams, warnings: facts.warnings, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    throw explained(error, options.out);
  } finally {
    forgetHanded();
    finish();
  }
}

/** What later steps need of the content, so that its entries need not stay in memory once the loader has taken them. */
interface ContentFacts {
  readonly today: string;
  readonly entries: number;
  readonly parsed: number;
  readonly warnings: number;
  readonly diagrams: number;
  /** Of pages, and of files to take along. */
  readonly routes: readonly string[];
  readonly assets: readonly BodyAsset[];
}

async function contentFacts(options: BuildOptions): Promise<ContentFacts> {
  const content = await checkedContent(options);
  const { organisation, entries, drawings, diagnostics, errors, warnings, parsed, today } = content;
  if (errors > 0 || !organisation) {
    const fate = existsSync(options.out) ? `Nothing was built. ${shown(options.out)} is untouched.` : 'Nothing was built.';
    throw new Failure(`${contentReport(content, options, wantsColour(process.stderr, process.env))}\n${fate}`);
  }
  handOver(content, organisation, options, pageKeysOf(content, options, programVersion()));
  return {
    today,
    entries: entries.length,
    parsed,
    warnings,
    diagrams: drawings.length,
    routes: [...allRoutes(organisation), ...[...exportFilesOf(organisation, diagnostics), ...twinFilesOf(organisation)].map(({ path }) => path)],
    assets: [...shownAssets(entries), ...lookAssets(options, organisation.site)],
  };
}

/** Adds what Astro does not know of, verifies everything, and writes the record last. */
async function finishedSite(
  options: BuildOptions & { readonly today: string },
  facts: ContentFacts,
  workshop: string,
): Promise<Pick<BuildSummary, 'record' | 'searchRecords' | 'bytes'>> {
  await copyAssets(facts.assets, options.content, workshop);
  const files = builtFiles(workshop);
  verifyFiles(files, facts.routes);
  const record: BuildRecord = {
    generator: 'gaitway',
    version: versionOf(),
    base: options.base,
    site: options.site ?? null,
    today: options.today,
    entries: facts.entries,
    pages: files.filter((file) => file.path.endsWith('.html')).length,
    files: files.length,
    digest: digestOf(workshop, files),
  };
  const text = `${JSON.stringify(record, null, 2)}\n`;
  writeFileSync(join(workshop, 'build.json'), text);
  return { record, searchRecords: searchRecordsOf(workshop), bytes: files.reduce((sum, file) => sum + file.size, text.length) };
}

/** Inside the project even where the cache lies elsewhere: Astro needs its packages in reach, and one file system for all it writes. */
function workshopOf({ cacheDir }: BuildOptions): string {
  const isOwn = !relative(process.cwd(), cacheDir).startsWith('..');
  return isOwn ? join(cacheDir, 'site') : resolve('node_modules/.cache/gaitway', `site-${createHash('sha256').update(cacheDir).digest('hex').slice(0, 12)}`);
}

function pagesStep(pages: number, kept: number): string {
  return `Wrote ${counted(pages, 'page', 'pages')}${kept === 0 ? '' : `, ${(pages - kept).toLocaleString('en-GB')} of them printed anew`}`;
}

function pagesOf(folder: string): number {
  return builtFiles(folder).filter((file) => file.path.endsWith('.html')).length;
}

/** As Pagefind counts them itself. */
function searchRecordsOf(folder: string): number {
  const file = join(folder, 'pagefind/pagefind-entry.json');
  if (!existsSync(file)) return 0;
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

function versionOf(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}

function stepTimer(onStep: (step: Step) => void): (done: string) => void {
  let began = performance.now();
  return (done) => {
    const now = performance.now();
    onStep({ done, seconds: (now - began) / 1000 });
    began = now;
  };
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}
