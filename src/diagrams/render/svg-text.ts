/** Where the letters of an SVG `<text>` stand. */
import { faceOf, fontSize, heldValue, ownValue, pixels, whileStill } from './cascade.ts';
import { advance, type Face, type LineMetrics, lineMetrics } from './fonts.ts';
import { addPoint, type Box, emptyBox } from './matrix.ts';
import { outermostSvg } from './style-sheet.ts';

/** Letters that follow one another in one style. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  x: number;
  /** Of the baseline. */
  readonly y: number;
  width: number;
  /** Width of the space at its end, which counts only when more text follows. */
  readonly trailing: number;
  readonly metrics: LineMetrics;
  /** The `<text>` and `<tspan>` elements around it. */
  readonly elements: readonly Element[];
  readonly anchor: string;
}

type Coordinate = 'x' | 'y' | 'dx' | 'dy';

/** Box of a `<text>` or `<tspan>`. */
export function textBox(element: Element): Box {
  const box = emptyBox();
  for (const run of runsAround(element)) {
    addPoint(box, run.x, run.y - run.metrics.ascent);
    addPoint(box, run.x + run.width, run.y + run.metrics.descent);
  }
  return box;
}

/** Every run of a `<text>`, in order. */
export function textRuns(text: Element): readonly Run[] {
  return new TextFlow(text).runs;
}

/** `getComputedTextLength`. */
export function textLength(element: Element): number {
  return whileStill(element, () => runsAround(element).reduce((sum, run) => sum + run.width, 0));
}

function runsAround(element: Element): Run[] {
  const text = element.closest('text');
  return text === null ? [] : new TextFlow(text).runs.filter((run) => run.elements.includes(element));
}

class TextFlow {
  readonly runs: Run[] = [];
  private readonly preserve: boolean;
  /** Runs since the last absolute position: they are anchored together. */
  private chunk: Run[] = [];
  private cursorX = 0;
  private cursorY = 0;
  private afterSpace = true;
  /** Positions that wait for the next letter; of several the innermost element's wins (SVG 2, 11.5). */
  private pending = new Map<Coordinate, number>();

  constructor(text: Element) {
    this.preserve = /pre|break-spaces/.test(heldValue(text, 'white-space') ?? '') || text.getAttribute('xml:space') === 'preserve';
    this.walk(text, []);
    const last = this.chunk.at(-1);
    if (last !== undefined) last.width -= last.trailing;
    this.closeChunk();
  }

  private walk(element: Element, ancestors: readonly Element[]): void {
    const tag = element.localName;
    if (tag === 'title' || tag === 'desc' || tag === 'style' || ownValue(element, 'display') === 'none') return;
    const before = new Map(this.pending);
    const count = this.runs.length + this.chunk.length;
    this.readPositions(element);
    const elements = [...ancestors, element];
    for (const child of element.childNodes) {
      if (child.nodeType === child.TEXT_NODE) this.addText(child.nodeValue ?? '', element, elements);
      else if (child.nodeType === child.ELEMENT_NODE) this.walk(child as Element, elements);
    }
    if (this.runs.length + this.chunk.length === count) this.pending = before;
  }

  private readPositions(element: Element): void {
    for (const name of ['x', 'y', 'dx', 'dy'] as const) {
      const value = element
        .getAttribute(name)
        ?.trim()
        .split(/[\s,]+/)[0];
      if (value !== undefined && value !== '') {
        const length = value.endsWith('%')
          ? (Number.parseFloat(value) / 100) * viewport(element)[name.endsWith('x') ? 0 : 1]
          : pixels(value, () => fontSize(element));
        this.pending.set(name, length || 0);
      } else if (element.localName === 'text' && (name === 'x' || name === 'y')) this.pending.set(name, 0);
    }
  }

  private addText(raw: string, parent: Element, elements: readonly Element[]): void {
    let text = raw;
    if (!this.preserve) {
      text = text.replace(/[\n\r\t ]+/g, ' ');
      if (this.afterSpace && text.startsWith(' ')) text = text.slice(1);
    }
    if (text === '') return;
    this.afterSpace = text.endsWith(' ') && !this.preserve;
    this.applyPositions();
    const [size, face] = [fontSize(parent), faceOf(parent)];
    const metrics = lineMetrics(face, size);
    const spacing = pixels(heldValue(parent, 'letter-spacing'), () => size) || 0;
    const width = advance(text, face) * size + spacing * [...text].length;
    const baseline = heldValue(parent, 'alignment-baseline') ?? heldValue(parent, 'dominant-baseline') ?? 'auto';
    this.chunk.push({
      text,
      size,
      face,
      x: this.cursorX,
      y: this.cursorY + baselineShift(baseline, metrics),
      width,
      trailing: this.afterSpace ? advance(' ', face) * size : 0,
      metrics,
      elements,
      anchor: heldValue(parent, 'text-anchor') ?? 'start',
    });
    this.cursorX += width;
  }

  private applyPositions(): void {
    const [x, y] = [this.pending.get('x'), this.pending.get('y')];
    if (x !== undefined || y !== undefined) this.closeChunk();
    this.cursorX = (x ?? this.cursorX) + (this.pending.get('dx') ?? 0);
    this.cursorY = (y ?? this.cursorY) + (this.pending.get('dy') ?? 0);
    this.pending = new Map();
  }

  private closeChunk(): void {
    const first = this.chunk[0];
    if (first === undefined) return;
    const width = this.chunk.reduce((sum, run) => sum + run.width, 0);
    const shift = first.anchor === 'middle' ? -width / 2 : first.anchor === 'end' ? -width : 0;
    for (const run of this.chunk) run.x += shift;
    this.cursorX += shift;
    this.runs.push(...this.chunk);
    this.chunk = [];
  }
}

/** How far below its y a baseline lies. */
function baselineShift(name: string, { ascent, descent, xHeight }: LineMetrics): number {
  switch (name) {
    case 'middle':
      return xHeight / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
    case 'text-hanging':
      return ascent * 0.8;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
    case 'text-bottom':
      return -descent;
    case 'mathematical':
      return ascent / 2;
    default:
      return 0;
  }
}

/** What percentages count from: the view box, or the size, of the outermost `<svg>`; before it has one, a browser's default. */
function viewport(element: Element): readonly [number, number] {
  const root = outermostSvg(element);
  const [, , width, height] = (root?.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width !== undefined && height !== undefined) return [width, height];
  const size = (name: string, fallback: number): number => {
    const value = root?.getAttribute(name) ?? '';
    return value === '' || value.endsWith('%') ? fallback : Number.parseFloat(value);
  };
  return [size('width', 1000), size('height', 150)];
}
