/** What the parser of YAML says, in plain sentences about the very line. */
import type { YAMLParseError, YAMLWarning } from 'yaml';

/** One sentence for an error of the parser. */
export function sentenceOf(error: YAMLParseError | YAMLWarning, text: string): string {
  const from = error.pos[0];
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1).split('\n', 1)[0] ?? '';
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'The line is indented with a tab; YAML wants spaces.';
    case 'BAD_INDENT':
      return error.message.includes('sufficiently indented')
        ? 'A bracket that is opened before this place is never closed.'
        : 'The line is indented differently from the lines around it.';
    case 'MISSING_CHAR':
      if (error.message.includes('map keys')) return 'The line cannot be read as "key: value"; is the colon missing?';
      return isUnclosedQuote(error)
        ? 'A quote is opened and never closed.'
        : `The YAML breaks here: ${error.message.replace(/^./, (first) => first.toLowerCase())}.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return /: .*: |: .*:$/.test(line)
        ? 'There is a second colon in this line; put text with a colon in quotes.'
        : 'The line cannot be read as "key: value"; is a colon missing, or a quote?';
    case 'BAD_SCALAR_START':
      return `Text may not begin with ${text[from] ?? 'this character'}; put it in quotes.`;
    case 'BAD_ALIAS':
      return 'Text may not begin with * or &; put it in quotes.';
    case 'TAG_RESOLVE_FAILED':
      return `"${text.slice(from, error.pos[1]).trim()}" is a tag; leave it out, or put text that begins with ! in quotes.`;
    case 'NON_STRING_KEY':
      return 'This key is not plain text; put it in quotes.';
    case 'BAD_DQ_ESCAPE':
      return 'There is a backslash in double quotes that begins no known escape; write \\\\ or use single quotes.';
    case 'MULTIPLE_DOCS':
      return 'A second YAML document begins here; there may be only one.';
    case 'KEY_OVER_1024_CHARS':
      return 'This key is longer than 1024 characters.';
    case 'UNEXPECTED_TOKEN':
      return 'This does not belong to the value before it; put the whole text in quotes, and write a quote inside single quotes twice.';
    default:
      return /^\s*%/.test(line)
        ? 'Text may not begin with %; put it in quotes.'
        : `The YAML breaks here: ${error.message.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, '')}.`;
  }
}

/** Where the mistake begins, which may be lines before the place where the parser fell. */
export function offsetOfMistake(error: YAMLParseError | YAMLWarning, text: string): number {
  return isUnclosedQuote(error) ? openQuoteOf(text, error.pos[0]) : error.pos[0];
}

function isUnclosedQuote(error: YAMLParseError | YAMLWarning): boolean {
  return error.code === 'MISSING_CHAR' && error.message.includes('quote');
}

/** The parser only knows where the text ended; the quote is the odd one of a line before. */
function openQuoteOf(text: string, end: number): number {
  const lineEnd = text.indexOf('\n', end);
  for (const match of [...text.slice(0, lineEnd < 0 ? text.length : lineEnd).matchAll(/(?:^|[:,[{-])[ \t]*(["'])[^\n]*$/gm)].reverse()) {
    const quote = match[1] ?? '"';
    if (match[0].split(quote).length % 2 === 0) return match.index + match[0].indexOf(quote);
  }
  return end;
}
