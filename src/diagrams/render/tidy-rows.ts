/** What Mermaid has no setting for where groups of boxes stand in one row: all boxes of one width, and all groups with the same edges. */
import { GridGroup, type Pair } from './grid-group.ts';
import { parseTransform } from './matrix.ts';
import { segments } from './path.ts';

/** Along which groups follow each other: 0 across, 1 down. */
type Axis = 0 | 1;

interface Arrow {
  readonly path: Element;
  readonly from: Pair;
  readonly to: Pair;
}

/** Sets groups, what stands between them and the arrows anew, and makes the drawing as large as that takes; leaves a drawing whose groups are in no row as it is. */
export function tidyRows(svg: Element): void {
  // They kept the order, and would count where the size of the drawing is taken.
  for (const tie of svg.querySelectorAll('.edge-thickness-invisible')) tie.remove();
  const nodes = svg.querySelector('.nodes');
  if (!nodes) return;
  const groups = [...nodes.querySelectorAll(':scope > .root')].flatMap((root) => GridGroup.of(root) ?? []);
  const axis = axisOf(groups);
  if (axis === undefined) return;
  const cross = axis === 0 ? 1 : 0;
  const widest = Math.max(...groups.map((group) => group.widest));
  const placed = groups
    .toSorted((a, b) => a.corner[axis] - b.corner[axis])
    .map((group) => {
      // On a slide each group may have columns of its own, which leaves more room for all.
      const columnWidth = axis === 1 ? widest : group.filling;
      return { group, columnWidth, size: group.sizeWith(columnWidth) };
    });
  const broad = Math.max(...placed.map(({ size }) => size[cross]));
  const [first] = placed.toSorted((a, b) => b.group.size[cross] - a.group.size[cross]);
  const middle = first ? first.group.corner[cross] + first.group.size[cross] / 2 : 0;
  /** By how much everything behind this place moves. */
  const shiftAt = (place: number): number =>
    placed.reduce((sum, { group, size }) => sum + (ended(group, axis) <= place + 1 ? size[axis] - group.size[axis] : 0), 0);
  const moved = (point: Pair): Pair => pair(axis, point[axis] + shiftAt(point[axis]), middle);

  for (const { group, columnWidth, size } of placed) {
    const along = group.corner[axis] + shiftAt(group.corner[axis]);
    group.place(pair(axis, along, middle - broad / 2), pair(axis, size[axis], broad), columnWidth);
  }
  for (const node of nodes.querySelectorAll(':scope > .node, :scope > a')) {
    const [, , , , x, y] = parseTransform(node.getAttribute('transform'));
    node.setAttribute('transform', `translate(${moved([x, y]).join(', ')})`);
  }
  for (const { path, from, to } of arrowsOf(nodes)) path.setAttribute('d', `M${moved(from).join(' ')}L${moved(to).join(' ')}`);
  resizeDrawing(svg, axis, { grown: shiftAt(Infinity), begin: middle - broad / 2, broad, before: first?.group.corner[cross] ?? 0 });
}

/** Undefined where they neither stand one below the other nor side by side. */
function axisOf(groups: readonly GridGroup[]): Axis | undefined {
  if (groups.length === 0) return undefined;
  return ([1, 0] as const).find((axis) =>
    groups
      .toSorted((a, b) => a.corner[axis] - b.corner[axis])
      .every((group, index, sorted) => index === 0 || group.corner[axis] >= ended(sorted[index - 1], axis)),
  );
}

function ended(group: GridGroup | undefined, axis: Axis): number {
  return group ? group.corner[axis] + group.size[axis] : 0;
}

/** Those from one group to the next, which run down the middle. */
function arrowsOf(nodes: Element): Arrow[] {
  return [...(nodes.parentElement?.querySelectorAll(':scope > .edgePaths > path') ?? [])].flatMap((path): Arrow[] => {
    const drawn = segments(path.getAttribute('d') ?? '');
    const [begin] = drawn;
    const last = drawn.at(-1);
    if (begin?.kind !== 'move' || !last || last.kind === 'move') return [];
    return [{ path, from: [begin.x, begin.y], to: last.kind === 'line' ? [last.x1, last.y1] : [last.points[6], last.points[7]] }];
  });
}

function resizeDrawing(svg: Element, axis: Axis, { grown, begin, broad, before }: { grown: number; begin: number; broad: number; before: number }): void {
  const drawing = svg.matches('svg') ? svg : svg.querySelector('svg');
  const box = (drawing?.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const cross = axis === 0 ? 1 : 0;
  const margin = before - (box[cross] ?? 0);
  const [x, y] = pair(axis, box[axis] ?? 0, begin - margin);
  const [width, height] = pair(axis, (box[axis + 2] ?? 0) + grown, broad + 2 * margin);
  drawing?.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
}

/** From a place along the axis and one across it. */
function pair(axis: Axis, along: number, across: number): Pair {
  return axis === 0 ? [along, across] : [across, along];
}
