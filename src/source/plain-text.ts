/**
 * Which bodies are plain: written with nothing but headings, paragraphs, lists, tables, code, simple emphasis, inline links and tags.
 * Two parsers of Markdown agree on these to the last offset, and `test/source/native-parser.test.ts` holds them to it; where authors
 * go further (nested emphasis, tasks, footnotes, definitions, escapes), parsers differ, and only the parser of record reads.
 */

/** Letters that make more than text wherever they stand: escapes, expressions, references, strikes, tabs and rare line ends. */
const SPECIAL = /[\\{}&~\t\r\v\f\u0085\u00A0\u2028\u2029]/;
/** An address that becomes a link by itself. */
const ADDRESS = /:\/\/|www\.|@/i;
const FENCE = /^```[\w-]*(?: [^`]*)?$/;
/** A tag alone in its line, as components are written. */
const TAG_LINE = /^(?:<[A-Z]\w*(?: [\w-]+="[^"<>]*")*(?: \/)?>|<\/[A-Z]\w*>)$/;
const TAG = /<[A-Z]\w*(?: [\w-]+="[^"<>]*")*>[^<>*_`[\]|]+<\/[A-Z]\w*>|<[A-Z]\w*(?: [\w-]+="[^"<>]*")* \/>/g;
const CODE = /(?<!`)`[^`|]+`(?!`)/g;
const LINK = /!?\[[^[\]!]*\]\([^()\s<>]*\)/g;
/** Emphasis around whole words, and not inside of another. */
const EMPHASIS = /(?<![\w*])(\*\*|\*|(?<!_)_(?!_))(?=[\p{L}\d])[^*_<>[\]`]*?(?<=[\p{L}\d.!?])\1(?![\w*])/gu;

/** Whether a body is plain. */
export function isPlain(text: string): boolean {
  let block: 'code' | 'table' | 'quote' | 'other' | undefined;
  for (const line of text.split('\n')) {
    if (block === 'code') {
      if (line === '```') block = 'other';
      else if (/^ {0,3}`{3,}/.test(line)) return false;
    } else if (line === '') {
      block = undefined;
    } else {
      const next = FENCE.test(line) ? 'code' : line.startsWith('|') ? 'table' : line.startsWith('> ') ? 'quote' : 'other';
      // Tables and quotes go on in ways of their own where no empty line parts them from what is around.
      if (block !== undefined && block !== next && [block, next].some((one) => one === 'table' || one === 'quote')) return false;
      block = next;
      if (next === 'table' && !isPlainRow(line)) return false;
      if (next === 'quote' && !isPlainWords(line.slice(2))) return false;
      if (next === 'other' && !isPlainLine(line)) return false;
    }
  }
  return block !== 'code';
}

function isPlainRow(line: string): boolean {
  return /^\|(?: ?:?-+:? ?\|)+$/.test(line) || (line.endsWith(' |') && isPlainInline(line.slice(1, -1).replaceAll('|', ' ')));
}

function isPlainLine(line: string): boolean {
  if (line.startsWith('<')) return TAG_LINE.test(line) && !SPECIAL.test(line);
  const [, indent = '', marker, rest = line] = /^( *)(#{1,6}|-|\d{1,9}\.)? ?(.*)$/.exec(line) ?? [];
  const isMarked = marker !== undefined && line.startsWith(`${indent}${marker} `);
  // Where lists, quotes and underlined headings meet, every space counts.
  if (indent !== '' && !(isMarked && indent.length <= 6 && !marker.startsWith('#'))) return false;
  return isPlainWords(isMarked ? rest : line);
}

/** Text that begins nothing but a paragraph. */
function isPlainWords(words: string): boolean {
  return /^[^\s<#>+=|:*-]/.test(words.replace(/^\*+(?=[\p{L}\d])/u, '')) && !/^\d+[.)]/.test(words) && !/[\s#]$/.test(words) && isPlainInline(words);
}

function isPlainInline(words: string): boolean {
  if (SPECIAL.test(words)) return false;
  const bare = words.replaceAll(CODE, 'x').replaceAll(LINK, 'x').replaceAll(TAG, 'x').replaceAll(EMPHASIS, 'x');
  return !/[*_`[\]<>|]/.test(bare) && !ADDRESS.test(bare) && !ADDRESS.test(words.replaceAll(LINK, 'x'));
}
