/** The `<svg>` element around a drawing: size, name and description. */
import type { FlatDrawing } from './flatten.ts';
import { type Attributes, element, escapeMarkup, short } from './markup.ts';
import type { DrawnDiagram } from './protocol.ts';
import { boundingBox } from './svg-box.ts';

export interface RootOptions {
  /** Ids of name and description start with it. */
  readonly prefix: string;
  readonly title: string;
  /** Empty for none. */
  readonly description: string;
  readonly fontFamily: string;
  readonly fontSize: string;
  readonly fill: string;
}

/** Room around what sticks out of Mermaid's own box, and how much it may be widened: at most a fifth, or this many pixels. */
const MARGIN = 4;
const WIDEN_SHARE = 0.2;
const WIDEN_PIXELS = 120;

/** The whole drawing, with its natural size. */
export function svgRoot(svg: Element, { body, linkCount }: FlatDrawing, options: RootOptions): DrawnDiagram {
  const { prefix, title, description, fontFamily, fontSize, fill } = options;
  const [x, y, width, height] = viewBoxOf(svg);
  const titleId = `${prefix}-title`;
  const descriptionId = `${prefix}-desc`;
  const attributes: Attributes = new Map([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['class', 'mermaid'],
    ['viewBox', [x, y, width, height].map(short).join(' ')],
    ['width', short(width)],
    ['height', short(height)],
    // An image hides what is inside from assistive technology, so one with links is a group.
    ['role', linkCount > 0 ? 'group' : 'img'],
    ['aria-labelledby', titleId],
  ]);
  if (description !== '') attributes.set('aria-describedby', descriptionId);
  attributes.set('font-family', fontFamily).set('font-size', fontSize).set('fill', fill);
  let content = element('title', new Map([['id', titleId]]), escapeMarkup(title));
  if (description !== '') content += element('desc', new Map([['id', descriptionId]]), escapeMarkup(description));
  return { svg: element('svg', attributes, content + body), width: Number(short(width)), height: Number(short(height)) };
}

/** Mermaid's view box, wider where labels stick out of it (radar, sequence). */
function viewBoxOf(svg: Element): [number, number, number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const box = boundingBox(svg);
  if (box.width === 0) return [x, y, width, height];
  const [acrossLimit, downLimit] = [Math.max(WIDEN_PIXELS, width * WIDEN_SHARE), Math.max(WIDEN_PIXELS, height * WIDEN_SHARE)];
  const widen = (missing: number, limit: number): number => Math.min(limit, Math.max(0, missing + MARGIN > 0 && missing > 0 ? missing + MARGIN : 0));
  const left = widen(x - box.x, acrossLimit);
  const top = widen(y - box.y, downLimit);
  const right = widen(box.x + box.width - x - width, acrossLimit);
  const bottom = widen(box.y + box.height - y - height, downLimit);
  return [x - left, y - top, width + left + right, height + top + bottom];
}
