/** What the parser of MDX stumbles over, in plain sentences, with the place that the author must mend. */
import type { Diagnostic, DiagnosticCode } from '#model/diagnostic.ts';
import type { Position } from '#model/entry.ts';
import { htmlHintOf } from './html-hints.ts';

interface ParserError {
  readonly reason?: string;
  readonly ruleId?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * The diagnostic of a parser's error, the offset of the character that begins the mistake, and the one where the parser fell.
 * @param firstLine the line of the file that the source begins in
 */
export function mdxProblemOf(
  error: unknown,
  source: string,
  file: string,
  firstLine: number,
): { readonly diagnostic: Diagnostic; readonly offset: number | undefined; readonly fell: number | undefined } {
  if (error instanceof RangeError) {
    return { diagnostic: { code: 'too-deep', file, message: 'The text is nested too deep to be parsed.' }, offset: undefined, fell: undefined };
  }
  const { reason = String(error), ruleId, line, column } = error as ParserError;
  const at = line !== undefined && column !== undefined ? offsetOf(source, { line, column }) : undefined;
  const isTag = ruleId === 'end-tag-mismatch' || ruleId === 'unexpected-closing-slash';
  const kind = isTag ? tagProblemOf : reason.includes('expression') ? braceProblemOf : angleProblemOf;
  const found = kind(source, at ?? source.length, reason);
  const position = positionAt(source, found.offset);
  return {
    diagnostic: { code: found.code, file, message: found.message, position: { ...position, line: position.line + firstLine - 1 } },
    offset: found.offset,
    fell: at,
  };
}

interface Found {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly offset: number;
}

/** Tags that do not pair: the parser names both in its text, with their places. */
function tagProblemOf(source: string, at: number, reason: string): Found {
  const open = /(?:closing tag for|tag for) `<([^>`]*)>` \((\d+):(\d+)/.exec(reason);
  const close = /closing tag `<\/([^>`]*)>`/.exec(reason);
  if (open && (!close || /^[a-z]/.test(open[1] ?? ''))) {
    const name = open[1] ?? '';
    const offset = offsetOf(source, { line: Number(open[2]), column: Number(open[3]) });
    if (/^[a-z]/.test(name)) return { code: 'html-in-content', message: `<${name}> is HTML. ${htmlHintOf(name)}`, offset };
    return {
      code: 'broken-body',
      message: `<${name}> is never closed${/before the end of `(\w+)`/.test(reason) ? ' where its text ends' : ''}; write </${name}>, on a line of its own where the tag has one, or <${name} … />.`,
      offset,
    };
  }
  const offset = Math.max(0, source.lastIndexOf('<', at));
  const name = close?.[1] ?? /^<\/([^>\s]*)/.exec(source.slice(offset, offset + 80))?.[1] ?? '';
  if (/^[a-z]/.test(name)) return { code: 'html-in-content', message: `</${name}> is HTML. ${htmlHintOf(name)}`, offset };
  return {
    code: 'broken-body',
    message: open ? `</${name}> closes nothing: <${open[1] ?? ''}> is still open here.` : `</${name}> closes nothing: there is no <${name}> before it.`,
    offset,
  };
}

/** A brace that is never closed. The parser only knows where the text ended. */
function braceProblemOf(source: string, at: number): Found {
  let depth = 0;
  let offset = at - 1;
  for (; offset >= 0; offset -= 1) {
    if (source[offset] === '}' && source[offset - 1] !== '\\') depth += 1;
    if (source[offset] === '{' && source[offset - 1] !== '\\') {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  const begin = Math.max(0, offset);
  if (source.startsWith('{/*', begin)) return { code: 'broken-body', message: 'The comment is never closed; end it with */}.', offset: begin };
  return { code: 'code-in-content', message: 'A "{" begins code, which content cannot hold; write \\{ or put the text in `backticks`.', offset: begin };
}

/** A "<" that begins no tag. */
function angleProblemOf(source: string, at: number, reason: string): Found {
  const offset = Math.max(0, source.lastIndexOf('<', source[at] === '<' && reason.includes('before name') ? at - 1 : at));
  const rest = source.slice(offset, offset + 200);
  if (rest.startsWith('<!--')) return { code: 'html-in-content', message: 'This is an HTML comment; write {/* … */} for a comment.', offset };
  if (/^<[!?]/.test(rest)) return { code: 'html-in-content', message: `"${rest.slice(0, 2)}" begins HTML or XML; write &lt; for the character.`, offset };
  const address = /^<([^\s<>@]+@[^\s<>]+)>/.exec(rest)?.[1];
  if (address !== undefined) return { code: 'broken-body', message: `Write the address as [${address}](mailto:${address}), without < and >.`, offset };
  const url = /^<([a-z][a-z0-9+.-]*:[^\s<>]*)>/i.exec(rest)?.[1];
  if (url !== undefined) return { code: 'broken-body', message: `Write the link as [its text](${url}), without < and >.`, offset };
  const tag = /^<\/?([a-zA-Z][\w.-]*)/.exec(rest)?.[1];
  if (tag !== undefined && /^[a-z]/.test(tag)) return { code: 'html-in-content', message: `<${tag} begins HTML. ${htmlHintOf(tag)}`, offset };
  if (tag !== undefined) return { code: 'broken-body', message: `The tag <${tag} cannot be read: ${reasonOf(reason)}.`, offset };
  return {
    code: 'broken-body',
    message: `"${rest.split(/\s/, 1)[0]?.slice(0, 20) ?? '<'}" begins like a tag; write &lt; for the character <, or put the text in \`backticks\`.`,
    offset,
  };
}

function reasonOf(reason: string): string {
  if (reason.includes('corresponding closing quote')) return 'a quote is never closed';
  if (reason.includes('attribute value')) return 'the value of an attribute must stand in quotes';
  if (reason.includes('end of file')) return 'it has no ">"';
  if (reason.includes('lazy line')) return 'it goes on in a line that is not part of the same quote or list';
  return 'write it as <Name attribute="value">, or write &lt; for the character <';
}

function offsetOf(source: string, { line, column }: Position): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = source.indexOf('\n', offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return Math.min(source.length, offset + column - 1);
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
