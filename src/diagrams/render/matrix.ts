/** Affine matrices and boxes, in user units. */

/** [a b c d e f] as in SVG's `matrix()`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A growing box; empty while x0 > x1. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `right`, then `left`. */
export function multiply(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A `transform` attribute (or CSS value, whose units px and deg are the same numbers) as one matrix; unknown functions count for nothing. */
export function parseTransform(text: string | null | undefined): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = list
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => Number.parseFloat(part) || 0);
    matrix = multiply(matrix, transformFunction(name, values));
  }
  return matrix;
}

/** A box that holds nothing yet. */
export function emptyBox(): Box {
  return { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
}

/** Grow a box by a point. */
export function addPoint(box: Box, x: number, y: number): void {
  box.x0 = Math.min(box.x0, x);
  box.x1 = Math.max(box.x1, x);
  box.y0 = Math.min(box.y0, y);
  box.y1 = Math.max(box.y1, y);
}

/** Grow a box by another one seen through a matrix; an empty one changes nothing. */
export function addBox(box: Box, other: Box, matrix: Matrix): void {
  if (isEmpty(other)) return;
  const [a, b, c, d, e, f] = matrix;
  for (const x of [other.x0, other.x1]) {
    for (const y of [other.y0, other.y1]) addPoint(box, a * x + c * y + e, b * x + d * y + f);
  }
}

export function isEmpty(box: Box): boolean {
  return !(box.x0 <= box.x1);
}

function transformFunction(name: string, values: readonly number[]): Matrix {
  const [first = 0, second, third = 0] = values;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'translateX':
      return [1, 0, 0, 1, first, 0];
    case 'translateY':
      return [1, 0, 0, 1, 0, first];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate': {
      const angle = (first * Math.PI) / 180;
      const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
      if (second === undefined) return turn;
      return multiply(multiply([1, 0, 0, 1, second, third], turn), [1, 0, 0, 1, -second, -third]);
    }
    case 'skewX':
      return [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((first * Math.PI) / 180), 0, 1, 0, 0];
    case 'matrix': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
      return [a, b, c, d, e, f];
    }
    default:
      return IDENTITY;
  }
}
