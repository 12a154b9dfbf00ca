/** Small things that the site's own drawings share. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One decimal is finer than a screen shows. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Arcs from foot to foot; `bow` moves the middle of each. Undefined with fewer than two feet. */
export function path(feet: readonly Point[], bow: Point): string | undefined {
  const [first, ...rest] = feet;
  if (!first || rest.length === 0) return undefined;
  let from = first;
  const arcs = rest.map((to) => {
    const middle = { x: (from.x + to.x) / 2 + bow.x, y: (from.y + to.y) / 2 + bow.y };
    from = to;
    return `Q${rounded(middle.x)} ${rounded(middle.y)} ${rounded(to.x)} ${rounded(to.y)}`;
  });
  return `M${rounded(first.x)} ${rounded(first.y)}${arcs.join('')}`;
}

/** About how wide a text is, for placing it: the site's face averages little more than half an em. */
export function widthOf(text: string, size = 14, bold = false): number {
  return [...text].length * size * (bold ? 0.56 : 0.53);
}

/** A text that fits, with an ellipsis where it had to be cut; empty where not even three letters fit. */
export function shortened(text: string, width: number, size = 14, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const letters = Math.floor(width / widthOf('n', size, bold)) - 1;
  return letters < 3 ? '' : `${[...text].slice(0, letters).join('').trimEnd()}…`;
}
