import type { DataPath } from '../diagnostic.ts';
import type { BodyNode } from '../entry.ts';
import type { EntryCheck, Finding } from './finding.ts';

/**
 * Text that waits for text: TODO, TBD, FIXME and XXX in capitals ("todo" is a word in several languages), lorem ipsum, "???", and
 * brackets that ask for something, such as "[insert the name]" or "<your text>". Code is left out, since one may write about it.
 */
const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|XXX+)\b|lorem ipsum|\?{3,}|\b(?:your text|text goes) here\b|[[<{](?:insert|add|describe|write|fill in|your|name of|to be)\b[^\]>}\n]{0,80}[\]>}]/i;
/** The words that mean it in capitals only. */
const ONLY_IN_CAPITALS = /^(?:todo|tbd|tbc|fixme|xxx+)$/i;

export const placeholderText: EntryCheck = (entry) => {
  const inFields = stringsIn(entry.data, []).flatMap(({ text, path }): Finding[] => {
    const words = placeholderIn(text);
    return words === undefined ? [] : [{ entry, path, message: `Here stands "${words}".` }];
  });
  const words = placeholderIn(plainTextOf(entry.body.nodes));
  return words === undefined ? inFields : [...inFields, { entry, words, message: `In the text stands "${words}".` }];
};

/** The first placeholder of a text. */
function placeholderIn(text: string): string | undefined {
  const pattern = new RegExp(PLACEHOLDER, 'gi');
  for (const [words] of text.matchAll(pattern)) {
    if (!ONLY_IN_CAPITALS.test(words) || words === words.toUpperCase()) return words;
  }
  return undefined;
}

/** Every text of a value with the way to it. */
function stringsIn(value: unknown, path: DataPath): { readonly text: string; readonly path: DataPath }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringsIn(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
}

/** What readers read of a body, without tags and code. */
function plainTextOf(nodes: readonly BodyNode[]): string {
  // Components come between pieces of HTML, so that code may be opened in one and closed in another only in theory.
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? textOf(node)
        : [...Object.values(node.props).filter((prop) => typeof prop === 'string'), plainTextOf(node.children)].join('\n'),
    )
    .join('\n');
}

function textOf(html: string): string {
  return html
    .replace(/<(code|pre|svg)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;|&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;|&#x26;/g, '&');
}
