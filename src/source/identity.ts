/** Which of the files found are entries, and what is wrong with the places of the others. */
import { posix } from 'node:path';
import { entryPlaceOf, type EntryPlace } from '#schema/kinds.ts';
import { nearest } from '#model/suggest.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { foldersOf, nearestFolder } from './folders.ts';

export interface PlacedFile extends EntryPlace {
  readonly file: string;
}

/** Sorts files by their paths alone. */
export function placedFilesOf(files: readonly string[]): { readonly placed: readonly PlacedFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const placed: PlacedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, string>();
  for (const file of files) {
    const place = entryPlaceOf(file);
    if ('misplaced' in place) diagnostics.push(misplaced(file, place.misplaced, place.segment));
    // Some file systems know no case and no difference between é and é.
    const identity = file
      .replace(/\.mdx?$/i, '')
      .normalize('NFC')
      .toLowerCase();
    const other = first.get(identity);
    if (other !== undefined && /\.mdx?$/i.test(file)) {
      diagnostics.push({ code: 'duplicate-entry', file, message: `"${file}" and "${other}" have the same identity.` });
    } else {
      first.set(identity, file);
      if (!('misplaced' in place)) placed.push({ ...place, file });
    }
  }
  return { placed, diagnostics };
}

function misplaced(file: string, reason: 'unknown-folder' | 'bad-id' | 'reserved-id' | 'wrong-extension', segment: string): Diagnostic {
  const name = posix.basename(file);
  switch (reason) {
    case 'wrong-extension': {
      const near = /\.(?:mdx|md|markdown)$/i.test(name) ? name.replace(/\.[^.]*$/, '.mdx') : nearYamlOf(file);
      return {
        code: 'wrong-extension',
        file,
        message: `"${name}" is neither an entry nor a picture.`,
        ...(near !== undefined && near !== name && { suggestion: near }),
      };
    }
    case 'bad-id':
      return { code: 'bad-id', file, message: segment === '' ? 'The name of the file is empty.' : `"${segment}" cannot be an id.`, ...suggestionOf(segment) };
    case 'reserved-id':
      return { code: 'reserved-id', file, message: `"${segment}" is a reserved name.` };
    case 'unknown-folder':
      return unknownFolder(file, segment);
  }
}

/** The files beside entries that are YAML: `site.yaml`, `ids.yaml`, and one for the progress of each department. */
function nearYamlOf(file: string): string | undefined {
  if (/^(?:site|ids)\.ya?ml$/i.test(file)) return file.toLowerCase().replace(/ya?ml$/, 'yaml');
  const progress = /^progress\/([^/]+)\.ya?ml$/i.exec(file)?.[1];
  return progress === undefined ? undefined : `${suggestionOf(progress).suggestion ?? 'department'}.yaml`;
}

function unknownFolder(file: string, folder: string): Diagnostic {
  const segments = folder === '' ? [] : folder.split('/');
  const inPlaybook = segments[0] === 'playbooks';
  const scope = inPlaybook ? 'playbook' : 'organisation';
  const known = [...foldersOf(scope), ...(inPlaybook ? [] : ['playbooks', 'progress'])];
  const written = inPlaybook ? segments[2] : segments[0];
  const list = known.join(', ');
  const make = (message: string, suggestion?: string): Diagnostic => ({
    code: 'unknown-folder',
    file,
    message,
    ...(suggestion !== undefined && { suggestion }),
  });
  if (written === undefined && inPlaybook) {
    return segments.length === 1
      ? make(`A playbook is a folder with a playbook.mdx; this file lies beside it.`, `playbooks/${posix.basename(file).replace(/\.mdx?$/, '')}/playbook.mdx`)
      : make(`In the folder of a playbook only playbook.mdx and the folders ${list} are known.`, nearest(posix.basename(file), ['playbook.mdx']));
  }
  if (written === undefined) return make(`At the top of the content folder only site.yaml and the folders ${list} are known.`);
  if (written === 'progress') return make('A progress file lies directly in "progress" and has the name of its department.');
  if (known.includes(written)) return make(`The file lies too deep: entries lie directly in "${written}".`);
  return make(`"${written}" is no folder of a kind; there are ${list}.`, nearestFolder(written, scope));
}

function suggestionOf(segment: string): { suggestion?: string } {
  const suggestion = segment
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
  return suggestion === '' ? {} : { suggestion };
}
