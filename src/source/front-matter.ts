/** The fields of an entry: the lines between two `---` at the very beginning of its file. */
import { KINDS, type DataOf, type KindName } from '#schema/kinds.ts';
import { ledger, type Ledger } from '#schema/ledger.ts';
import { progress, type ProgressData } from '#schema/progress.ts';
import { site, type Site } from '#schema/site.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Position } from '#model/entry.ts';
import { LEDGER_FILE } from '#model/ids/problems.ts';
import { rowsAsWritten } from './ledger-file.ts';
import { schemaProblemsOf } from './schema-problems.ts';
import { yamlOf, type Yaml } from './yaml.ts';

/** Beyond so many the fields are wrong as a whole. */
const MAX_PROBLEMS = 200;

export interface FrontMatter<K extends KindName> {
  /** The fields, when their schema accepts them. */
  readonly data: DataOf<K> | undefined;
  /** The rest of the file and the line it begins in. `undefined` when the front matter has no end. */
  readonly body: { readonly text: string; readonly line: number } | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the front matter of an entry. Every problem is a diagnostic with its place. */
export function frontMatterOf<K extends KindName>(kind: K, text: string, file: string): FrontMatter<K> {
  const parts = partsOf(text);
  if ('problem' in parts) {
    return { data: undefined, body: undefined, diagnostics: [{ code: 'no-front-matter', file, message: parts.problem, position: parts.position }] };
  }
  const { data, diagnostics } = dataOf(KINDS[kind].schema, parts.yaml, file, articleOf(KINDS[kind].label.toLowerCase()));
  return { data: data as DataOf<K> | undefined, body: parts.body, diagnostics };
}

/** Reads and checks `site.yaml`. */
export function siteOf(text: string, file: string): { readonly site: Site | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { data, diagnostics } = dataOf(site, text, file, 'site.yaml');
  return { site: data as Site | undefined, diagnostics };
}

/** Reads and checks a progress file. */
export function progressDataOf(text: string, file: string): { readonly data: ProgressData | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { data, diagnostics } = dataOf(progress, text, file, 'a progress file');
  return { data: data as ProgressData | undefined, diagnostics };
}

/** Reads and checks the ledger, `ids.yaml`. */
export function ledgerOf(text: string, file: string): { readonly ledger: Ledger | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const written = rowsAsWritten(text);
  const ids = written && ledger.shape.ids.safeParse(written.ids).data;
  const { data, diagnostics } = dataOf(ledger, ids ? written.rest : text, file, 'the ledger');
  return { ledger: data === undefined ? undefined : { ...(data as Ledger), ...(ids && { ids }) }, diagnostics };
}

/** The YAML of a content file with its places: the front matter of an entry, or the whole of a `.yaml` file. */
export function fieldsOf(text: string, file: string): Yaml | undefined {
  if (file.endsWith('.yaml')) return yamlOf(text, file, file === LEDGER_FILE);
  const parts = partsOf(text);
  return 'yaml' in parts ? yamlOf(parts.yaml, file) : undefined;
}

function dataOf(
  schema: (typeof KINDS)[KindName]['schema'] | typeof site | typeof progress | typeof ledger,
  text: string,
  file: string,
  subject: string,
): { data: unknown; diagnostics: Diagnostic[] } {
  const { value, places, diagnostics } = yamlOf(text, file, file === LEDGER_FILE);
  const found = [...diagnostics];
  if (value === undefined && found.length > 0) return { data: undefined, diagnostics: found };
  if (value === null || value === undefined) {
    found.push({
      code: 'no-front-matter',
      file,
      message: file.endsWith('.yaml') ? 'The file is empty.' : 'The front matter is empty.',
      position: { line: 1, column: 1 },
    });
    return { data: undefined, diagnostics: found };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    found.push({
      code: 'broken-yaml',
      file,
      message: `Here stands ${Array.isArray(value) ? 'a list' : 'plain text'}, and fields as "key: value" belong here.`,
      position: places.value([]),
    });
    return { data: undefined, diagnostics: found };
  }
  const result = schemaProblemsOf(schema, value, subject, places.source);
  for (const { code, path, at, message, suggestion } of result.problems.slice(0, MAX_PROBLEMS)) {
    const position = code === 'missing-field' && path.length === 0 ? { line: 1, column: 1 } : places[at](path);
    found.push({ code, file, message, position, path, ...(suggestion !== undefined && { suggestion }) });
  }
  return { data: found.some(({ code }) => code !== 'cut-text') ? undefined : result.data, diagnostics: found };
}

type Parts =
  { readonly yaml: string; readonly body: { readonly text: string; readonly line: number } } | { readonly problem: string; readonly position: Position };

function partsOf(text: string): Parts {
  const first = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!first) return { problem: whyNone(text), position: { line: 1, column: 1 } };
  const end = /^---[ \t]*$/m.exec(text.slice(first[0].length));
  if (!end) return { problem: 'The front matter is never closed: the second line "---" is missing.', position: { line: 1, column: 1 } };
  const from = first[0].length + end.index;
  const head = text.slice(first[0].length, from);
  const rest = text.slice(from + end[0].length).replace(/^\n/, '');
  // The empty line stands for the opening one, so that lines of the YAML are those of the file.
  return { yaml: `\n${head}`, body: { text: rest, line: head.split('\n').length + 2 } };
}

/** Names the slip, where it is a known one. */
function whyNone(text: string): string {
  if (text.trim() === '') return 'The file is empty.';
  if (/^\s+---/.test(text)) return 'There is an empty line or a space before the first "---"; it must be the very beginning of the file.';
  if (text.startsWith('+++')) return 'The file begins with "+++", which is TOML; fields are YAML between two lines "---".';
  if (/^-{4,}/.test(text)) return 'The first line has more than three hyphens; it must be "---".';
  if (/^[–—]/.test(text)) return 'The first line is a typographic dash; it must be three hyphens, "---".';
  if (/^---\S/.test(text) || /^---[ \t]+\S/.test(text)) return 'There is text behind the first "---"; it must stand alone in its line.';
  if (/^(?:<{7}|={7}|>{7})/.test(text)) return 'The file begins with a conflict marker of git.';
  return 'The file has no front matter: its first line is not "---".';
}

function articleOf(noun: string): string {
  // "use" begins with the sound of "you".
  return `${/^[aeio]|^u(?!se)/.test(noun) ? 'an' : 'a'} ${noun}`;
}
