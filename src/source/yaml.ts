/** YAML with the place of every key and value, and without whatever makes YAML a surprise: aliases, tags, merge keys, double keys. */
import { isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { DataPath, Diagnostic } from '#model/diagnostic.ts';
import type { Position } from '#model/entry.ts';
import { offsetOfMistake, sentenceOf } from './yaml-sentences.ts';
import { cutTextsOf, doubleKeysOf, hiddenTextsOf, surprisesOf } from './yaml-surprises.ts';

/** More fields than any entry has. */
const MAX_LENGTH = 128 * 1024;
/** A list that a program keeps, of which a merge may have left a line twice. */
const MAX_RECORD_LENGTH = 8 * 1024 * 1024;
const MAX_DEPTH = 50;

export interface Yaml {
  /** The value, when the YAML holds together. */
  readonly value: unknown;
  readonly places: YamlPlaces;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where keys and values stand; the nearest parent that exists answers for a path that does not. */
export interface YamlPlaces {
  readonly key: (path: DataPath) => Position;
  readonly value: (path: DataPath) => Position;
  /** A plain scalar as the author wrote it. */
  readonly source: (path: DataPath) => string | undefined;
}

/**
 * Reads YAML 1.2 with the core schema: days and "no" stay text.
 * @param text padded with empty lines so that its lines are those of the file
 * @param isRecord a long list that a program keeps: of a double key the last counts
 * @returns never throws: what is wrong is a diagnostic, and then `value` may be `undefined`
 */
export function yamlOf(text: string, file: string, isRecord = false): Yaml {
  const problem = (message: string, position: Position): Diagnostic => ({ code: 'broken-yaml', file, message, position });
  const start = { line: 1, column: 1 };
  const nowhere: YamlPlaces = { key: () => start, value: () => start, source: () => undefined };
  const limit = isRecord ? MAX_RECORD_LENGTH : MAX_LENGTH;
  if (text.length > limit) {
    const message = `The fields take ${Math.round(text.length / 1024)} kB; the limit is ${limit / 1024} kB.`;
    return { value: undefined, places: nowhere, diagnostics: [{ code: 'too-large', file, message }] };
  }
  const at = placeFinderOf(text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return {
      value: undefined,
      places: nowhere,
      diagnostics: [{ code: 'too-deep', file, message: `The fields are nested more than ${MAX_DEPTH} levels deep here.`, position: at(deep) }],
    };
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    // Its own search grows with the square of their number.
    uniqueKeys: false,
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<number>();
  for (const error of [...document.errors, ...document.warnings]) {
    const position = at(offsetOfMistake(error, text));
    // One slip makes the parser stumble several times.
    if (seen.has(position.line)) continue;
    seen.add(position.line);
    diagnostics.push(problem(sentenceOf(error, text), position));
  }
  for (const { message, offset } of isRecord ? [] : doubleKeysOf(document)) {
    const position = at(offset);
    if (seen.has(position.line)) continue;
    seen.add(position.line);
    diagnostics.push(problem(message, position));
  }
  const surprises = surprisesOf(document, text);
  for (const { message, offset } of surprises) {
    const position = at(offset);
    if (!seen.has(position.line)) diagnostics.push(problem(message, position));
  }
  for (const { message, offset } of hiddenTextsOf(document)) diagnostics.push({ code: 'not-text', file, message, position: at(offset) });
  for (const offset of cutTextsOf(document, text)) {
    diagnostics.push({ code: 'cut-text', file, message: 'A # after a space begins a comment, so the text ends here.', position: at(offset) });
  }
  const holds = document.errors.length === 0 && document.warnings.length === 0 && surprises.length === 0;
  return { value: holds ? document.toJS({ maxAliasCount: 0 }) : undefined, places: placesOf(document, at), diagnostics };
}

/** The place of an offset. The parser's own counter loses lines where several mistakes meet. */
function placeFinderOf(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, text.length));
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
}

function placesOf(document: Document.Parsed, at: (offset: number) => Position): YamlPlaces {
  const find = (path: DataPath) => {
    let node: unknown = document.contents;
    let key: unknown = document.contents;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => (isScalar(item.key) ? item.key.value === step || String(item.key.value) === step : item.key === step));
        if (!pair) break;
        key = pair.key;
        node = pair.value;
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)];
        if (item === undefined) break;
        key = item;
        node = item;
      } else break;
    }
    return { key, node };
  };
  const place = (...nodes: readonly unknown[]): Position => {
    for (const node of nodes) {
      const offset = offsetOf(node);
      if (offset !== undefined) return at(offset);
    }
    return { line: 1, column: 1 };
  };
  return {
    key: (path) => {
      const { key, node } = find(path);
      return place(key, node);
    },
    value: (path) => {
      const { key, node } = find(path);
      // An empty value has no place of its own.
      return isScalar(node) && node.value === null && (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0) ? place(key) : place(node, key);
    },
    source: (path) => {
      const { node } = find(path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function offsetOf(node: unknown): number | undefined {
  if (isPair(node)) return offsetOf(node.key);
  if (isMap(node) && !node.flow) return offsetOf(node.items[0]) ?? node.range?.[0];
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The offset at which fields nest too deep. Cheap, and on the safe side: brackets in text count too. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return offset;
  }
  return (new RegExp(`^ *(?:[-?:] ){${MAX_DEPTH}}`, 'm').exec(text) ?? new RegExp(`^ {${MAX_DEPTH * 4}}`, 'm').exec(text))?.index;
}
