/** Mermaid's HTML labels: inline text in blocks, wrapped at a width. A small part of CSS, but all of it that labels use. */
import { faceOf, fontSize, heldValue, ownValue, pixels } from './cascade.ts';
import { lineMetrics } from './fonts.ts';
import { labelWords, lineHeightOf, type Word } from './label-words.ts';

/** A line as it will be drawn. Lengths are pixels from the top left corner of the label. */
export interface Row {
  readonly words: readonly Word[];
  readonly width: number;
  readonly height: number;
  x: number;
  baseline: number;
}

export interface LabelLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** What Mermaid sees as the size of the page: it sets the natural width of gantt and C4 diagrams. */
const PAGE = { width: 1000, height: 800 };
/** Blink rounds widths up to 1/64 pixel. */
const LAYOUT_UNIT = 64;
const ROUNDING = 0.01;

/** Size of an HTML element with text in it. */
export function labelSize(element: Element): { width: number; height: number } {
  const { width, height } = layoutLabel(element);
  return { width, height };
}

/** Rows of an HTML label and its size. */
export function layoutLabel(element: Element): LabelLayout {
  if (element.localName === 'body' || element.localName === 'html') return { ...PAGE, rows: [] };
  const { lines, padding: innerPadding } = labelWords(element);
  const maximum = pixels(ownValue(element, 'max-width'), () => fontSize(element));
  const fixedWidth = lengthAgainstParent(element, 'width');
  const wrapAt = Number.isFinite(fixedWidth) ? fixedWidth : Number.isFinite(maximum) ? maximum : Infinity;
  const rows = lines.flatMap((line) => wrapLine(line, wrapAt, lineHeightOf(element)));
  if (!rows.some((row) => row.words.length > 0)) return { width: 0, height: 0, rows: [] };

  let width = Math.max(0, ...rows.map(outerWidth));
  if (ownValue(element, 'display') === 'table-cell' && width > maximum) width = maximum;
  if (Number.isFinite(fixedWidth)) width = Math.max(fixedWidth, width);
  const padding = (pixels(ownValue(element, 'padding'), () => fontSize(element)) || 0) + innerPadding;
  const bottom = placeRows(element, rows, width, padding);
  return { width: Math.ceil((width + 2 * padding) * LAYOUT_UNIT) / LAYOUT_UNIT, height: bottom + padding, rows };
}

function wrapLine(words: readonly Word[], wrapAt: number, strut: number): Row[] {
  const rows: Row[] = [];
  let row: Word[] = [];
  let width = 0;
  const close = (): void => {
    rows.push({ words: row, width, height: Math.max(strut, ...row.map((word) => word.lineHeight)), x: 0, baseline: 0 });
    row = [];
    width = 0;
  };
  for (const unit of unbreakableUnits(words)) {
    const [first, last] = [unit[0], unit.at(-1)];
    const unitWidth = unit.reduce((sum, word) => sum + word.width, 0);
    const tail = last?.keepsSpace === true ? last.after : 0;
    const gap = row.at(-1)?.after ?? 0;
    if (row.length > 0 && first?.fixed !== true && width + gap + unitWidth + tail > wrapAt + ROUNDING) close();
    width += (row.at(-1)?.after ?? 0) + unitWidth;
    row.push(...unit);
  }
  close();
  return rows;
}

function unbreakableUnits(words: readonly Word[]): Word[][] {
  const units: Word[][] = [];
  for (const word of words) {
    const unit = units.at(-1);
    if (word.glued && unit !== undefined) unit.push(word);
    else units.push([word]);
  }
  return units;
}

/** Sets x and baseline of each row; returns where the last one ends. */
function placeRows(element: Element, rows: readonly Row[], width: number, padding: number): number {
  const box = fullHeightBox(element);
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  const common = alignmentOf(element, box > 0);
  let y = padding + (box > 0 ? Math.max(0, (box - total) / 2) : 0);
  for (const row of rows) {
    const align = box > 0 ? common : (blockAlignment(row.words[0]?.element, element) ?? common);
    const free = width - outerWidth(row);
    row.x = padding + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
    const { ascent, descent } = row.words[0]?.metrics ?? lineMetrics(faceOf(element), fontSize(element));
    row.baseline = y + (row.height - (ascent + descent)) / 2 + ascent;
    y += row.height;
  }
  return y;
}

function outerWidth(row: Row): number {
  const last = row.words.at(-1);
  return row.width + (last?.keepsSpace === true ? last.after : 0);
}

/** Height of the foreignObject when the label fills it (`height: 100%`), else 0. */
function fullHeightBox(element: Element): number {
  const height = ownValue(element, 'height') ?? '';
  return height.endsWith('%') ? Number.parseFloat(element.parentElement?.getAttribute('height') ?? '') || 0 : 0;
}

/** Labels that fill their foreignObject are tables with one cell, and the cell says how text stands. */
function alignmentOf(element: Element, fills: boolean): string {
  const align = heldValue(element, 'text-align') ?? 'left';
  const cell = fills ? element.firstElementChild : null;
  if (cell === null) return align;
  const own = ownValue(cell, 'text-align');
  if (own !== null) return own;
  return ownValue(cell, 'display') === 'table-cell' && align === 'left' ? 'center' : align;
}

function blockAlignment(from: Element | undefined, root: Element): string | null {
  for (let at: Element | null = from ?? null; at !== null && at !== root; at = at.parentElement) {
    if (/^(?:p|div|li)$/.test(at.localName)) return heldValue(at, 'text-align');
  }
  return null;
}

function lengthAgainstParent(element: Element, property: string): number {
  const value = ownValue(element, property);
  if (value?.endsWith('%') === true) {
    return (Number.parseFloat(value) / 100) * Number.parseFloat(element.parentElement?.getAttribute(property) ?? '');
  }
  return pixels(value, () => fontSize(element));
}
