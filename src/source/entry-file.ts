/** One content file from its text to an entry. */
import type { KindName } from '#schema/kinds.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { EMPTY_BODY, type Body } from '#model/entry.ts';
import { frontMatterOf } from './front-matter.ts';
import { bodyOf } from './markdown.ts';
import { pictureStateOf } from './picture.ts';

/** What one file gives; plain JSON, since it crosses threads and lies in the cache. */
export interface EntryFile {
  /** The fields, when their schema accepts them. */
  readonly data: unknown;
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
  /** The pictures that the result hangs on, with their states. */
  readonly pictures: readonly (readonly [path: string, state: string])[];
}

/** Beyond so many the file is broken as a whole, and nobody reads on. */
const MAX_DIAGNOSTICS = 200;

/**
 * Reads an entry from the text of its file.
 * @param root absolute real path of the content folder
 */
export function entryFileOf(text: string, file: string, kind: KindName, root: string): EntryFile {
  const marker = /^(?:<{7}|>{7})(?: |$)/m.exec(text);
  if (marker) {
    const position = { line: text.slice(0, marker.index).split('\n').length, column: 1 };
    return {
      data: undefined,
      body: EMPTY_BODY,
      diagnostics: [{ code: 'conflict-marker', file, message: 'Here is a conflict marker of git.', position }],
      pictures: [],
    };
  }
  const { data, body: rest, diagnostics } = frontMatterOf(kind, text, file);
  if (rest === undefined) return { data, body: EMPTY_BODY, diagnostics, pictures: [] };
  const body = bodyOf({ ...rest, file, root, ids: data === undefined ? [] : idsIn(data) });
  return {
    data,
    body: body.body,
    diagnostics: [...diagnostics, ...body.diagnostics].slice(0, MAX_DIAGNOSTICS),
    pictures: body.pictures.map((path) => [path, pictureStateOf(root, path)] as const),
  };
}

/** Ids of parts, which may be anchors on the page of the entry. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner)));
}
