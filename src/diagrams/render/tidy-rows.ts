/** What Mermaid has no setting for where boxes stand in rows: groups and their names at the left, and boxes of one size below and beside each other. */
import { parseTransform } from './matrix.ts';

/** As far as the boxes inside stand from the rim of their group. */
const INSET = 21;
/** By so much letters of a name grow wider. */
const BOLD = 1.06;
/** Between the boxes of two rows. */
const APART = 12;

interface Box {
  readonly rect: Element;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** Changes the drawing, but not the room that it takes. */
export function tidyRows(svg: Element): void {
  for (const group of svg.querySelectorAll('g.cluster')) titleToLeft(group);
  for (const nodes of svg.querySelectorAll('g.nodes')) {
    evenBoxes(nodes);
    stackToLeft(nodes);
  }
}

/** Groups one below the other begin and end at the same edges, unless arrows lead from one to the next, which run down their middle. */
function stackToLeft(nodes: Element): void {
  if (nodes.parentElement?.querySelector(':scope > .edgePaths > [marker-end]')) return;
  const groups = [...nodes.querySelectorAll(':scope > .root')].flatMap((root) => {
    const rim = root.querySelector(':scope > .clusters > .cluster > rect');
    if (!rim) return [];
    const [, , , , x, y] = parseTransform(root.getAttribute('transform'));
    return [{ root, rim, x, y, inside: Number(rim.getAttribute('x')), width: Number(rim.getAttribute('width')), height: Number(rim.getAttribute('height')) }];
  });
  const stacked = groups
    .toSorted((a, b) => a.y - b.y)
    .every(({ y }, index, sorted) => index === 0 || y >= (sorted[index - 1]?.y ?? 0) + (sorted[index - 1]?.height ?? 0));
  if (!stacked) return;
  const left = Math.min(...groups.map(({ x, inside }) => x + inside));
  const width = Math.max(...groups.map((group) => group.width));
  for (const { root, rim, y, inside } of groups) {
    root.setAttribute('transform', `translate(${left - inside}, ${y})`);
    rim.setAttribute('width', String(width));
  }
}

/** Where rows begin, and where a small screen begins to show them. */
function titleToLeft(group: Element): void {
  const rim = group.querySelector(':scope > rect');
  const title = group.querySelector(':scope > .cluster-label');
  if (!rim || !title) return;
  const [, , , , x, y] = parseTransform(title.getAttribute('transform'));
  const left = Number(rim.getAttribute('x'));
  const width = Number(rim.getAttribute('width'));
  // One that is wider than its boxes fills the group already.
  if (INSET + BOLD * 2 * (left + width / 2 - x) > width - INSET / 2) return;
  title.setAttribute('transform', `translate(${left + INSET}, ${y})`);
  title.setAttribute('style', 'font-weight: 600');
}

/** Boxes of one column become as wide as its widest, which is the room that was kept for them, and those of one row as high as its highest, where other rows leave that room. */
function evenBoxes(nodes: Element): void {
  const boxes = [...nodes.querySelectorAll(':scope > .node, :scope > a > .node')].flatMap((node): Box[] => {
    const rect = node.querySelector(':scope > rect');
    if (!rect) return [];
    const { parentElement: link } = node;
    const [, , , , x, y] = parseTransform((link?.localName === 'a' && link.getAttribute('transform')) || node.getAttribute('transform'));
    return [{ rect, x: Math.round(x), y: Math.round(y) }];
  });
  for (const column of Map.groupBy(boxes, ({ x }) => x).values()) resize(column, 'width', mostOf(column, 'width'));
  const rows = [...Map.groupBy(boxes, ({ y }) => y)].map(([y, row]) => ({ y, row, height: mostOf(row, 'height') }));
  for (const { y, row, height } of rows) {
    if (rows.every((other) => other.y === y || Math.abs(other.y - y) >= (height + other.height) / 2 + APART)) resize(row, 'height', height);
  }
}

function mostOf(boxes: readonly Box[], side: 'width' | 'height'): number {
  return Math.max(...boxes.map(({ rect }) => Number(rect.getAttribute(side))));
}

/** A box stands around its middle. */
function resize(boxes: readonly Box[], side: 'width' | 'height', size: number): void {
  for (const { rect } of boxes) {
    rect.setAttribute(side === 'width' ? 'x' : 'y', String(-size / 2));
    rect.setAttribute(side, String(size));
  }
}
