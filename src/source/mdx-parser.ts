/** Text to syntax tree. The one parser of content; whatever it accepts is what the gate sees and what is shown. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { BodySource } from './body-context.ts';
import { mdxProblemOf } from './mdx-problem.ts';
import { excessOf } from './excess.ts';

/** What stands for a mistake once it is reported, so that the parser comes to the next one. Of one column, and no syntax. */
const MASK = '\uE000';

/** Parsing a long text again and again would take too long. */
const MAX_PASSES = 20;
const MAX_REPARSED = 400_000;

/**
 * In the place of a JavaScript parser: content holds no JavaScript, so none is ever parsed. An expression ends where its braces
 * are even, a comment at its end.
 */
const NO_JAVASCRIPT = {
  parse: (value: string) => ({ type: 'Program', start: 0, end: value.length, body: [], sourceType: 'module' }),
  parseExpressionAt(value: string) {
    const closed = value.split('}').length;
    const isOpen = /^\s*\/\*/.test(value) ? !value.includes('*/') : value.split('{').length > closed;
    // This brace is not the last: go on to the next. Only so often, for each try costs the whole length.
    if (isOpen && closed < 20) {
      throw Object.assign(new SyntaxError('The expression goes on'), { pos: 0, raisedAt: value.length, loc: { line: 1, column: 0 } });
    }
    // The parser wants to see a spread where it has put "({" in front itself.
    const spread = { type: 'ObjectExpression', start: 0, end: value.length, properties: [{ type: 'SpreadElement', start: 2, end: 3 }] };
    return value.startsWith('({') ? spread : { type: 'Literal', start: 0, end: value.length, value: '' };
  },
};

/** For text with a bare address in it, and for most, which has none. */
const parser = { withAddresses: newParser().freeze(), plain: newParser().use(withoutAddressSearch).freeze() };

function newParser() {
  return unified()
    .use(remarkParse)
    .use(remarkMdx, { acorn: NO_JAVASCRIPT as never, addResult: false })
    .use(remarkGfm, { singleTilde: false })
    .use(withoutLetterConstructs);
}

/**
 * remark-gfm looks for bare addresses twice: at every letter while it reads, which takes as long as all the rest, and again in
 * the finished tree. The second way finds what the first finds in prose.
 */
function withoutLetterConstructs(this: Processor): void {
  for (const extension of this.data().micromarkExtensions ?? []) {
    const kept = Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
      const others = [constructs].flat().filter((construct) => !/^(?:email|protocol|www)Autolink$/.test(construct?.name ?? ''));
      return others.length > 0 ? [[code, others]] : [];
    });
    if (extension.text) extension.text = Object.fromEntries(kept) as NonNullable<typeof extension.text>;
  }
}

/** The search in the finished tree is the only transform of these extensions. */
function withoutAddressSearch(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }));
}

/**
 * Parses the body of an entry.
 * @returns the tree, or `undefined` with every mistake that keeps it from being parsed
 */
export function treeOf({ text, file, line }: Pick<BodySource, 'text' | 'file' | 'line'>): {
  readonly tree: Root | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const excess = excessOf(text);
  if (excess)
    return { tree: undefined, diagnostics: [{ code: excess.code, file, message: excess.message, position: { line: excess.line + line - 1, column: 1 } }] };
  const diagnostics: Diagnostic[] = [];
  const reader = /:\/\/|www\.|@/i.test(text) ? parser.withAddresses : parser.plain;
  const passes = Math.max(1, Math.min(MAX_PASSES, Math.floor(MAX_REPARSED / (text.length + 1))));
  let source = text;
  let tree: Root | undefined;
  let before: number | undefined;
  for (let pass = 0; pass < passes; pass += 1) {
    try {
      tree = reader.parse(source);
      break;
    } catch (error) {
      const { diagnostic, offset, fell } = mdxProblemOf(error, source, file, line);
      // It falls over the same place for the same reason: the guess at where the mistake begins was wrong.
      if (fell !== undefined && fell === before && diagnostics.at(-1)?.message === diagnostic.message) diagnostics.pop();
      before = fell;
      diagnostics.push(diagnostic);
      if (offset === undefined || !/[<{]/.test(source[offset] ?? '')) break;
      source = source.slice(0, offset) + MASK + source.slice(offset + 1);
    }
  }
  return { tree, diagnostics };
}
