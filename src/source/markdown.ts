/** THE pipeline of bodies: text -> tree -> gate -> pieces to print. What was gated is what is shown. */
import type { Root } from 'mdast';
import { EMPTY_BODY, type Body } from '#model/entry.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { bodyContextOf, type BodySource } from './body-context.ts';
import { gateBody } from './body-gate.ts';
import { nodesOf } from './body-html.ts';
import { markdownOf } from './body-markdown.ts';
import { excessOf } from './excess.ts';
import { treeOf } from './mdx-parser.ts';
import { nativeTreeOf } from './native-parser.ts';

export interface BodyResult {
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the pictures that it asked for, found or not. */
  readonly pictures: readonly string[];
}

/**
 * The body of an entry, ready to print.
 * @returns a body with what could be made of it, and every problem with its line and column in the file; never throws for content
 */
export function bodyOf(source: BodySource): BodyResult {
  const fast = excessOf(source.text) ? undefined : nativeTreeOf(source.text);
  const result = fast && resultOf(source, fast, []);
  // Of a mistake every place counts, and only the parser of record knows them all.
  if (result?.diagnostics.length === 0) return result;
  const { tree, diagnostics } = treeOf(source);
  return tree ? resultOf(source, tree, diagnostics) : { body: EMPTY_BODY, diagnostics, pictures: [] };
}

function resultOf(source: BodySource, tree: Root, diagnostics: readonly Diagnostic[]): BodyResult {
  const context = bodyContextOf(source);
  try {
    gateBody(tree, context);
    const found = [...diagnostics, ...context.diagnostics];
    // Nothing that was refused is ever printed.
    const isRefused = found.length > 0 && diagnostics.length > 0;
    const nodes = isRefused ? [] : nodesOf(tree);
    return {
      body: { nodes, markdown: isRefused ? '' : markdownOf(tree, source.text), headings: context.headings, links: context.links, assets: context.assets },
      diagnostics: found,
      pictures: context.asked,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const deep: Diagnostic = { code: 'too-deep', file: source.file, message: 'The text is nested too deep.' };
    return { body: EMPTY_BODY, diagnostics: [...diagnostics, deep], pictures: context.asked };
  }
}
