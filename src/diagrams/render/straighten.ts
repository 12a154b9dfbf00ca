/** Outlines of shapes as plain lines. Mermaid draws some by hand, as it were: every side twice, as curves that are straight; dashed, two such strokes fill each other's gaps. */
import { short } from './markup.ts';
import { segments, type Segment } from './path.ts';

/** Pixels by which a handle may lie off the line. */
const OFF = 0.02;

/** The same outline, each side once and as a line, where all of it is straight; else as it was. */
export function straightened(d: string): string {
  if (!/C/i.test(d)) return d;
  const sides: Side[] = [];
  for (const segment of segments(d)) {
    if (segment.kind === 'move') continue;
    const side = sideOf(segment);
    if (side === undefined) return d;
    const before = sides.at(-1);
    if (before === undefined || !sameSide(before, side)) sides.push(side);
  }
  return sides.length === 0 ? d : written(sides);
}

interface Point {
  readonly x: number;
  readonly y: number;
}
type Side = readonly [from: Point, to: Point];

/** Undefined where it bends. */
function sideOf(segment: Exclude<Segment, { kind: 'move' }>): Side | undefined {
  if (segment.kind === 'line')
    return [
      { x: segment.x0, y: segment.y0 },
      { x: segment.x1, y: segment.y1 },
    ];
  const [x0, y0, x1, y1, x2, y2, x3, y3] = segment.points;
  const length = Math.hypot(x3 - x0, y3 - y0) || 1;
  const isOn = (x: number, y: number): boolean => Math.abs((x3 - x0) * (y - y0) - (y3 - y0) * (x - x0)) / length < OFF;
  if (!isOn(x1, y1) || !isOn(x2, y2)) return undefined;
  return [
    { x: x0, y: y0 },
    { x: x3, y: y3 },
  ];
}

function samePoint(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < OFF && Math.abs(a.y - b.y) < OFF;
}

function sameSide(a: Side, b: Side): boolean {
  return samePoint(a[0], b[0]) && samePoint(a[1], b[1]);
}

/** One stroke as long as sides follow each other, closed where it ends at its beginning. */
function written(sides: readonly Side[]): string {
  let d = '';
  let begin: Point | undefined;
  let last: Point | undefined;
  for (const [from, to] of sides) {
    if (!begin || !last || !samePoint(last, from)) {
      d += `M${at(from)}`;
      begin = from;
    }
    const isClosed = samePoint(to, begin);
    d += isClosed ? 'Z' : `L${at(to)}`;
    [begin, last] = isClosed ? [undefined, undefined] : [begin, to];
  }
  return d;
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
