/** What Mermaid says about a source that it cannot read, and where. */

/** The parts that its two kinds of parser put on their errors. */
interface ParserError {
  readonly message?: unknown;
  readonly hash?: { readonly loc?: { readonly first_line?: number }; readonly line?: number };
  readonly result?: {
    readonly parserErrors?: readonly { readonly token?: { readonly startLine?: number } }[];
    readonly lexerErrors?: readonly { readonly line?: number }[];
  };
}

const MAX_LENGTH = 600;

/** Message and line (in the source, from 1) of whatever Mermaid threw. */
export function sourceError(thrown: unknown, source: string): { message: string; line?: number } {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : { message: thrown }) as ParserError;
  const message = String(error.message ?? thrown).slice(0, MAX_LENGTH);
  const inText = /(?:on|at|in) line:? (\d+)/i.exec(message)?.[1];
  const candidates = [
    inText === undefined ? undefined : Number(inText),
    error.hash?.loc?.first_line,
    error.result?.lexerErrors?.[0]?.line,
    error.result?.parserErrors?.[0]?.token?.startLine,
  ];
  const line = candidates.find((value) => value !== undefined && Number.isFinite(value) && value > 0);
  if (line === undefined) return { message };
  const here = lineInSource(line, source);
  return { message: message.replace(/((?:on|at|in) line:? )\d+/gi, `$1${here}`), line: here };
}

/** Mermaid drops comments, and blank lines at the start, before it counts. */
function lineInSource(line: number, source: string): number {
  const kept: number[] = [];
  let number = 0;
  let blanks: number[] = [];
  for (const text of source.split('\n')) {
    number++;
    if (/^\s*%%/.test(text)) blanks = [];
    else if (text.trim() === '') blanks.push(number);
    else {
      if (kept.length > 0) kept.push(...blanks);
      kept.push(number);
      blanks = [];
    }
  }
  return kept[line - 1] ?? Math.min(line, number);
}
