/** Sources that are turned down before Mermaid sees them: settings belong to the site, and some things need a browser. */

export interface Refusal {
  readonly message: string;
  /** Line in the source, from 1. */
  readonly line: number;
}

/** Longer than any diagram that people can read; Mermaid's own limit is the same. */
const MAX_LENGTH = 50_000;

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/%%\s*\{/, 'Directives such as %%{init: …}%% are not allowed in a diagram: the look of diagrams is the site’s. Remove the directive.'],
  [/^\s*---[ \t]*(?:\r?\n|$)/, 'Front matter (---) is not allowed in a diagram: the look is the site’s, and the title stands beside the diagram. Remove it.'],
  [/\$\$/, 'Formulas ($$…$$) are not supported in a diagram, because they need a browser. Write them as plain text.'],
  [/<\s*img\b/i, 'Pictures (<img>) are not allowed in a diagram. Put the picture beside it.'],
  [/\bimg\s*:/i, 'Picture shapes (img:) are not supported in a diagram, because they need a browser. Use a plain shape.'],
  [
    /@\{[^}]*\bicon\s*:|\bfa[bklrs]?:fa-/i,
    'Icons from icon packs are not supported in a diagram, because the site ships none. Use a plain shape with a label.',
  ],
  [/javascript\s*:/i, 'javascript: links are not allowed in a diagram. Link to a page.'],
  [/^\s*zenuml\b/, 'ZenUML is not supported, because it needs a browser. Use sequenceDiagram.'],
];

/** Why a source is turned down; null when it may be drawn. */
export function refuse(source: string): Refusal | null {
  if (source.trim() === '') return { message: 'The diagram is empty.', line: 1 };
  if (source.length > MAX_LENGTH) return { message: `The diagram is longer than ${MAX_LENGTH} characters. Split it in two.`, line: 1 };
  for (const [pattern, message] of REFUSALS) {
    const found = pattern.exec(source);
    if (found === null) continue;
    const start = found.index + found[0].length - found[0].trimStart().length;
    return { message, line: source.slice(0, start).split('\n').length };
  }
  return null;
}
