/** What a check gives and is given. Code and severity are stamped by the engine, so that no check can lie about its own. */
import type { DataPath, Diagnostic } from '../diagnostic.ts';
import type { AnyEntry } from '../entry.ts';
import type { Organisation, Playbook } from '../organisation.ts';

export interface Finding {
  /** The entry that is to be mended; waivers name it. */
  readonly entry: { readonly id: string; readonly file: string };
  /** Where in its front matter … */
  readonly path?: DataPath | undefined;
  /** … or the words of its text. */
  readonly words?: Diagnostic['words'];
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** A question to a linked playbook. It is asked only where nothing of the playbook is missing. */
export type PlaybookCheck = (playbook: Playbook, organisation: Organisation) => readonly Finding[];

/** A question to a single entry as its author wrote it. */
export type EntryCheck = (entry: AnyEntry, today: string) => readonly Finding[];

/** "Sales", "Sales and Legal", "Sales, Legal and Finance" */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
