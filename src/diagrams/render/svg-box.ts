/** `getBBox` and `getBoundingClientRect`. */
import { isHidden, ownValue, whileStill } from './cascade.ts';
import { childElements } from './elements.ts';
import { labelSize } from './label-layout.ts';
import { addBox, addPoint, type Box, emptyBox, IDENTITY, isEmpty, type Matrix, multiply, parseTransform } from './matrix.ts';
import { pathBox } from './path-measure.ts';
import { outermostSvg } from './style-sheet.ts';
import { textBox } from './svg-text.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const EMPTY: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/** Never drawn by themselves, so they count in no box. */
const UNDRAWN = new Set([
  'animate',
  'animatetransform',
  'clippath',
  'defs',
  'desc',
  'filter',
  'lineargradient',
  'marker',
  'mask',
  'metadata',
  'pattern',
  'radialgradient',
  'script',
  'style',
  'symbol',
  'title',
]);

/** Box in the element's own user units. */
export function boundingBox(element: Element): Rectangle {
  return whileStill(element, () => {
    if (isHtml(element)) return { x: 0, y: 0, ...labelSize(element) };
    return isHidden(element) ? EMPTY : toRectangle(boxOf(element));
  });
}

/** Box in the units of the nearest `<svg>` around the element: the page has no scroll and no zoom. */
export function clientRectangle(element: Element): Rectangle {
  return whileStill(element, () => {
    if (isHtml(element)) return { x: 0, y: 0, ...labelSize(element) };
    let matrix = transformOf(element);
    for (let at = element.parentElement; at !== null && tagOf(at) !== 'svg'; at = at.parentElement) matrix = multiply(transformOf(at), matrix);
    const box = emptyBox();
    addBox(box, boxOf(element), matrix);
    return toRectangle(box);
  });
}

/** Laid out as HTML: inside a foreignObject, or outside every SVG. */
export function isHtml(element: Element): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (tagOf(at) === 'foreignobject') return true;
    if (tagOf(at) === 'svg') return false;
  }
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml' && outermostSvg(element) === null;
}

function boxOf(element: Element): Box {
  const box = emptyBox();
  const n = (name: string): number => number(element, name);
  switch (tagOf(element)) {
    case 'rect':
    case 'image':
    case 'foreignobject':
      // Without an area it is not rendered at all, so it must not pull its group's box to 0,0.
      if (n('width') > 0 && n('height') > 0) {
        addPoint(box, n('x'), n('y'));
        addPoint(box, n('x') + n('width'), n('y') + n('height'));
      }
      return box;
    case 'circle':
      addPoint(box, n('cx') - n('r'), n('cy') - n('r'));
      addPoint(box, n('cx') + n('r'), n('cy') + n('r'));
      return box;
    case 'ellipse':
      addPoint(box, n('cx') - n('rx'), n('cy') - n('ry'));
      addPoint(box, n('cx') + n('rx'), n('cy') + n('ry'));
      return box;
    case 'line':
      addPoint(box, n('x1'), n('y1'));
      addPoint(box, n('x2'), n('y2'));
      return box;
    case 'polygon':
    case 'polyline': {
      const numbers = (element.getAttribute('points') ?? '').match(/-?[\d.]+(?:e-?\d+)?/gi) ?? [];
      for (let i = 0; i + 1 < numbers.length; i += 2) addPoint(box, Number(numbers[i]), Number(numbers[i + 1]));
      return box;
    }
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    case 'text':
    case 'tspan':
    case 'textpath':
      return textBox(element);
    case 'use': {
      const id = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').slice(1);
      const target = id === '' ? null : element.ownerDocument.getElementById(id);
      if (target !== null) addBox(box, boxOf(target), [1, 0, 0, 1, n('x'), n('y')]);
      return box;
    }
    default:
      return groupBox(element);
  }
}

function groupBox(group: Element): Box {
  const box = emptyBox();
  for (const child of childElements(group)) {
    if (UNDRAWN.has(tagOf(child)) || ownValue(child, 'display') === 'none') continue;
    addBox(box, boxOf(child), multiply(transformOf(child), tagOf(child) === 'svg' ? viewBoxMatrix(child) : IDENTITY));
    // The first child that can be shown is the only one of a <switch>.
    if (tagOf(group) === 'switch') break;
  }
  return box;
}

/** From the inside of a nested `<svg>` to its outside: fitted and centred. */
function viewBoxMatrix(svg: Element): Matrix {
  const [x, y, width, height] = [number(svg, 'x'), number(svg, 'y'), number(svg, 'width'), number(svg, 'height')];
  const [left = 0, top = 0, across, down] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (across === undefined || down === undefined || width === 0 || height === 0) return [1, 0, 0, 1, x, y];
  const scale = Math.min(width / across, height / down);
  return [scale, 0, 0, scale, x + (width - across * scale) / 2 - left * scale, y + (height - down * scale) / 2 - top * scale];
}

function transformOf(element: Element): Matrix {
  return parseTransform(element.getAttribute('transform') ?? ownStyleTransform(element));
}

function ownStyleTransform(element: Element): string | null {
  return /(?:^|;)\s*transform\s*:\s*([^;]+)/.exec(element.getAttribute('style') ?? '')?.[1] ?? null;
}

function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

function number(element: Element, name: string): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : 0;
}

/** Browsers hold these as single precision; Mermaid's layout sees the same digits then. */
function toRectangle(box: Box): Rectangle {
  if (isEmpty(box)) return EMPTY;
  return { x: Math.fround(box.x0), y: Math.fround(box.y0), width: Math.fround(box.x1 - box.x0), height: Math.fround(box.y1 - box.y0) };
}
