/** A chart of many short chains, one below the other, is far higher than a slide: here they stand in stacks beside each other. */
import { parseTransform } from './matrix.ts';
import { segments } from './path.ts';
import { slideScaleOf } from './slide.ts';

const MOST_STACKS = 4;
/** Between two stacks, and between two chains of one. */
const ASIDE = 48;
const APART = 16;

/** Part of the drawing that nothing ties to what is above or below it. */
interface Band {
  top: number;
  bottom: number;
  left: number;
  right: number;
  readonly parts: Element[];
}

/** Moves whole chains, in their order, so that the drawing is as large as possible on a slide; nothing changes inside of them. */
export function foldChart(svg: Element): void {
  const drawing = svg.matches('svg') ? svg : svg.querySelector('svg');
  const bands = bandsOf(svg);
  if (!drawing || bands.length < 2) return;
  const [left = 0, top = 0] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const margin = Math.min(...bands.map((band) => band.left)) - left;
  const folded = Array.from({ length: MOST_STACKS }, (_, index) => stacksOf(bands, index + 1));
  const [best] = folded.toSorted((a, b) => slideScaleOf(sizeOf(b)) - slideScaleOf(sizeOf(a)));
  if (!best) return;
  let x = left + margin;
  for (const stack of best) {
    const inner = Math.min(...stack.map((band) => band.left));
    let y = top + margin;
    for (const band of stack) {
      for (const part of band.parts) move(part, x - inner, y - band.top);
      y += band.bottom - band.top + APART;
    }
    x += widthOf(stack) + ASIDE;
  }
  const { width, height } = sizeOf(best);
  drawing.setAttribute('viewBox', `${left} ${top} ${width + 2 * margin} ${height + 2 * margin}`);
}

/** Boxes and arrows that overlap in their height belong together. */
function bandsOf(svg: Element): Band[] {
  const found = [...svg.querySelectorAll('.nodes > .node, .nodes > a')].flatMap(nodeBand);
  found.push(...[...svg.querySelectorAll('.edgePaths > path')].flatMap(arrowBand));
  const bands: Band[] = [];
  for (const one of found.sort((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (!band || one.top >= band.bottom) bands.push(one);
    else {
      band.bottom = Math.max(band.bottom, one.bottom);
      band.left = Math.min(band.left, one.left);
      band.right = Math.max(band.right, one.right);
      band.parts.push(...one.parts);
    }
  }
  return bands;
}

function nodeBand(place: Element): Band[] {
  const rect = place.querySelector('rect');
  if (!rect) return [];
  const [, , , , x, y] = parseTransform(place.getAttribute('transform'));
  const [width, height] = [Number(rect.getAttribute('width')), Number(rect.getAttribute('height'))];
  return [{ top: y - height / 2, bottom: y + height / 2, left: x - width / 2, right: x + width / 2, parts: [place] }];
}

function arrowBand(path: Element): Band[] {
  const points = segments(path.getAttribute('d') ?? '').flatMap((segment): (readonly [number, number])[] => {
    if (segment.kind === 'move') return [[segment.x, segment.y]];
    if (segment.kind === 'line') return [[segment.x1, segment.y1]];
    return [[segment.points[6], segment.points[7]]];
  });
  if (points.length === 0) return [];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [{ top: Math.min(...ys), bottom: Math.max(...ys), left: Math.min(...xs), right: Math.max(...xs), parts: [path] }];
}

/** So many stacks of about the same height, in the order of the bands. */
function stacksOf(bands: readonly Band[], count: number): Band[][] {
  const share = heightOf(bands) / count;
  const stacks: Band[][] = [[]];
  for (const band of bands) {
    const last = stacks.at(-1) ?? [];
    // It goes where most of it would stand.
    const isFull = last.length > 0 && heightOf(last) + (band.bottom - band.top) / 2 > share;
    if (isFull && stacks.length < count) stacks.push([band]);
    else last.push(band);
  }
  return stacks;
}

function sizeOf(stacks: readonly (readonly Band[])[]): { readonly width: number; readonly height: number } {
  return {
    width: stacks.reduce((sum, stack) => sum + widthOf(stack), 0) + (stacks.length - 1) * ASIDE,
    height: Math.max(...stacks.map(heightOf)),
  };
}

function widthOf(stack: readonly Band[]): number {
  return Math.max(...stack.map(({ right }) => right)) - Math.min(...stack.map(({ left }) => left));
}

function heightOf(stack: readonly Band[]): number {
  return stack.reduce((sum, { top, bottom }) => sum + bottom - top, 0) + Math.max(0, stack.length - 1) * APART;
}

function move(part: Element, right: number, down: number): void {
  const [, , , , x, y] = parseTransform(part.getAttribute('transform'));
  part.setAttribute('transform', `translate(${x + right}, ${y + down})`);
}
