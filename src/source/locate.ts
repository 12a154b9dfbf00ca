/** Finds the line and column of diagnostics that only know a path into front matter, or words of a text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import { fieldsOf } from './front-matter.ts';
import { textOf } from './text.ts';
import type { YamlPlaces } from './yaml.ts';

/**
 * Gives each diagnostic the place of the value that its path leads to, or of the nearest that exists, or of its words in the text. Reads only the files that
 * need it; a file that is gone leaves its diagnostics without a place.
 * @param folder the content folder
 */
export function locate(diagnostics: readonly Diagnostic[], folder: string): Diagnostic[] {
  const places = new Map<string, YamlPlaces | undefined>();
  return diagnostics.map((diagnostic) => {
    const { file, path, words } = diagnostic;
    if (!diagnostic.position && words !== undefined) {
      const position = placeOfWords(folder, file, words);
      return position ? { ...diagnostic, position } : diagnostic;
    }
    if (diagnostic.position || !path) return diagnostic;
    if (!places.has(file)) places.set(file, placesIn(folder, file));
    const position = path.length === 0 ? places.get(file) && { line: 1, column: 1 } : places.get(file)?.[diagnostic.at ?? 'value'](path);
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

/** Where words first stand behind the front matter. */
function placeOfWords(folder: string, file: string, words: string): { readonly line: number; readonly column: number } | undefined {
  const text = textIn(folder, file) ?? '';
  const from = /^---\n[\s\S]*?\n---/.exec(text)?.[0].length ?? 0;
  const index = text.indexOf(words, from);
  if (index < 0) return undefined;
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function textIn(folder: string, file: string): string | undefined {
  try {
    return textOf(readFileSync(join(folder, file)), file).text;
  } catch {
    return undefined;
  }
}
