/** A group of boxes without lines between them: a grid with columns of one width, and rows as high as their highest box. */
import { parseTransform } from './matrix.ts';

/** Across and down, in pixels. */
export type Pair = readonly [x: number, y: number];

/** Between the boxes and the rim of their group, and between boxes. */
const INSET = 21;
const APART = 16;
/** By so much the letters of a name grow wider. */
const BOLD = 1.06;

interface Box {
  /** What holds its place: the box itself, or the link around it. */
  readonly place: Element;
  readonly rect: Element;
  readonly middle: Pair;
  readonly size: Pair;
}

/** A group as Mermaid drew it. */
export class GridGroup {
  /** Its upper left corner and its size, in the units of the drawing. */
  readonly corner: Pair;
  readonly size: Pair;
  private readonly root: Element;
  private readonly rim: Element;
  private readonly rimCorner: Pair;
  private readonly titleWidth: number;
  private readonly boxes: readonly Box[];
  private readonly rows: readonly number[];
  private readonly columns: readonly number[];

  private constructor(root: Element, cluster: Element, rim: Element) {
    const [, , , , x, y] = parseTransform(root.getAttribute('transform'));
    this.root = root;
    this.rim = rim;
    this.rimCorner = [numberOf(rim, 'x'), numberOf(rim, 'y')];
    this.corner = [x + this.rimCorner[0], y + this.rimCorner[1]];
    this.size = sizeOf(rim);
    this.titleWidth = nameToLeft(cluster, this.rimCorner[0], this.size[0]);
    this.boxes = boxesOf(root);
    this.columns = placesOf(this.boxes, 0);
    this.rows = placesOf(this.boxes, 1);
  }

  /** Undefined for what is no group of plain boxes. */
  static of(root: Element): GridGroup | undefined {
    const cluster = root.querySelector(':scope > .clusters > .cluster');
    const rim = cluster?.querySelector(':scope > rect');
    return cluster && rim ? new GridGroup(root, cluster, rim) : undefined;
  }

  /** The width of its widest box. */
  get widest(): number {
    return Math.max(0, ...this.boxes.map(({ size }) => size[0]));
  }

  /** The width of boxes that are as broad together as its name, or broader. */
  get filling(): number {
    const count = Math.max(1, this.columns.length);
    return Math.max(this.widest, (this.titleWidth - (count - 1) * APART) / count);
  }

  /** How large it is with columns of this width. */
  sizeWith(columnWidth: number): Pair {
    const inside = spread(this.columns.map(() => columnWidth));
    return [Math.max(inside, this.titleWidth) + 2 * INSET, this.head + spread(this.rowHeights) + INSET];
  }

  /** Puts it there, with its boxes in their rows. */
  place(corner: Pair, size: Pair, columnWidth: number): void {
    const [left, top] = this.rimCorner;
    this.root.setAttribute('transform', `translate(${corner[0] - left}, ${corner[1] - top})`);
    this.rim.setAttribute('width', String(size[0]));
    this.rim.setAttribute('height', String(size[1]));
    const heights = this.rowHeights;
    for (const { place, rect, middle } of this.boxes) {
      const column = this.columns.indexOf(middle[0]);
      const row = this.rows.indexOf(middle[1]);
      const height = heights[row] ?? 0;
      const x = left + INSET + column * (columnWidth + APART) + columnWidth / 2;
      const y = top + this.head + heights.slice(0, row).reduce((sum, one) => sum + one + APART, 0) + height / 2;
      place.setAttribute('transform', `translate(${x}, ${y})`);
      resize(rect, [columnWidth, height]);
    }
  }

  /** The room above the first row, where the name stands. */
  private get head(): number {
    return Math.min(...this.boxes.map(({ middle, size }) => middle[1] - size[1] / 2)) - this.rimCorner[1];
  }

  private get rowHeights(): readonly number[] {
    return this.rows.map((row) => Math.max(...this.boxes.filter(({ middle }) => middle[1] === row).map(({ size }) => size[1])));
  }
}

function boxesOf(root: Element): Box[] {
  return [...root.querySelectorAll(':scope > .nodes > .node, :scope > .nodes > a > .node')].flatMap((node): Box[] => {
    const rect = node.querySelector(':scope > rect');
    if (!rect) return [];
    const place = node.parentElement?.localName === 'a' ? node.parentElement : node;
    const [, , , , x, y] = parseTransform(place.getAttribute('transform'));
    return [{ place, rect, middle: [Math.round(x), Math.round(y)], size: sizeOf(rect) }];
  });
}

/** Where columns (0) or rows (1) have their middles, in their order. */
function placesOf(boxes: readonly Box[], axis: 0 | 1): readonly number[] {
  return [...new Set(boxes.map(({ middle }) => middle[axis]))].sort((a, b) => a - b);
}

/** Where rows begin, and where a small screen begins to show them; gives the width of the name. */
function nameToLeft(cluster: Element, left: number, width: number): number {
  const name = cluster.querySelector(':scope > .cluster-label');
  if (!name) return 0;
  const [, , , , x, y] = parseTransform(name.getAttribute('transform'));
  name.setAttribute('transform', `translate(${left + INSET}, ${y})`);
  name.setAttribute('style', 'font-weight: 600');
  return BOLD * 2 * (left + width / 2 - x);
}

/** What so many boxes side by side take, with the room between them. */
function spread(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, sizes.length - 1) * APART;
}

function sizeOf(rect: Element): Pair {
  return [numberOf(rect, 'width'), numberOf(rect, 'height')];
}

/** A box stands around its middle. */
function resize(rect: Element, [width, height]: Pair): void {
  rect.setAttribute('x', String(-width / 2));
  rect.setAttribute('y', String(-height / 2));
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}
