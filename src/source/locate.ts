/** Finds the line and column of diagnostics that only know a path into front matter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import { fieldsOf } from './front-matter.ts';
import { textOf } from './text.ts';
import type { YamlPlaces } from './yaml.ts';

/**
 * Gives each diagnostic the place of the value that its path leads to, or of the nearest that exists. Reads only the files that
 * need it; a file that is gone leaves its diagnostics without a place.
 * @param folder the content folder
 */
export function locate(diagnostics: readonly Diagnostic[], folder: string): Diagnostic[] {
  const places = new Map<string, YamlPlaces | undefined>();
  return diagnostics.map((diagnostic) => {
    if (diagnostic.position || !diagnostic.path) return diagnostic;
    const { file, path } = diagnostic;
    if (!places.has(file)) places.set(file, placesIn(folder, file));
    const position = path.length === 0 ? places.get(file) && { line: 1, column: 1 } : places.get(file)?.value(path);
    return position ? { ...diagnostic, position } : diagnostic;
  });
}

function placesIn(folder: string, file: string): YamlPlaces | undefined {
  try {
    const { text } = textOf(readFileSync(join(folder, file)), file);
    return text === undefined ? undefined : fieldsOf(text, file)?.places;
  } catch {
    return undefined;
  }
}
