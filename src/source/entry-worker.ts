/** Runs in a thread of its own: parses a batch of files and gives back JSON, which the cache stores as it is. */
import type { KindName } from '#schema/kinds.ts';
import { entryFileOf } from './entry-file.ts';

export interface EntryTask {
  readonly file: string;
  readonly kind: KindName;
  readonly text: string;
}

export default function parsedBatch({ tasks, root }: { readonly tasks: readonly EntryTask[]; readonly root: string }): string[] {
  return tasks.map(({ text, file, kind }) => JSON.stringify(entryFileOf(text, file, kind, root)));
}
