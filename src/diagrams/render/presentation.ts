/** The resolved style of one element as presentation attributes. */
import { INHERITED_PROPERTIES, isSafeValue, OWN_PROPERTIES, SHAPE_TAGS, STYLED_GEOMETRY } from './allow-list.ts';
import { fontSize } from './cascade.ts';
import { type Attributes, short, shortenNumbers } from './markup.ts';
import type { Painter, PaintUse } from './paint.ts';

export interface PresentationContext {
  readonly source: Element;
  readonly tag: string;
  /** What attributes and styles set on the element. */
  readonly declared: ReadonlyMap<string, string>;
  /** What holds around it; takes up what it sets itself. */
  readonly inherited: Map<string, string>;
  /** What `currentColor` stands for. */
  readonly color: string;
  readonly painter: Painter;
  /** New ids for `url(#…)`. */
  readonly rename: (text: string) => string;
}

const TEXT_PROPERTY = /^(?:font|text|letter|writing)|baseline$/;
const OPACITY: Readonly<Record<string, string>> = { fill: 'fill-opacity', stroke: 'stroke-opacity', 'stop-color': 'stop-opacity' };
const SAYS_NOTHING = new Set(['none', 'auto', 'normal', '1']);

/** Attributes for what differs from the inherited values. */
export function presentation(context: PresentationContext): Attributes {
  const attributes: Attributes = new Map();
  const values = new Map(context.declared);
  for (const [property, opacity] of Object.entries(OPACITY)) splitAlpha(context, values, property, opacity);
  for (const property of [...INHERITED_PROPERTIES.keys(), ...OWN_PROPERTIES]) {
    if (SHAPE_TAGS.has(context.tag) && TEXT_PROPERTY.test(property)) continue;
    const value = normalised(context, property, values.get(property)?.trim() ?? '');
    if (value === '' || value === 'inherit' || !isSafeValue(value)) continue;
    const initial = INHERITED_PROPERTIES.get(property);
    if (initial === undefined ? SAYS_NOTHING.has(value) : (context.inherited.get(property) ?? initial) === value) continue;
    if (initial !== undefined) context.inherited.set(property, value);
    attributes.set(property, shortenNumbers(value));
  }
  for (const property of STYLED_GEOMETRY) addStyledGeometry(context, property, attributes);
  addStyledTransform(context, attributes);
  return attributes;
}

/** Colours become tones; what they are transparent goes into the opacity beside them. */
function splitAlpha({ tag, painter, color, inherited }: PresentationContext, values: Map<string, string>, property: string, opacity: string): void {
  const text = values.get(property)?.trim();
  if (text === undefined || text.startsWith('url(') || text === 'inherit') return;
  const use: PaintUse = tag === 'text' || tag === 'tspan' ? 'text' : property === 'stroke' ? 'stroke' : 'fill';
  const paint = painter.paint(/^currentcolor$/i.test(text) ? color : text, use);
  if (paint === null) {
    values.delete(property);
    return;
  }
  values.set(property, paint.value);
  if (paint.alpha === 1) return;
  const before = Number.parseFloat(values.get(opacity) ?? inherited.get(opacity) ?? '1');
  values.set(opacity, short((Number.isFinite(before) ? before : 1) * paint.alpha));
}

function normalised({ source, rename }: PresentationContext, property: string, value: string): string {
  if (value.startsWith('url(')) return rename(value);
  switch (property) {
    case 'font-size':
      return value === '' || value === 'inherit' ? value : short(fontSize(source));
    case 'font-weight':
      return value === 'bold' || value === 'bolder' ? '700' : value === 'normal' ? '400' : value;
    case 'stroke-width':
      return value.replace(/px$/, '');
    case 'stroke-dasharray':
      return /^0(?:px)?(?:[ ,]+0(?:px)?)*$/.test(value) ? 'none' : value.replace(/px/g, '').replace(/[,\s]+/g, ' ');
    default:
      return value;
  }
}

function addStyledGeometry({ source, declared, tag }: PresentationContext, property: string, attributes: Attributes): void {
  const value = declared.get(property)?.replace(/px$/, '').trim();
  if (value === undefined || !SHAPE_TAGS.has(tag) || !/^-?[\d.]+%?$/.test(value)) return;
  // Of an author's x and a style sheet's, Mermaid means the attribute; corners are the other way round.
  if (property.startsWith('r') || !source.hasAttribute(property)) attributes.set(property, shortenNumbers(value));
}

/** CSS `transform` with its origin (gantt's milestones) as the attribute. */
function addStyledTransform({ source, declared }: PresentationContext, attributes: Attributes): void {
  const value = declared.get('transform');
  if (value === undefined || value === 'none' || source.hasAttribute('transform')) return;
  const origin = (source.getAttribute('transform-origin') ?? declared.get('transform-origin') ?? '').match(/-?[\d.]+(?=px|\s|$)/g) ?? [];
  const [x, y] = origin.map(Number);
  let transform = shortenNumbers(value.replace(/px|deg/g, ''));
  if (x !== undefined && y !== undefined) transform = `translate(${short(x)} ${short(y)}) ${transform} translate(${short(-x)} ${short(-y)})`;
  if (isSafeValue(transform)) attributes.set('transform', transform);
}
