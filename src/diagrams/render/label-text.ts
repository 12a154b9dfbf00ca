/** Mermaid's HTML labels as `<text>`, with the line breaks that its layout was made for. */
import { faceOf, fontSize, heldValue, ownValue } from './cascade.ts';
import { layoutLabel, type Row } from './label-layout.ts';
import { type Attributes, element, escapeMarkup, short } from './markup.ts';
import type { Painter } from './paint.ts';

/** What holds around a label. */
export interface LabelContext {
  readonly painter: Painter;
  /** The ink on an author's own ground, or null. */
  readonly ink: string | null;
  /** Presentation attributes inherited from outside. */
  readonly inherited: ReadonlyMap<string, string>;
}

interface TextStyle {
  readonly fill: string;
  readonly size: number;
  readonly weight: string;
  readonly style: string;
  readonly decoration: string;
}

interface StyledText {
  text: string;
  readonly style: TextStyle;
}

/** Rows that are off the middle by less than this are centred ones. */
const CENTRE_TOLERANCE = 3;

/** Markup for a `<foreignObject>`; empty when there is nothing to read. */
export function labelText(foreignObject: Element, context: LabelContext): string {
  const label = foreignObject.firstElementChild;
  if (label === null) return '';
  const layout = layoutLabel(label);
  const left = numberOf(foreignObject, 'x');
  const top = numberOf(foreignObject, 'y');
  const ground = groundOf(label, context.painter);
  let markup = '';
  if (ground !== null && layout.rows.length > 0) {
    const [width, height] = [numberOf(foreignObject, 'width') || layout.width, numberOf(foreignObject, 'height') || layout.height];
    markup += element(
      'rect',
      new Map([
        ['x', short(left)],
        ['y', short(top)],
        ['width', short(width)],
        ['height', short(height)],
        ['fill', ground],
        ['stroke', 'none'],
      ]),
    );
  }
  const rows = layout.rows.filter((row) => row.words.some((word) => word.text !== ''));
  const runs = rows.map((row) => runsOf(row, context));
  const main = runs[0]?.[0]?.style;
  if (main === undefined) return markup;

  const centred = rows.every((row) => Math.abs(row.x + row.width / 2 - layout.width / 2) < CENTRE_TOLERANCE);
  const attributes = styleAttributes(main, context.inherited);
  const anchor = centred ? 'middle' : 'start';
  if (anchor !== (context.inherited.get('text-anchor') ?? 'start')) attributes.set('text-anchor', anchor);
  if ((context.inherited.get('stroke') ?? 'none') !== 'none') attributes.set('stroke', 'none');
  const position = (row: Row): Attributes =>
    new Map([
      ['x', short(left + (centred ? layout.width / 2 : row.x))],
      ['y', short(top + row.baseline)],
    ]);
  const [onlyRow, secondRow] = rows;
  if (onlyRow !== undefined && secondRow === undefined) {
    return markup + element('text', new Map([...position(onlyRow), ...attributes]), contentOf(runs[0] ?? [], main));
  }
  // A space between rows, so that words stay apart for those who copy or hear the text.
  const lines = rows.map((row, index) => element('tspan', position(row), contentOf(runs[index] ?? [], main) + (index < rows.length - 1 ? ' ' : '')));
  return markup + element('text', attributes, lines.join(''));
}

function runsOf(row: Row, context: LabelContext): StyledText[] {
  const runs: StyledText[] = [];
  let space = false;
  for (const word of row.words) {
    const style = styleOf(word.element, context);
    const text = (space && !word.glued ? ' ' : '') + word.text;
    const last = runs.at(-1);
    if (last !== undefined && sameStyle(last.style, style)) last.text += text;
    else runs.push({ text, style });
    space = word.after > 0;
  }
  return runs;
}

function contentOf(runs: readonly StyledText[], main: TextStyle): string {
  const inherited = new Map([
    ['fill', main.fill],
    ['font-size', short(main.size)],
    ['font-weight', main.weight],
    ['font-style', main.style],
    ['text-decoration', main.decoration],
  ]);
  return runs
    .map(({ text, style }) => {
      const attributes = styleAttributes(style, inherited);
      return attributes.size === 0 ? escapeMarkup(text) : element('tspan', attributes, escapeMarkup(text));
    })
    .join('');
}

function styleOf(at: Element, { painter, ink }: LabelContext): TextStyle {
  const { weight, italic } = faceOf(at);
  const color = heldValue(at, 'color') ?? '#000';
  const fill = (painter.paint(color, 'text') ?? painter.paint('#000', 'text'))?.value ?? 'none';
  const tag = at.localName;
  return {
    fill: ink !== null && fill.startsWith('var(') ? ink : fill,
    size: fontSize(at),
    weight: String(weight),
    style: italic ? 'italic' : 'normal',
    decoration: tag === 'u' ? 'underline' : tag === 's' || tag === 'del' ? 'line-through' : 'none',
  };
}

function styleAttributes(style: TextStyle, inherited: ReadonlyMap<string, string>): Attributes {
  const attributes: Attributes = new Map();
  const add = (name: string, value: string, fallback: string): void => {
    if (value !== (inherited.get(name) ?? fallback)) attributes.set(name, value);
  };
  add('fill', style.fill, '#000000');
  add('font-size', short(style.size), '16');
  add('font-weight', style.weight, '400');
  add('font-style', style.style, 'normal');
  add('text-decoration', style.decoration, 'none');
  return attributes;
}

function sameStyle(one: TextStyle, other: TextStyle): boolean {
  return one.fill === other.fill && one.size === other.size && one.weight === other.weight && one.style === other.style && one.decoration === other.decoration;
}

/** The ground that an edge label covers its line with. */
function groundOf(label: Element, painter: Painter): string | null {
  for (const at of [label, ...label.querySelectorAll('span,p')]) {
    const value = ownValue(at, 'background-color') ?? ownValue(at, 'background');
    if (value === null || (at !== label && at.textContent.trim() === '')) continue;
    const paint = painter.paint(value, 'fill');
    if (paint !== null && paint.value !== 'none') return paint.value;
  }
  return null;
}

function numberOf(at: Element, name: string): number {
  return Number.parseFloat(at.getAttribute(name) ?? '') || 0;
}
