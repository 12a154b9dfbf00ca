/**
 * What the command line has checked, on its way to the loader. Vite runs the loader as a second copy of these modules, so they meet
 * in the process itself; what was checked is then what is shown, whatever happens to the files meanwhile.
 */
import type { CheckedContent } from './checked-content.ts';
import type { BuildOptions } from './options.ts';

/** What the site is made from. */
export type Shown = Pick<CheckedContent, 'site' | 'entries' | 'drafts' | 'drawings' | 'diagnostics'>;

const PLACE = Symbol.for('gaitway.handed-content');
const places = globalThis as { [PLACE]?: { readonly folder: string; readonly content: Shown } | undefined };

/** Only content without errors is handed over. */
export function handOver({ site, entries, drafts, drawings, diagnostics }: Shown, { content: folder }: Pick<BuildOptions, 'content'>): void {
  places[PLACE] = { folder, content: { site, entries, drafts, drawings, diagnostics } };
}

/** What was handed over for this content folder. It can be taken once, so that no later run sees old content. */
export function takeHanded({ content: folder }: Pick<BuildOptions, 'content'>): Shown | undefined {
  const handed = places[PLACE];
  places[PLACE] = undefined;
  return handed?.folder === folder ? handed.content : undefined;
}
