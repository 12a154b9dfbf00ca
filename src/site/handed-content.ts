/**
 * What a build or the development server has checked, on its way to the loader and the pages. Vite runs both as a second copy of these
 * modules, so they meet in the process itself; what was checked is then what is shown, whatever happens to the files meanwhile, and it
 * is linked once.
 */
import type { Organisation } from '#model/organisation.ts';
import type { CheckedContent } from './checked-content.ts';
import type { BuildOptions } from './options.ts';
import type { PageKeys } from './page-keys.ts';

/** What the collections are filled from. */
export type Shown = Pick<CheckedContent, 'site' | 'ledger' | 'entries' | 'drafts' | 'progress' | 'drawings' | 'diagnostics'>;

interface Handed {
  readonly folder: string;
  readonly organisation: Organisation;
  /** What the check has found. */
  readonly diagnostics: Shown['diagnostics'];
  /** For a build. */
  readonly pageKeys: PageKeys | undefined;
  keptPages: number;
  shown: Shown | undefined;
}

const PLACE = Symbol.for('gaitway.handed-content');
const places = globalThis as { [PLACE]?: Handed | undefined };

/** Only content without errors is handed over, which always links. */
export function handOver(
  { site, ledger, entries, drafts, progress, drawings, diagnostics }: Shown,
  organisation: Organisation,
  { content: folder }: Pick<BuildOptions, 'content'>,
  pageKeys?: PageKeys,
): void {
  places[PLACE] = { folder, organisation, diagnostics, pageKeys, keptPages: 0, shown: { site, ledger, entries, drafts, progress, drawings, diagnostics } };
}

/** What was handed over for the collections. It can be taken once, so that no later run sees old content and nothing stays in memory. */
export function takeHanded(options: Pick<BuildOptions, 'content'>): Shown | undefined {
  const handed = handedFor(options);
  const shown = handed?.shown;
  if (handed) handed.shown = undefined;
  return shown;
}

/** Whether the collections have still to be filled from what was handed over. */
export function isWaiting(options: Pick<BuildOptions, 'content'>): boolean {
  return handedFor(options)?.shown !== undefined;
}

/** The linked model of what was handed over, while that build or server runs. */
export function handedOrganisation(options: Pick<BuildOptions, 'content'>): Organisation | undefined {
  return handedFor(options)?.organisation;
}

/** What the check has found in what was handed over. */
export function handedDiagnostics(options: Pick<BuildOptions, 'content'>): Shown['diagnostics'] | undefined {
  return handedFor(options)?.diagnostics;
}

/** What the pages of what was handed over are made from. */
export function handedPageKeys(options: Pick<BuildOptions, 'content'>): PageKeys | undefined {
  return handedFor(options)?.pageKeys;
}

/** Told by whoever prints the pages. */
export function tellKeptPages(options: Pick<BuildOptions, 'content'>, count: number): void {
  const handed = handedFor(options);
  if (handed) handed.keptPages = count;
}

/** How many pages of the last output stand. */
export function keptPageCount(options: Pick<BuildOptions, 'content'>): number {
  return handedFor(options)?.keptPages ?? 0;
}

/** The build has ended. */
export function forgetHanded(): void {
  places[PLACE] = undefined;
}

function handedFor({ content: folder }: Pick<BuildOptions, 'content'>): Handed | undefined {
  const handed = places[PLACE];
  return handed?.folder === folder ? handed : undefined;
}
