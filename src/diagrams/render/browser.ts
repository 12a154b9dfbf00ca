/** jsdom as the browser that Mermaid believes to run in. Only for the child process: these globals would mislead other libraries. */
import { JSDOM } from 'jsdom';
import { faceOf, fontSize, heldValue } from './cascade.ts';
import { advance } from './fonts.ts';
import { NAMED_COLORS } from './named-colors.ts';
import { pathLength, pointAtLength } from './path-measure.ts';
import { boundingBox, clientRectangle } from './svg-box.ts';
import { textLength } from './svg-text.ts';

const SCREEN = { width: 1000, height: 800 };
const GLOBALS = [
  'Comment',
  'Document',
  'DocumentFragment',
  'DOMParser',
  'Element',
  'Event',
  'HTMLElement',
  'HTMLFormElement',
  'HTMLTemplateElement',
  'NamedNodeMap',
  'Node',
  'NodeFilter',
  'SVGElement',
  'Text',
  'XMLSerializer',
] as const;

/** Install the globals and the measuring functions; call before Mermaid is imported, since it looks for a browser then. */
export function installBrowser(): Document {
  const { window } = new JSDOM('<!doctype html><body></body>');
  define('window', window);
  define('document', window.document);
  define('navigator', window.navigator);
  for (const name of GLOBALS) define(name, window[name]);
  define('screen', { ...SCREEN, availWidth: SCREEN.width, availHeight: SCREEN.height });
  set(window, 'innerWidth', SCREEN.width);
  set(window, 'innerHeight', SCREEN.height);
  both(window, 'CSSStyleSheet', StyleSheetShim);
  both(window, 'CSS', { escape: escapeIdentifier, supports: (property: string, value: string) => property === 'color' && isColor(value) });
  both(window, 'getComputedStyle', computedStyle);
  // Mermaid collects its reads for the next frame: a real frame would cost 16 ms for each label.
  both(window, 'requestAnimationFrame', (callback: (time: number) => void) => setImmediate(() => callback(0)));
  define('Image', ImageShim);
  installMeasures(window.Element.prototype);
  installMeasures(window.SVGElement.prototype);
  installMeasures(window.HTMLElement.prototype);
  // Labels wait for their pictures, and nothing loads here.
  Object.defineProperty(window.HTMLImageElement.prototype, 'complete', { get: () => true, configurable: true });
  set(window.HTMLCanvasElement.prototype, 'getContext', () => canvasContext());
  keepUnitlessFontSizes(window.document);
  return window.document;
}

function installMeasures(prototype: object): void {
  set(prototype, 'getBBox', function (this: Element) {
    return boundingBox(this);
  });
  set(prototype, 'getBoundingClientRect', function (this: Element) {
    const box = clientRectangle(this);
    return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height, toJSON: () => box };
  });
  set(prototype, 'getComputedTextLength', function (this: Element) {
    return textLength(this);
  });
  set(prototype, 'getTotalLength', function (this: Element) {
    return pathLength(this.getAttribute('d') ?? '');
  });
  set(prototype, 'getPointAtLength', function (this: Element, length: number) {
    return pointAtLength(this.getAttribute('d') ?? '', length);
  });
  for (const name of ['offsetWidth', 'clientWidth']) Object.defineProperty(prototype, name, { get: () => SCREEN.width, configurable: true });
  for (const name of ['offsetHeight', 'clientHeight']) Object.defineProperty(prototype, name, { get: () => SCREEN.height, configurable: true });
}

class RuleShim {
  private readonly selector: string;
  private body: string;
  readonly style: { setProperty(name: string, value: string): void; readonly length: number };

  constructor(text: string) {
    const brace = text.indexOf('{');
    this.selector = text.slice(0, brace).trim();
    this.body = text.slice(brace + 1, text.lastIndexOf('}')).trim();
    const setProperty = (name: string, value: string): void => {
      this.body += `${this.body === '' || this.body.endsWith(';') ? '' : ';'}${name}:${value};`;
    };
    const length = (): number => (this.body === '' ? 0 : 1);
    this.style = {
      setProperty,
      get length() {
        return length();
      },
    };
  }

  get cssText(): string {
    return `${this.selector} { ${this.body} }`;
  }
}

class StyleSheetShim {
  cssRules: { readonly cssText: string }[] = [];

  insertRule(text: string, index = 0): number {
    this.cssRules.splice(index, 0, new RuleShim(text));
    return index;
  }

  replaceSync(text: string): void {
    this.cssRules = [{ cssText: text }];
  }
}

class ImageShim {
  readonly naturalWidth = 64;
  readonly naturalHeight = 64;

  decode(): Promise<void> {
    return Promise.resolve();
  }
}

/** Enough of `getComputedStyle` for d3 and cytoscape: any property by its CSS or its script name. */
function computedStyle(element: Element): object {
  const read = (property: string): string => {
    if (property === 'font-size') return `${fontSize(element)}px`;
    return heldValue(element, property) ?? defaultValue(property);
  };
  return new Proxy(
    { getPropertyValue: read },
    {
      get: (target, name) => {
        if (typeof name !== 'string' || name in target) return Reflect.get(target, name) as unknown;
        return read(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      },
    },
  );
}

function defaultValue(property: string): string {
  if (property === 'display') return 'inline';
  if (property === 'position') return 'relative';
  if (property === 'text-anchor') return 'start';
  return /^(?:padding|border|margin)/.test(property) ? '0px' : '';
}

/** Cytoscape measures labels on a canvas; whatever it draws there nobody sees. */
function canvasContext(): object {
  return new Proxy(
    { font: '16px sans-serif' },
    {
      get: (target, name) => {
        if (name === 'measureText') return (text: string) => ({ width: advance(text, faceOf(document.body)) * canvasFontSize(target.font) });
        return Reflect.has(target, name) ? (Reflect.get(target, name) as unknown) : () => undefined;
      },
    },
  );
}

function canvasFontSize(font: unknown): number {
  return Number(/([\d.]+)px/.exec(String(font))?.[1] ?? 16);
}

/** In SVG `font-size: 14` set by script is 14 px in Chromium; jsdom drops it. */
function keepUnitlessFontSizes(document: Document): void {
  const prototype = Object.getPrototypeOf(document.createElement('div').style) as CSSStyleDeclaration;
  const original = prototype.setProperty;
  set(prototype, 'setProperty', function (this: CSSStyleDeclaration, name: string, value: string | null, priority?: string) {
    const unitless = name === 'font-size' && value !== null && String(value) !== '' && !Number.isNaN(Number(value));
    original.call(this, name, unitless ? `${value}px` : value, priority);
  });
}

function isColor(value: string): boolean {
  const text = value.trim().toLowerCase();
  if (NAMED_COLORS.has(text) || text === 'transparent' || text === 'currentcolor') return true;
  return /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgb|hsl)a?\([^)]*\))$/.test(text);
}

function escapeIdentifier(text: string): string {
  return String(text)
    .replace(/[^\w\u00a0-\uffff-]/g, (letter) => `\\${letter}`)
    .replace(/^(-?)(\d)/, (_, dash: string, digit: string) => `${dash}\\3${digit} `);
}

function both(window: object, name: string, value: unknown): void {
  define(name, value);
  set(window, name, value);
}

function define(name: string, value: unknown): void {
  set(globalThis, name, value);
}

function set(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
