import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * A folder as the repository that it lies in calls it, with forward slashes, so that annotations land on the lines of a pull request.
 * Where there is no repository, as the folder of the project calls it.
 */
export function repositoryPathOf(folder: string, project: string): string {
  for (let root = folder; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return relative(root, folder).split(sep).join('/');
    if (dirname(root) === root) return relative(project, folder).split(sep).join('/');
  }
}
