/** The words of an HTML label, with their widths: what line breaking works on. */
import LineBreaker from 'linebreak';
import { faceOf, fontSize, heldValue, ownValue, pixels } from './cascade.ts';
import { advance, type LineMetrics, lineMetrics } from './fonts.ts';

export interface Word {
  readonly text: string;
  readonly width: number;
  /** Width of the space after it; 0 for none. */
  after: number;
  /** The element whose style it has. */
  readonly element: Element;
  /** No line may begin here by wrapping. */
  readonly fixed: boolean;
  /** A space at the end of a line counts (`white-space: break-spaces`). */
  readonly keepsSpace: boolean;
  /** Stands without a break behind the word before it. */
  readonly glued: boolean;
  readonly lineHeight: number;
  readonly metrics: LineMetrics;
}

export interface LabelWords {
  /** Lines as the author broke them. */
  readonly lines: readonly (readonly Word[])[];
  /** Largest padding of a block inside, in pixels. */
  readonly padding: number;
}

const SKIPPED = /^(?:script|style|template|noscript|iframe|object|embed)$/;
const BLOCK = /^(?:p|div|ul|li|h\d|pre)$/;
const CACHE_LIMIT = 5000;
const breakable = new Map<string, readonly string[]>();

/** Words of everything inside an element. */
export function labelWords(root: Element): LabelWords {
  const collector = new WordCollector();
  collector.walk(root);
  const lines = collector.lines;
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return { lines, padding: collector.padding };
}

/** Height of a line of an element's text, in pixels. */
export function lineHeightOf(element: Element): number {
  const size = fontSize(element);
  const value = heldValue(element, 'line-height') ?? 'normal';
  const height = /^[\d.]+$/.test(value) ? Number(value) * size : pixels(value, () => size);
  if (value !== 'normal' && Number.isFinite(height)) return height;
  const { ascent, descent } = lineMetrics(faceOf(element), size);
  return ascent + descent;
}

class WordCollector {
  readonly lines: Word[][] = [[]];
  padding = 0;

  walk(element: Element): void {
    for (const child of element.childNodes) {
      if (child.nodeType === child.TEXT_NODE) this.addText(child.nodeValue ?? '', element);
      else if (child.nodeType === child.ELEMENT_NODE) this.addElement(child as Element, element);
    }
  }

  private get line(): Word[] {
    return this.lines.at(-1) ?? [];
  }

  private addElement(element: Element, parent: Element): void {
    const tag = element.localName.toLowerCase();
    if (SKIPPED.test(tag)) return;
    if (tag === 'br') {
      this.lines.push([]);
      return;
    }
    const block = BLOCK.test(tag);
    if (block) {
      if (this.line.length > 0) this.lines.push([]);
      this.padding = Math.max(this.padding, pixels(ownValue(element, 'padding'), () => fontSize(element)) || 0);
    }
    if (tag === 'svg' || tag === 'img' || (tag === 'i' && element.childNodes.length === 0)) this.addIcon(element, parent);
    else this.walk(element);
    if (block && this.line.length > 0 && element.nextSibling !== null) this.lines.push([]);
  }

  private addIcon(icon: Element, parent: Element): void {
    const size = fontSize(parent);
    const width = pixels(icon.getAttribute('width'), () => size) || size;
    this.line.push({ ...this.style(parent), text: '', width, after: 0, element: icon, fixed: false, keepsSpace: false, glued: false });
  }

  private addText(raw: string, parent: Element): void {
    // Once for all words of the text: asking for a style is what drawing spends most of its time on.
    const [size, face, style] = [fontSize(parent), faceOf(parent), this.style(parent)];
    const space = heldValue(parent, 'white-space') ?? 'normal';
    const fixed = space === 'nowrap';
    const keepsSpace = space === 'break-spaces';
    for (const [, gap = '', text = ''] of raw.replace(/[ \t\n\r]+/g, ' ').matchAll(/( ?)([^ ]*)/g)) {
      const before = this.line.at(-1);
      if (gap !== '' && before !== undefined) before.after = advance(' ', face) * size;
      if (text === '') continue;
      for (const [index, part] of (fixed ? [text] : breakParts(text)).entries()) {
        const glued = index === 0 && gap === '' && before?.after === 0;
        this.line.push({ ...style, text: part, width: advance(part, face) * size, after: 0, element: parent, fixed, keepsSpace, glued });
      }
    }
  }

  private style(element: Element): { lineHeight: number; metrics: LineMetrics } {
    return { lineHeight: lineHeightOf(element), metrics: lineMetrics(faceOf(element), fontSize(element)) };
  }
}

/** The pieces between which a word without spaces may be broken. */
function breakParts(text: string): readonly string[] {
  if (/^[\w.,:;!?'"()]*$/.test(text)) return [text];
  let parts = breakable.get(text);
  if (parts === undefined) {
    const found: string[] = [];
    const breaker = new LineBreaker(text);
    let from = 0;
    for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
      found.push(text.slice(from, next.position));
      from = next.position;
    }
    if (from < text.length) found.push(text.slice(from));
    parts = found;
    if (breakable.size > CACHE_LIMIT) breakable.clear();
    breakable.set(text, parts);
  }
  return parts;
}
