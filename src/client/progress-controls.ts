/** A reader's ticks as a file to save, and a saved one taken in. Loaded when somebody asks for it. */
import type { ChecklistItem } from './checklist-item.ts';
import { dayOf } from './page-dom.ts';
import { fileOf, ticksOf, type ProgressOf } from './progress-file.ts';
import { element } from './search-dom.ts';
import { takeIn } from './take-in.ts';
import type { TickStore } from './tick-store.ts';

/** @param by the role that answers for the progress */
export function saveFile(of: ProgressOf, by: string, items: readonly ChecklistItem[], store: TickStore): void {
  const now = Date.now();
  const lines = items.map(({ key, text }) => ({ key, text, tick: store.get(key) }));
  const href = URL.createObjectURL(new Blob([fileOf(of, by, lines, now)], { type: 'application/yaml' }));
  element('a', { href, download: `${of.departments[0] ?? ''}-${dayOf(now)}.yaml` }).click();
  // Some browsers begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** @returns what came of it, in words */
export function takeFile(raw: string, of: ProgressOf, items: readonly ChecklistItem[], store: TickStore): string {
  const ticks = ticksOf(raw, of, new Map(items.map(({ key, text }) => [key, text])), Date.now());
  if (typeof ticks === 'string') return refused(ticks);
  if (!takeIn(store, ticks)) return refused('This browser has no room for it.');
  return `Taken in: what the file says of ${ticks.size} ${ticks.size === 1 ? 'action' : 'actions'}. Where you have said something since, or on the same day, that stands.`;
}

function refused(because: string): string {
  return `The file was not taken in. ${because} Nothing has changed.`;
}
