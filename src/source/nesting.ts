/** Limits of structure, checked before any parser sees the text: parsers take long, or fall, over what no author writes. */

const MAX_QUOTES_AND_LISTS = 50;
const MAX_INDENT = 120;
/** Links, emphasis, code and tags in one paragraph: the work of matching their ends can grow with the square of their number. */
const MAX_MARKS = 4000;
const MAX_COMMENTS = 500;
const MAX_TAGS = 5000;

/** The line that goes beyond a limit, and a sentence about it. */
export function tooDeepLineOf(text: string): { readonly line: number; readonly message: string } | undefined {
  if (text.split('/*').length > MAX_COMMENTS) return { line: 1, message: `There are more than ${MAX_COMMENTS} comments.` };
  let marks = 0;
  let tags = 0;
  let begin = 1;
  for (const [index, line] of text.split('\n').entries()) {
    const markers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    if (markers > MAX_QUOTES_AND_LISTS) return { line: index + 1, message: `Quotes or lists are nested ${markers} levels deep here; the limit is ${MAX_QUOTES_AND_LISTS}.` };
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (indent > MAX_INDENT && indent < line.length) return { line: index + 1, message: `The line is indented by ${indent} characters; the limit is ${MAX_INDENT}.` };
    if (line.trim() === '') {
      marks = 0;
      begin = index + 2;
      continue;
    }
    marks += line.match(/[[\]*_`~<{|]+/g)?.length ?? 0;
    tags += line.match(/<(?!\/)/g)?.length ?? 0;
    if (marks > MAX_MARKS) return { line: begin, message: `The paragraph that begins here has more than ${MAX_MARKS} links, emphases, cells and other marks.` };
    if (tags > MAX_TAGS) return { line: index + 1, message: `There are more than ${MAX_TAGS} tags.` };
  }
  return undefined;
}
