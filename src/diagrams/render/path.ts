/** The `d` attribute as straight lines and cubic curves with absolute points. */
import { arcToCurves, type Curve } from './arc.ts';

export type Segment =
  | { readonly kind: 'move'; readonly x: number; readonly y: number }
  | { readonly kind: 'line'; readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
  | Curve;

const TOKEN = /[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;
const CACHE_LIMIT = 5000;
const cache = new Map<string, readonly Segment[]>();

/** Segments of a path; reading ends at the first thing that is no path command. */
export function segments(d: string): readonly Segment[] {
  let known = cache.get(d);
  if (known === undefined) {
    known = new PathReader(d).read();
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(d, known);
  }
  return known;
}

class PathReader {
  private readonly tokens: string[];
  private readonly out: Segment[] = [];
  private index = 0;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  /** The last handle, which S and T mirror, and the command that left it. */
  private handleX = 0;
  private handleY = 0;
  private previous = '';

  constructor(d: string) {
    this.tokens = d.match(TOKEN) ?? [];
  }

  read(): Segment[] {
    let command = '';
    while (this.index < this.tokens.length) {
      const token = this.tokens[this.index] ?? '';
      if (/[a-zA-Z]/.test(token)) {
        command = token;
        this.index++;
      }
      const upper = command.toUpperCase();
      const relative = command !== upper;
      if (!this.step(upper, relative ? this.x : 0, relative ? this.y : 0)) break;
      this.previous = upper;
      // More pairs after a move are lines.
      if (upper === 'M') command = relative ? 'l' : 'L';
      else if (upper === 'Z' && !/[a-zA-Z]/.test(this.tokens[this.index] ?? 'Z')) break;
    }
    return this.out;
  }

  /** One command, whose numbers count from (ox, oy). False when it is none. */
  private step(command: string, ox: number, oy: number): boolean {
    switch (command) {
      case 'M':
        this.x = this.startX = ox + this.number();
        this.y = this.startY = oy + this.number();
        this.out.push({ kind: 'move', x: this.x, y: this.y });
        return true;
      case 'L':
        this.lineTo(ox + this.number(), oy + this.number());
        return true;
      case 'H':
        this.lineTo(ox + this.number(), this.y);
        return true;
      case 'V':
        this.lineTo(this.x, oy + this.number());
        return true;
      case 'C':
        this.curveTo(ox + this.number(), oy + this.number(), ox + this.number(), oy + this.number(), ox + this.number(), oy + this.number());
        return true;
      case 'S': {
        const [hx, hy] = this.mirror('CS');
        this.curveTo(hx, hy, ox + this.number(), oy + this.number(), ox + this.number(), oy + this.number());
        return true;
      }
      case 'Q':
        this.quadraticTo(ox + this.number(), oy + this.number(), ox + this.number(), oy + this.number());
        return true;
      case 'T': {
        const [hx, hy] = this.mirror('QT');
        this.quadraticTo(hx, hy, ox + this.number(), oy + this.number());
        return true;
      }
      case 'A':
        this.arc(ox, oy);
        return true;
      case 'Z':
        if (this.x !== this.startX || this.y !== this.startY) this.lineTo(this.startX, this.startY);
        return true;
      default:
        return false;
    }
  }

  private number(): number {
    return Number.parseFloat(this.tokens[this.index++] ?? '0');
  }

  /** The two flags of an arc may stand without a space before what follows: `a1 1 0 01.5.5`. */
  private flag(): boolean {
    const token = this.tokens[this.index++] ?? '0';
    if (token.length > 1 && /^[01]/.test(token)) this.tokens.splice(this.index, 0, token.slice(1));
    return token.startsWith('1');
  }

  private mirror(kinds: string): [number, number] {
    return kinds.includes(this.previous) && this.previous !== '' ? [2 * this.x - this.handleX, 2 * this.y - this.handleY] : [this.x, this.y];
  }

  private lineTo(x: number, y: number): void {
    this.out.push({ kind: 'line', x0: this.x, y0: this.y, x1: x, y1: y });
    this.x = x;
    this.y = y;
  }

  private curveTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    this.out.push({ kind: 'curve', points: [this.x, this.y, x1, y1, x2, y2, x3, y3] });
    this.handleX = x2;
    this.handleY = y2;
    this.x = x3;
    this.y = y3;
  }

  private quadraticTo(hx: number, hy: number, x: number, y: number): void {
    const near = (from: number, handle: number): number => from + (2 / 3) * (handle - from);
    this.curveTo(near(this.x, hx), near(this.y, hy), near(x, hx), near(y, hy), x, y);
    this.handleX = hx;
    this.handleY = hy;
  }

  private arc(ox: number, oy: number): void {
    const [rx, ry, turn] = [this.number(), this.number(), this.number()];
    const [large, sweep] = [this.flag(), this.flag()];
    const [x, y] = [ox + this.number(), oy + this.number()];
    const curves = arcToCurves({ x0: this.x, y0: this.y, rx, ry, turn, large, sweep, x1: x, y1: y });
    if (curves.length === 0) this.lineTo(x, y);
    else this.out.push(...curves);
    this.x = x;
    this.y = y;
  }
}
