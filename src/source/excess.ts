/**
 * Limits of structure, checked before any parser sees the text: over what no author writes, parsers take minutes or fall. The
 * work of matching the ends of links, emphasis and code grows with the square of their number in a paragraph.
 */
const MAX_QUOTES_AND_LISTS = 50;
const MAX_INDENT = 120;
const MAX_LINES = 10_000;
const MAX_BLOCKS = 5000;
const MAX_COMMENTS = 500;
const MAX_TAGS = 2000;
const MAX_MARKS = 20_000;
const MAX_MARKS_OF_PARAGRAPH = 4000;
const MAX_LINES_OF_PARAGRAPH = 1000;

/** The line that goes beyond a limit, counted from 1, and a sentence about it. */
export function excessOf(text: string): { readonly code: 'too-deep' | 'too-large'; readonly line: number; readonly message: string } | undefined {
  if (text.split('/*').length > MAX_COMMENTS) return { code: 'too-large', line: 1, message: `There are more than ${MAX_COMMENTS} comments.` };
  const lines = text.split('\n');
  if (lines.length > MAX_LINES) return { code: 'too-large', line: MAX_LINES, message: `There are more than ${MAX_LINES} lines.` };
  const total = { marks: 0, tags: 0, blocks: 0 };
  let paragraph = { marks: 0, begin: 1 };
  for (const [index, line] of lines.entries()) {
    const here = index + 1;
    const depth = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    if (depth > MAX_QUOTES_AND_LISTS)
      return { code: 'too-deep', line: here, message: `Quotes or lists are nested ${depth} levels deep here; the limit is ${MAX_QUOTES_AND_LISTS}.` };
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (indent > MAX_INDENT && indent < line.length)
      return { code: 'too-deep', line: here, message: `The line is indented by ${indent} characters; the limit is ${MAX_INDENT}.` };
    if (line.trim() === '') {
      paragraph = { marks: 0, begin: here + 1 };
      continue;
    }
    if (here === paragraph.begin || /^[ \t]*(?:[#>|`~=*+-]|\d+[.)])/.test(line)) total.blocks += 1;
    const marks = line.match(/[[\]*_`~<{|@]/g)?.length ?? 0;
    paragraph.marks += marks;
    total.marks += marks;
    total.tags += line.match(/<(?!\/)/g)?.length ?? 0;
    if (paragraph.marks > MAX_MARKS_OF_PARAGRAPH)
      return {
        code: 'too-large',
        line: paragraph.begin,
        message: `The paragraph that begins here has more than ${MAX_MARKS_OF_PARAGRAPH} characters of links, emphasis, cells and tags.`,
      };
    if (here - paragraph.begin > MAX_LINES_OF_PARAGRAPH)
      return {
        code: 'too-large',
        line: paragraph.begin,
        message: `The block that begins here has more than ${MAX_LINES_OF_PARAGRAPH} lines without an empty one.`,
      };
    if (total.marks > MAX_MARKS)
      return { code: 'too-large', line: here, message: `There are more than ${MAX_MARKS} characters of links, emphasis, cells and tags.` };
    if (total.tags > MAX_TAGS) return { code: 'too-large', line: here, message: `There are more than ${MAX_TAGS} tags.` };
    if (total.blocks > MAX_BLOCKS) return { code: 'too-large', line: here, message: `There are more than ${MAX_BLOCKS} headings, paragraphs and list items.` };
  }
  return undefined;
}
