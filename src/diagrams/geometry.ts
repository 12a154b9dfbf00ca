/** Small things that the site's own drawings share. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of a drawing for a phone: its words are of 12 px on the smallest. */
export const UPRIGHT_WIDTH = 336;

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

/** About how wide a text is, for placing it: rather too wide than too narrow. */
export function widthOf(text: string, size = 14, bold = false): number {
  const ems = [...text].reduce((sum, letter) => sum + emsOf(letter), 0);
  return ems * size * (bold ? 1.08 : 1.03);
}

/** A text that fits, with an ellipsis where it had to be cut; empty where not even three letters fit. */
export function shortened(text: string, width: number, size = 14, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return letters.length < 3 ? '' : `${letters.join('').trimEnd()}…`;
}

/** Advance widths of Atkinson Hyperlegible Next in ems, in steps; letters that are not listed are about as wide as an "n". */
const EMS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[MWm%@…]/, 0.88],
  [/[ ',.:;!|()ijl]/, 0.26],
  [/[-[\]"_/1Ifrt]/, 0.37],
  [/[?ckJsvxyz7]/, 0.48],
  [/w/, 0.68],
  [/[a-z]/, 0.56],
  [/[\p{Lu}&#0]/u, 0.66],
  [/[\u2E80-\uFFEF]/, 1],
];

function emsOf(letter: string): number {
  return EMS.find(([letters]) => letters.test(letter))?.[1] ?? 0.58;
}
