/** Where words find room in a chart: beside neither lines nor other words. Geometry only. */
import { widthOf, type Point } from './geometry.ts';

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE = 14;
/** Letters above and below the line that they stand on. */
const ABOVE = 11;
const BELOW = 4;

/** Takes words one after another, each at the first of its places that is free. */
export class LabelPlaces {
  private readonly taken: Box[] = [];
  private readonly inside: Box;
  private readonly lines: readonly (readonly Point[])[];

  /** @param lines what words must not cross */
  constructor(inside: Box, lines: readonly (readonly Point[])[]) {
    this.inside = inside;
    this.lines = lines;
  }

  /** Words whose place is given. */
  take(label: PlacedLabel, isBold = false): void {
    this.taken.push(boxOf(label, isBold));
  }

  /** The first place that is free; undefined where none is. */
  place(places: readonly PlacedLabel[], isBold = false): PlacedLabel | undefined {
    const free = places.find((label) => this.isFree(boxOf(label, isBold)));
    if (free) this.take(free, isBold);
    return free;
  }

  private isFree(box: Box): boolean {
    const { inside } = this;
    if (box.left < inside.left || box.right > inside.right || box.top < inside.top || box.bottom > inside.bottom) return false;
    if (this.taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) return false;
    return !this.lines.some((line) => line.some((to, index) => index > 0 && crosses(line[index - 1] ?? to, to, box)));
  }
}

function boxOf({ text, x, y, anchor }: PlacedLabel, isBold: boolean): Box {
  const width = widthOf(text, SIZE, isBold);
  const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, top: y - ABOVE, bottom: y + BELOW };
}

/** Whether any part of a line lies in a box: what of it is within the box's width, then how high that is. */
function crosses(a: Point, b: Point, box: Box): boolean {
  const [from, to] = a.x <= b.x ? [a, b] : [b, a];
  if (to.x < box.left || from.x > box.right) return false;
  const heightAt = (x: number): number => (to.x === from.x ? from.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x));
  const [first, last] = to.x === from.x ? [from.y, to.y] : [heightAt(Math.max(from.x, box.left)), heightAt(Math.min(to.x, box.right))];
  return Math.max(first, last) > box.top && Math.min(first, last) < box.bottom;
}
