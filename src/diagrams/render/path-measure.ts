/** Extent and length of a path, as `getBBox`, `getTotalLength` and `getPointAtLength` of a browser. */
import { addPoint, type Box, emptyBox } from './matrix.ts';
import type { Curve } from './arc.ts';
import { segments } from './path.ts';

/** Straight pieces that stand for one curve when lengths are summed. */
const PIECES = 64;
const CACHE_LIMIT = 2000;

/** x, y and the length of the path up to here. */
type Station = readonly [number, number, number];
const stations = new Map<string, readonly Station[]>();

/** Tight box of a path's geometry, without its stroke. */
export function pathBox(d: string): Box {
  const box = emptyBox();
  const parts = segments(d);
  for (const part of parts) {
    if (part.kind === 'move') {
      // A lone move is a point; before lines the lines count.
      if (parts.length === 1) addPoint(box, part.x, part.y);
    } else if (part.kind === 'line') {
      addPoint(box, part.x0, part.y0);
      addPoint(box, part.x1, part.y1);
    } else addCurve(box, part);
  }
  return box;
}

/** Length of a path in user units. */
export function pathLength(d: string): number {
  return walk(d).at(-1)?.[2] ?? 0;
}

/** The point at a length along a path; its ends beyond them. */
export function pointAtLength(d: string, length: number): { x: number; y: number } {
  const points = walk(d);
  const after = points.findIndex((station) => station[2] >= length);
  const to = after < 0 ? points.at(-1) : points[after];
  if (to === undefined) return { x: 0, y: 0 };
  const from = after > 0 ? points[after - 1] : undefined;
  if (from === undefined) return { x: to[0], y: to[1] };
  const share = (length - from[2]) / (to[2] - from[2] || 1);
  return { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share };
}

function addCurve(box: Box, { points }: Curve): void {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = points;
  addPoint(box, x0, y0);
  addPoint(box, x3, y3);
  for (const t of extremes(x0, x1, x2, x3)) {
    const x = bezier(x0, x1, x2, x3, t);
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
  }
  for (const t of extremes(y0, y1, y2, y3)) {
    const y = bezier(y0, y1, y2, y3, t);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
}

/** Where the derivative of one coordinate is zero, inside the curve. */
function extremes(p: number, q: number, r: number, s: number): number[] {
  const a = -p + 3 * q - 3 * r + s;
  const b = 2 * (p - 2 * q + r);
  const c = q - p;
  if (Math.abs(a) < 1e-9) return (Math.abs(b) > 1e-9 ? [-c / b] : []).filter(isInside);
  const root = b * b - 4 * a * c;
  if (root < 0) return [];
  return [(-b + Math.sqrt(root)) / (2 * a), (-b - Math.sqrt(root)) / (2 * a)].filter(isInside);
}

function isInside(t: number): boolean {
  return t > 0 && t < 1;
}

function bezier(p: number, q: number, r: number, s: number, t: number): number {
  const u = 1 - t;
  return u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
}

function walk(d: string): readonly Station[] {
  const known = stations.get(d);
  if (known !== undefined) return known;
  const out: Station[] = [];
  let length = 0;
  for (const part of segments(d)) {
    if (part.kind === 'move') out.push([part.x, part.y, length]);
    else if (part.kind === 'line') {
      length += Math.hypot(part.x1 - part.x0, part.y1 - part.y0);
      out.push([part.x1, part.y1, length]);
    } else {
      const [x0, y0, x1, y1, x2, y2, x3, y3] = part.points;
      let [fromX, fromY] = [x0, y0];
      for (let i = 1; i <= PIECES; i++) {
        const [x, y] = [bezier(x0, x1, x2, x3, i / PIECES), bezier(y0, y1, y2, y3, i / PIECES)];
        length += Math.hypot(x - fromX, y - fromY);
        out.push([x, y, length]);
        [fromX, fromY] = [x, y];
      }
    }
  }
  if (stations.size > CACHE_LIMIT) stations.clear();
  stations.set(d, out);
  return out;
}
