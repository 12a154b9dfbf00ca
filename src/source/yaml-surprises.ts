/** What YAML allows and content does not, each with the place of the very character. */
import { isAlias, isNode, isScalar, Scalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { hiddenIn } from './text.ts';

/** Keys that stand twice in one map, at the second place. */
export function doubleKeysOf(document: Document.Parsed): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined || !isNode(key)) continue;
        if (keys.has(name))
          found.push({
            message: `${name === '' || name === 'null' ? 'A key without a name' : `"${name}"`} stands here a second time; a key may stand once.`,
            offset: key.range?.[0] ?? 0,
          });
        keys.add(name);
      }
    },
  });
  return found;
}

/** What YAML allows and content does not. */
export function surprisesOf(document: Document.Parsed, text: string): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  visit(document, {
    Pair: (_key, { key }, { length }) => {
      // At the top schemas refuse it; in a map with keys of the author's own it would vanish without a word.
      if (isScalar(key) && key.value === '__proto__' && length > 2)
        found.push({ message: '"__proto__" can be no key; choose another name.', offset: key.range?.[0] ?? 0 });
    },
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        found.push({ message: `"*${node.source}" is an alias; write the value out, or put text that begins with * in quotes.`, offset });
      } else if (node.anchor !== undefined) {
        found.push({
          message: `"&${node.anchor}" is an anchor; write the value out, or put text that begins with & in quotes.`,
          offset: text.lastIndexOf(`&${node.anchor}`, offset),
        });
      } else if (node.tag !== undefined) {
        const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
        const begin = text.lastIndexOf(tag, offset);
        // The parser gives values that have no tag of their own one as well.
        if (begin >= 0 && text.slice(begin + tag.length, offset).trim() === '')
          found.push({ message: `"${tag}" is a tag; leave it out, or put text that begins with ! in quotes.`, offset: begin });
      }
      if (isScalar(node) && node.type === Scalar.PLAIN && /^(?:[“„].*[”“]|‘.*’|«.*»)$/su.test(node.source ?? '')) {
        found.push({
          message: `${node.source ?? ''} stands in typographic quotes, which YAML takes for part of the text; use " or leave the quotes out.`,
          offset,
        });
      }
    },
  });
  return found;
}

/** An escape in double quotes may stand for a character that nobody sees. */
export function hiddenTextsOf(document: Document.Parsed): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = [];
  visit(document, {
    Scalar: (_key, { value, type, range }) => {
      const hidden = type === Scalar.QUOTE_DOUBLE && typeof value === 'string' ? hiddenIn(value) : undefined;
      if (hidden !== undefined) found.push({ message: `This text holds ${hidden}, which no reader sees.`, offset: range?.[0] ?? 0 });
    },
  });
  return found;
}

/** Comments glued to a word, as in `title: a #b`, most likely are text. */
export function cutTextsOf(document: Document.Parsed, text: string): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type !== Scalar.PLAIN || !node.range || node.comment == null || !/^[^\s#!]/.test(node.comment)) return;
      const after = /^[ \t]+#/.exec(text.slice(node.range[1]));
      if (after) found.push(node.range[1] + after[0].length - 1);
    },
  });
  return found;
}
