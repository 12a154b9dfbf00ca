import { join, relative, sep } from 'node:path';
import { buildOrganisation } from '#model/build.ts';
import { severityOf, type Diagnostic, type Waived } from '#model/diagnostic.ts';
import type { AnyEntry } from '#model/entry.ts';
import type { Organisation } from '#model/organisation.ts';
import type { ProgressFile } from '#model/progress.ts';
import type { Ledger } from '#schema/ledger.ts';
import type { Site } from '#schema/site.ts';
import type { DrawOptions } from '#source/diagram-files.ts';
import { drawnDiagramsOf, type Drawing } from '#source/draw-diagrams.ts';
import { locate } from '#source/locate.ts';
import { lookFilesOf, lookFontsOf } from '#source/look-files.ts';
import { inOrder } from '#source/order.ts';
import { readContent } from '#source/read-content.ts';
import { peopleReport } from '#source/report/people.ts';
import { sourceLines } from '#source/source-lines.ts';
import { todayOf, type BuildOptions } from './options.ts';

export interface CheckedContent {
  readonly site: Site | undefined;
  /** Every id ever published, where the content keeps a record of them. */
  readonly ledger: Ledger | undefined;
  readonly entries: readonly AnyEntry[];
  /** Ids of entries that are not published. */
  readonly drafts: readonly string[];
  /** What departments say about their progress. */
  readonly progress: readonly ProgressFile[];
  /** Undefined where there is no usable `site.yaml`; with holes where there are errors. */
  readonly organisation: Organisation | undefined;
  readonly drawings: readonly Drawing[];
  /** The day as of which it holds. */
  readonly today: string;
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What site.yaml lets stand for now. */
  readonly waived: readonly Waived[];
  readonly errors: number;
  readonly warnings: number;
  /** Files that were parsed now, and not taken from the cache. */
  readonly parsed: number;
  readonly files: number;
}

export interface CheckOptions {
  /** Which diagrams to draw. Only those of authors can be wrong; by default all are drawn, for the site. */
  readonly draws?: 'all' | 'authored' | 'none';
}

/** Reads, links and draws the content, and finds everything that is wrong with it. The check prints it, the loader stores it. */
export async function checkedContent(options: Pick<BuildOptions, 'content' | 'cacheDir' | 'today'> & CheckOptions): Promise<CheckedContent> {
  const content = await readContent(options.content, { cacheDir: options.cacheDir });
  const { site, ledger, entries, drafts, invalid, progress, diagnostics: unreadable, parsed, files } = content;
  const today = todayOf(options, site);
  const linked = site && buildOrganisation(entries, site, { today, drafts, invalid, progress, ledger });
  const { draws = 'all' } = options;
  const drawn =
    linked && draws !== 'none'
      ? await drawnDiagramsOf(linked.organisation, { ...drawOptionsOf(linked.organisation, options), authoredOnly: draws === 'authored' })
      : undefined;
  const diagnostics = inOrder(locate([...unreadable, ...(linked?.diagnostics ?? []), ...(drawn?.diagnostics ?? [])], options.content));
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error').length;
  return {
    site,
    ledger,
    entries,
    drafts,
    progress,
    organisation: linked?.organisation,
    drawings: drawn?.drawings ?? [],
    today,
    diagnostics,
    waived: located(linked?.waived ?? [], options.content),
    errors,
    warnings: diagnostics.length - errors,
    parsed,
    files,
  };
}

/** Where drawings are kept from one build to the next, and the fonts that they are measured with where they are the organisation's own. */
export function drawOptionsOf({ site }: Organisation, { content, cacheDir }: Pick<BuildOptions, 'content' | 'cacheDir'>): DrawOptions {
  return { cacheDir: join(cacheDir, 'diagrams'), fonts: site.look.font && lookFontsOf(content, lookFilesOf(content, site.look)) };
}

/** Everything that was found, for people; paths in it can be opened from the folder of the project. */
export function contentReport({ diagnostics }: Pick<CheckedContent, 'diagnostics'>, { content }: Pick<BuildOptions, 'content'>, colour: boolean): string {
  return peopleReport({ diagnostics, folder: shownFolder(content), linesOf: sourceLines(content) }, colour);
}

/** A folder as people call it who stand in the folder of the project. */
export function shownFolder(folder: string): string {
  const shown = relative(process.cwd(), folder);
  return (shown.startsWith('..') ? folder : shown).split(sep).join('/');
}

function located(waived: readonly Waived[], folder: string): Waived[] {
  const places = locate(
    waived.map(({ diagnostic }) => diagnostic),
    folder,
  );
  return waived.map((each, index) => ({ ...each, diagnostic: places[index] ?? each.diagnostic }));
}
