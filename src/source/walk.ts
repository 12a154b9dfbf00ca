/** Which files a content folder holds. Nothing outside of it is ever followed, and symbolic links are refused. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';

/** Files that may stand beside entries, to be shown by them. */
export const PICTURE = /\.(?:png|jpe?g|webp|gif|svg)$/;

/** Fonts, which site.yaml may name. */
const FONT_ENDING = '.woff2';

/** A file tree deeper than any content folder has reason to be. */
const MAX_DEPTH = 12;

export interface ContentFiles {
  /** Paths below the folder with forward slashes, sorted; pictures, fonts and ignored files are not among them. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All files of a content folder that should be entries. Names that begin with `_` or a dot are ignored.
 * @param folder an existing folder
 */
export function contentFilesOf(folder: string): ContentFiles {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  collect(folder, '', 0, files, diagnostics);
  return { files: files.sort(), diagnostics };
}

function collect(root: string, below: string, depth: number, files: string[], diagnostics: Diagnostic[]): void {
  let found;
  try {
    found = readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    diagnostics.push({ code: 'unreadable-file', file: below, message: `The folder cannot be read (${codeOf(error)}).` });
    return;
  }
  for (const item of found) {
    const path = below === '' ? item.name : `${below}/${item.name}`;
    // A name that is nothing but an extension was meant to be an entry.
    if (/^[_.]/.test(item.name) && !/^\.mdx?$/.test(item.name)) continue;
    if (item.isSymbolicLink()) {
      diagnostics.push({ code: 'outside-content', file: path, message: `"${item.name}" is a symbolic link, and links are never followed.` });
    } else if (item.isDirectory()) {
      if (/\.(?:mdx?|ya?ml)$/i.test(item.name)) {
        diagnostics.push({ code: 'unknown-folder', file: path, message: `"${item.name}" is a folder, though it has the name of a file.` });
      } else if (depth === MAX_DEPTH) {
        diagnostics.push({ code: 'unknown-folder', file: path, message: `The folder is more than ${MAX_DEPTH} levels deep.` });
      } else {
        collect(root, path, depth + 1, files, diagnostics);
      }
    } else if (!item.isFile()) {
      diagnostics.push({ code: 'unreadable-file', file: path, message: `"${item.name}" is no regular file.` });
    } else if (!PICTURE.test(item.name) && !item.name.endsWith(FONT_ENDING)) {
      files.push(path);
    }
  }
}

/** The reason that the system gives, such as `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
