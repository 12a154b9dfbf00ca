/** Elliptical arcs as cubic curves, after the implementation notes of SVG 2 (B.2.4). */
export interface Arc {
  readonly x0: number;
  readonly y0: number;
  readonly rx: number;
  readonly ry: number;
  /** Rotation of the ellipse, in degrees. */
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly x1: number;
  readonly y1: number;
}

export interface Curve {
  readonly kind: 'curve';
  /** x0 y0 x1 y1 x2 y2 x3 y3: start, two handles, end. */
  readonly points: readonly [number, number, number, number, number, number, number, number];
}

/** Curves of at most a quarter turn each; none when the arc is a straight line. */
export function arcToCurves(arc: Arc): Curve[] {
  const { x0, y0, x1, y1, large, sweep } = arc;
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx === 0 || ry === 0 || (x0 === x1 && y0 === y1)) return [];
  const cos = Math.cos((arc.turn * Math.PI) / 180);
  const sin = Math.sin((arc.turn * Math.PI) / 180);
  const [dx, dy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const reach = (px * px) / (rx * rx) + (py * py) / (ry * ry);
  if (reach > 1) {
    rx *= Math.sqrt(reach);
    ry *= Math.sqrt(reach);
  }
  const below = rx * rx * py * py + ry * ry * px * px;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below));
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (x0 + x1) / 2, sin * qx + cos * qy + (y0 + y1) / 2];
  const [ux, uy, vx, vy] = [(px - qx) / rx, (py - qy) / ry, (-px - qx) / rx, (-py - qy) / ry];
  const start = Math.atan2(uy, ux);
  let span = Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
  if (!sweep && span > 0) span -= 2 * Math.PI;
  if (sweep && span < 0) span += 2 * Math.PI;

  const count = Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9) || 1;
  const step = span / count;
  const handle = (4 / 3) * Math.tan(step / 4);
  const point = (x: number, y: number): [number, number] => [cos * x * rx - sin * y * ry + cx, sin * x * rx + cos * y * ry + cy];
  const curves: Curve[] = [];
  let from: [number, number] = [x0, y0];
  for (let i = 0; i < count; i++) {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const first = point(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a));
    const second = point(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b));
    const to: [number, number] = i === count - 1 ? [x1, y1] : point(Math.cos(b), Math.sin(b));
    curves.push({ kind: 'curve', points: [...from, ...first, ...second, ...to] });
    from = to;
  }
  return curves;
}
