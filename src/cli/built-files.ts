/** What a build has written, and whether it may be published. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Failure } from './failure.ts';

export interface BuiltFile {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  readonly size: number;
}

/** Every file of a folder, in the order of their paths. */
export function builtFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), size: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Refuses a build that lacks a page or a file (a route without a slash at its end), holds an empty file, or would publish what is not for readers. */
export function verifyFiles(files: readonly BuiltFile[], routes: readonly string[]): void {
  const paths = new Set(files.map((file) => file.path));
  const missing = [...routes.map((route) => (route.endsWith('/') ? `${route.slice(1)}index.html` : route.slice(1))), '404.html'].filter(
    (path) => !paths.has(path),
  );
  if (missing.length > 0) throw new Failure(`The build lacks ${listed(missing)}, so it is not published.`);
  const empty = files.filter((file) => file.size === 0).map((file) => file.path);
  if (empty.length > 0) throw new Failure(`The build has written ${listed(empty)} without content, so it is not published.`);
  const maps = files.filter((file) => file.path.endsWith('.map')).map((file) => file.path);
  if (maps.length > 0) throw new Failure(`The build has written source maps (${listed(maps)}), which would publish sources, so it is not published.`);
}

/** One digest over all paths and bytes: two builds are the same if and only if it is. */
export function digestOf(folder: string, files: readonly BuiltFile[]): string {
  const all = createHash('sha256');
  for (const { path } of files) {
    const bytes = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    all.update(`${bytes}  ${path}\n`);
  }
  return all.digest('hex');
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${shown} and ${paths.length - 3} more` : shown;
}
