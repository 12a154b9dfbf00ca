import { relative } from 'node:path';
import { buildOrganisation } from '#model/build.ts';
import { severityOf, type Diagnostic } from '#model/diagnostic.ts';
import type { AnyEntry } from '#model/entry.ts';
import type { Organisation } from '#model/organisation.ts';
import type { ProgressFile } from '#model/progress.ts';
import type { Ledger } from '#schema/ledger.ts';
import type { Site } from '#schema/site.ts';
import { drawnDiagramsOf, type Drawing } from '#source/draw-diagrams.ts';
import { locate } from '#source/locate.ts';
import { readContent } from '#source/read-content.ts';
import { reportForPeople } from '#source/report.ts';
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
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: number;
  readonly warnings: number;
  /** Files that were parsed now, and not taken from the cache. */
  readonly parsed: number;
  readonly files: number;
}

/** Reads, links and draws the content, and finds everything that is wrong with it. The check prints it, the loader stores it. */
export async function checkedContent(options: Pick<BuildOptions, 'content' | 'cacheDir' | 'today'>): Promise<CheckedContent> {
  const content = await readContent(options.content, { cacheDir: options.cacheDir });
  const { site, ledger, entries, drafts, invalid, progress, diagnostics: unreadable, parsed, files } = content;
  const today = todayOf(options, site);
  const linked = site && buildOrganisation(entries, site, { today, drafts, invalid, progress, ledger });
  const drawn = linked && (await drawnDiagramsOf(linked.organisation, { cacheDir: options.cacheDir }));
  const diagnostics = locate([...unreadable, ...(linked?.diagnostics ?? []), ...(drawn?.diagnostics ?? [])], options.content);
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
    errors,
    warnings: diagnostics.length - errors,
    parsed,
    files,
  };
}

/** Everything that was found, for people; paths in it can be opened from the folder of the project. */
export function contentReport({ diagnostics }: CheckedContent, { content }: Pick<BuildOptions, 'content'>, colour: boolean): string {
  const shown = relative(process.cwd(), content);
  return reportForPeople(diagnostics, { folder: content, shownFolder: shown.startsWith('..') ? content : shown, colour });
}
