/** What ELK has no setting for where boxes stand in columns: those of one column begin and end at the same edges. */
import { parseTransform } from './matrix.ts';

/** As far as the point of an arrow stays away from its box, and what rounding adds. */
const POINT = 6;

interface Box {
  readonly place: Element;
  readonly rect: Element;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Boxes only grow into the room that their column has already, so arrows, which bend between columns, only become shorter. */
export function evenColumns(svg: Element): void {
  const boxes = [...svg.querySelectorAll('.nodes > .node, .nodes > a > .node')].flatMap(boxOf);
  const columns = columnsOf(boxes);
  const widened = new Map(columns.flatMap((column) => column.boxes.map((box) => [box, column] as const)));
  for (const path of svg.querySelectorAll('.edgePaths > path')) {
    const d = path.getAttribute('d') ?? '';
    path.setAttribute('d', withEnds(d, boxes, widened));
  }
  for (const [{ place, rect, y }, { left, right }] of widened) {
    place.setAttribute('transform', `translate(${(left + right) / 2}, ${y})`);
    rect.setAttribute('x', String((left - right) / 2));
    rect.setAttribute('width', String(right - left));
  }
}

interface Column {
  left: number;
  right: number;
  readonly boxes: Box[];
}

/** Boxes whose sides overlap stand in one column. */
function columnsOf(boxes: readonly Box[]): readonly Column[] {
  const columns: Column[] = [];
  for (const box of boxes.toSorted((a, b) => a.left - b.left)) {
    const column = columns.at(-1);
    if (!column || box.left >= column.right) columns.push({ left: box.left, right: box.right, boxes: [box] });
    else {
      column.right = Math.max(column.right, box.right);
      column.boxes.push(box);
    }
  }
  return columns;
}

/** An arrow that begins and ends at the new sides of its boxes. */
function withEnds(d: string, boxes: readonly Box[], widened: ReadonlyMap<Box, Column>): string {
  return d
    .replace(/^M(?<x>[-\d.e]+),(?<y>[-\d.e]+)/, (whole, x: string, y: string) => {
      const from = boxes.find((box) => isBeside(box, box.right, Number(x), Number(y)));
      const column = from && widened.get(from);
      return column ? `M${column.right},${y}` : whole;
    })
    .replace(/L(?<x>[-\d.e]+),(?<y>[-\d.e]+)$/, (whole, x: string, y: string) => {
      const to = boxes.find((box) => isBeside(box, box.left, Number(x), Number(y)));
      const column = to && widened.get(to);
      return column ? `L${Number(x) + column.left - to.left},${y}` : whole;
    });
}

function isBeside({ y, height }: Box, side: number, pointX: number, pointY: number): boolean {
  return Math.abs(side - pointX) <= POINT && Math.abs(y - pointY) <= height / 2;
}

/** None for another shape than a box. */
function boxOf(node: Element): Box[] {
  const rect = node.querySelector(':scope > rect');
  if (!rect) return [];
  const place = node.parentElement?.localName === 'a' ? node.parentElement : node;
  const [, , , , x, y] = parseTransform(place.getAttribute('transform'));
  const width = Number(rect.getAttribute('width'));
  return [{ place, rect, left: x - width / 2, right: x + width / 2, y, height: Number(rect.getAttribute('height')) }];
}
