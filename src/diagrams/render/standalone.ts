/** A drawing for other programs: light colours instead of variables, letters as outlines, on a white ground. */
import { JSDOM } from 'jsdom';
import { whileStill } from './cascade.ts';
import type { Face } from './fonts.ts';
import { outlineOf, placedGlyphs, unitsOf } from './outlines.ts';
import { PALETTE } from './palette.ts';
import { textRuns } from './svg-text.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** A window of its own for every drawing would cost more than the drawing. */
const { DOMParser: Parser } = new JSDOM().window;
/** Slides and documents are white. */
const GROUND = '#ffffff';
const XLINK = 'http://www.w3.org/1999/xlink';
/** What letters take from the texts around them. */
const STYLES = ['fill', 'fill-opacity', 'stroke', 'stroke-linejoin', 'stroke-opacity', 'opacity', 'paint-order'];

/**
 * The same drawing without anything that a site must bring along. Its words stay in it as names, for people who cannot see it.
 * @param baseUrl where links lead to that have no address of their own; without it they are left out
 */
export function standaloneSvg(svg: string, baseUrl?: string): string {
  const document = new Parser().parseFromString(resolved(svg), 'image/svg+xml');
  const root = document.documentElement;
  root.removeAttribute('class');
  const [x = '0', y = '0', width = '0', height = '0'] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/);
  const letters = new Letters(document);
  // A text gives way to its outlines, which changes nothing for those that follow.
  whileStill(root, () => {
    for (const text of root.querySelectorAll('text')) outlined(text, letters);
  });
  for (const link of root.querySelectorAll('a')) linked(link, baseUrl);
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: GROUND })) ground.setAttribute(name, value);
  const first = [...root.children].find(({ localName }) => localName !== 'title' && localName !== 'desc');
  root.insertBefore(letters.defs, first ?? null);
  root.insertBefore(ground, first ?? null);
  // Older programs know links inside a drawing by this name only.
  root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:xlink', XLINK);
  return `${root.outerHTML}\n`;
}

/** Every variable has its light value beside it; paper is white here. */
function resolved(svg: string): string {
  return svg.replaceAll(/var\(--mm-[\w-]+,\s*(#[\da-f]{6})\)/g, (_, light: string) => (light === PALETTE.paper.light ? GROUND : light));
}

/** Every letter once, however often it stands in the drawing. */
class Letters {
  readonly defs: Element;
  private readonly document: Document;
  private readonly known = new Map<string, string | undefined>();

  constructor(document: Document) {
    this.document = document;
    this.defs = document.createElementNS(SVG, 'defs');
  }

  /** The id of a glyph's outline; undefined for a space. */
  idOf(glyph: number, face: Face): string | undefined {
    const key = `${glyph} ${face.weight} ${face.italic}`;
    if (!this.known.has(key)) this.known.set(key, this.define(outlineOf(glyph, face)));
    return this.known.get(key);
  }

  private define(data: string): string | undefined {
    if (data === '') return undefined;
    const path = this.document.createElementNS(SVG, 'path');
    const id = `l${this.defs.childElementCount.toString(36)}`;
    path.setAttribute('id', id);
    path.setAttribute('d', data);
    this.defs.append(path);
    return id;
  }
}

function outlined(text: Element, letters: Letters): void {
  const { ownerDocument: document } = text;
  const group = document.createElementNS(SVG, 'g');
  const transform = text.getAttribute('transform');
  if (transform !== null) group.setAttribute('transform', transform);
  group.setAttribute('aria-label', text.textContent);
  for (const { text: words, face, size, x, y, elements } of textRuns(text)) {
    const scale = size / unitsOf(face);
    const run = document.createElementNS(SVG, 'g');
    const styleOf = (style: string): string | null | undefined =>
      elements
        .toReversed()
        .find((element) => element.hasAttribute(style))
        ?.getAttribute(style);
    run.setAttribute('transform', `translate(${short(x)} ${short(y)}) scale(${scale.toPrecision(5)} ${(-scale).toPrecision(5)})`);
    for (const style of STYLES) {
      const value = styleOf(style);
      if (value != null) run.setAttribute(style, value);
    }
    // Axes ask for lines without soft edges, which would fray letters.
    if (text.closest('[shape-rendering]')) run.setAttribute('shape-rendering', 'auto');
    for (const glyph of placedGlyphs(words, face)) {
      const id = letters.idOf(glyph.id, face);
      if (id === undefined) continue;
      const use = document.createElementNS(SVG, 'use');
      use.setAttributeNS(XLINK, 'xlink:href', `#${id}`);
      if (glyph.x !== 0) use.setAttribute('x', String(glyph.x));
      if (glyph.y !== 0) use.setAttribute('y', String(glyph.y));
      run.append(use);
    }
    if (run.childElementCount === 0) continue;
    const stroke = Number(styleOf('stroke-width'));
    if (stroke > 0) group.append(...stroked(run, short(stroke / scale)));
    else group.append(run);
  }
  text.replaceWith(group);
}

/** Where the stroke lies behind the letters, it lies behind all of them: letter by letter it would eat into the one before. */
function stroked(run: Element, width: string): Element[] {
  run.setAttribute('stroke-width', width);
  if (run.getAttribute('paint-order')?.startsWith('stroke') !== true) return [run];
  const letters = run.cloneNode(true) as Element;
  run.setAttribute('fill', 'none');
  letters.setAttribute('stroke', 'none');
  for (const style of ['paint-order', 'stroke-width', 'stroke-linejoin', 'stroke-opacity']) letters.removeAttribute(style);
  run.removeAttribute('paint-order');
  return [run, letters];
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function linked(link: Element, baseUrl: string | undefined): void {
  const href = link.getAttribute('href') ?? '';
  if (/^[a-z]+:/i.test(href)) return;
  if (baseUrl !== undefined && href.startsWith('/')) {
    link.setAttribute('href', new URL(href.slice(1), baseUrl).href);
    return;
  }
  const group = link.ownerDocument.createElementNS(SVG, 'g');
  for (const { name, value } of link.attributes) if (name !== 'href') group.setAttribute(name, value);
  group.append(...link.childNodes);
  link.replaceWith(group);
}
