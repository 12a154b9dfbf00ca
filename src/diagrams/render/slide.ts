/** The slide that a drawing is put on, and how large it is there. */

/** A slide of 16 by 9, at twice its size of 960 by 540 points; also the shape of those with more pixels. */
export const SLIDE = { width: 1920, height: 1080 };
const MARGIN = 48;
/** Small drawings do not grow beyond twice their size. */
const LARGEST_SCALE = 2;

/** By how much a drawing grows or shrinks to fit on it. */
export function slideScaleOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min((SLIDE.width - 2 * MARGIN) / width, (SLIDE.height - 2 * MARGIN) / height, LARGEST_SCALE);
}
