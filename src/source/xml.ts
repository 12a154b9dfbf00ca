/** XML as a list of its parts, for gates that look at some of them. It reads only what every browser reads the same way. */

export type XmlPart =
  | { readonly part: 'tag'; readonly name: string; readonly attributes: readonly (readonly [name: string, value: string])[] }
  /** Text as it is written, and the name of the element that it stands in; of CDATA what is between its brackets. */
  | { readonly part: 'text'; readonly value: string; readonly inside: string; readonly isRaw: boolean }
  | { readonly part: 'instruction'; readonly target: string; readonly value: string }
  | { readonly part: 'declaration'; readonly value: string };

const NAME = '[^\\s<>"\'=/&!?;]+';
const TAG = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
const END_TAG = new RegExp(`</(${NAME})\\s*>`, 'y');
const INSTRUCTION = /<\?([^\s?]+)([^?]*(?:\?(?!>)[^?]*)*)\?>/y;
const DECLARATION = /<!(?:[^<>"']|"[^"]*"|'[^']*')*>/y;
const COMMENT = ['<!--', '-->'] as const;
const CDATA = ['<![CDATA[', ']]>'] as const;

/** The parts of a document in their order, without its comments and end tags; undefined where it is not well-formed. */
export function xmlPartsOf(text: string): XmlPart[] | undefined {
  const parts: XmlPart[] = [];
  const open: string[] = [];
  for (let at = 0; at < text.length;) {
    const begin = text.indexOf('<', at);
    const end = begin < 0 ? text.length : begin;
    if (end > at) parts.push({ part: 'text', value: text.slice(at, end), inside: open.at(-1) ?? '', isRaw: false });
    if (begin < 0) break;
    const next = markupOf(text, begin, open, parts);
    if (next === undefined) return undefined;
    at = next;
  }
  return open.length === 0 ? parts : undefined;
}

/** Reads what begins with a "<". @returns where it ends */
function markupOf(text: string, at: number, open: string[], parts: XmlPart[]): number | undefined {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  for (const [begin, end] of [COMMENT, CDATA]) {
    if (!text.startsWith(begin, at)) continue;
    const stop = text.indexOf(end, at + begin.length);
    if (stop < 0) return undefined;
    if (begin === CDATA[0]) parts.push({ part: 'text', value: text.slice(at + begin.length, stop), inside: open.at(-1) ?? '', isRaw: true });
    return stop + end.length;
  }
  if (text.startsWith('<!', at)) {
    // With declarations of its own between brackets, it is given as far as they begin.
    const value = match(DECLARATION)?.[0] ?? text.slice(at, at + 200);
    parts.push({ part: 'declaration', value });
    return at + value.length;
  }
  if (text.startsWith('<?', at)) {
    const found = match(INSTRUCTION);
    if (!found) return undefined;
    parts.push({ part: 'instruction', target: found[1] ?? '', value: found[2] ?? '' });
    return at + found[0].length;
  }
  const ended = match(END_TAG);
  if (ended) return open.pop() === ended[1] ? at + ended[0].length : undefined;
  const begun = match(TAG);
  if (!begun) return undefined;
  const [whole, name = '', attributes = '', slash] = begun;
  parts.push({ part: 'tag', name, attributes: [...attributes.matchAll(ATTRIBUTE)].map((found) => [found[1] ?? '', found[2] ?? found[3] ?? ''] as const) });
  if (slash !== '/') open.push(name);
  return at + whole.length;
}
