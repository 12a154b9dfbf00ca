/** The progress files of a content folder: which files they are, and what stands in them. */
import { progressPlaceOf } from '#schema/progress.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { ProgressFile } from '#model/progress.ts';
import { progressDataOf } from './front-matter.ts';

/** Whether a path is a progress file's. */
export function isProgressFile(path: string): boolean {
  return progressPlaceOf(path) !== undefined;
}

/**
 * Reads every progress file.
 * @param files paths below the content folder; those that are no progress file's are passed over
 * @param textOf the text of a file, or undefined where it cannot be read, which is reported already
 */
export function progressFilesOf(
  files: readonly string[],
  textOf: (file: string) => string | undefined,
): { readonly progress: readonly ProgressFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const read = files.flatMap((file) => {
    const department = progressPlaceOf(file);
    const text = department === undefined ? undefined : textOf(file);
    return department === undefined || text === undefined ? [] : [{ file, department, ...progressDataOf(text, file) }];
  });
  return {
    progress: read.flatMap(({ file, department, data }) => (data ? [{ file, department, data }] : [])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
