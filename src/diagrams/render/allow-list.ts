/** What may stand in a drawing. Everything that is not named here is left out. */

/** Tags, from lower case to their proper spelling. `foreignObject` is no exception: its text is rewritten as `<text>`. */
export const TAGS: ReadonlyMap<string, string> = new Map(
  [
    'a',
    'circle',
    'clipPath',
    'defs',
    'desc',
    'ellipse',
    'g',
    'line',
    'linearGradient',
    'marker',
    'mask',
    'path',
    'pattern',
    'polygon',
    'polyline',
    'radialGradient',
    'rect',
    'stop',
    'svg',
    'switch',
    'symbol',
    'text',
    'title',
    'tspan',
    'use',
  ].map((tag) => [tag.toLowerCase(), tag]),
);

/** Tags that draw only where something refers to them. */
export const REFERENCED_TAGS: ReadonlySet<string> = new Set(['clippath', 'lineargradient', 'marker', 'mask', 'pattern', 'radialgradient', 'symbol']);

/** Tags whose text properties would say nothing. */
export const SHAPE_TAGS: ReadonlySet<string> = new Set(['circle', 'ellipse', 'line', 'marker', 'path', 'polygon', 'polyline', 'rect']);

/** Attributes with lengths, points and the like. */
export const GEOMETRY: readonly string[] = [
  'viewBox',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'd',
  'points',
  'transform',
  'dx',
  'dy',
  'markerWidth',
  'markerHeight',
  'markerUnits',
  'refX',
  'refY',
  'orient',
  'offset',
  'gradientUnits',
  'gradientTransform',
  'preserveAspectRatio',
  'clipPathUnits',
  'maskUnits',
  'patternUnits',
  'rotate',
  'textLength',
  'lengthAdjust',
];

/** Inherited style properties that become attributes, with what holds when nothing sets them. */
export const INHERITED_PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['fill', '#000000'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-opacity', '1'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['font-size', '16'],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
  ['letter-spacing', 'normal'],
  ['visibility', 'visible'],
  ['paint-order', 'normal'],
  ['writing-mode', 'horizontal-tb'],
  ['marker-start', 'none'],
  ['marker-mid', 'none'],
  ['marker-end', 'none'],
]);

/** Style properties that hold for one element only. */
export const OWN_PROPERTIES: readonly string[] = [
  'opacity',
  'stroke-dashoffset',
  'alignment-baseline',
  'text-decoration',
  'clip-path',
  'mask',
  'stop-color',
  'stop-opacity',
  'shape-rendering',
];

/** Geometry that CSS may set too. */
export const STYLED_GEOMETRY: readonly string[] = ['x', 'y', 'r', 'rx', 'ry'];

const FUNCTIONS = new Set(['url', 'var', 'translate', 'translateX', 'translateY', 'scale', 'rotate', 'matrix', 'skewX', 'skewY']);

/** May this be the value of an attribute? No escapes, no unknown functions and no address outside the drawing. */
export function isSafeValue(value: string): boolean {
  if (!/^[-\w\s.,#%()+*]*$/.test(value) || /NaN|undefined/.test(value)) return false;
  for (const [, name = '', start = ''] of value.matchAll(/([\w-]*)\(\s*(.?)/g)) {
    if (!FUNCTIONS.has(name) || (name === 'url' && start !== '#')) return false;
  }
  return true;
}
