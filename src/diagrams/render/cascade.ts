/** Which value a property has on an element: Mermaid's style sheet, `style` attribute, presentation attribute, the browser's own defaults. */
import type { Face } from './fonts.ts';
import { inlineStyle } from './inline-style.ts';
import { matches, traitsOf } from './selector.ts';
import { sheetFor, whileSheetHolds } from './style-sheet.ts';

const INHERITED = new Set([
  'color',
  'dominant-baseline',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-anchor',
  'text-transform',
  'white-space',
]);

/** What a browser's own style sheet says about the few HTML tags that stand in labels. */
const BROWSER_DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  b: { 'font-weight': 'bold' },
  strong: { 'font-weight': 'bold' },
  i: { 'font-style': 'italic' },
  em: { 'font-style': 'italic' },
  small: { 'font-size': '0.8333em' },
  h1: { 'font-weight': 'bold', 'font-size': '2em' },
};
const ROOT_SIZE = 16;
const NAMED_SIZES: Readonly<Record<string, number>> = { small: 13, medium: 16, large: 18, smaller: 13, larger: 19 };
const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/;
/** Against a variable that names itself. */
const VARIABLE_DEPTH = 8;

/** What was found out about an element while nothing changes. */
interface Known {
  readonly traits: readonly string[];
  readonly values: Map<string, string | null>;
}

let known: Map<Element, Known> | undefined;

/**
 * Do something that only reads the drawing around an element: every value is found out once then. To measure a label asks for the same
 * size and weight at every word and every element around it.
 */
export function whileStill<T>(element: Element, read: () => T): T {
  if (known !== undefined) return read();
  known = new Map();
  try {
    return whileSheetHolds(element, read);
  } finally {
    known = undefined;
  }
}

/** The value set on the element itself, variables resolved; null when nothing sets it. */
export function ownValue(element: Element, property: string): string | null {
  const about = known && aboutElement(element, known);
  const before = about?.values.get(property);
  if (before !== undefined) return before;
  const value = foundValue(element, property, about?.traits ?? traitsOf(element));
  about?.values.set(property, value);
  return value;
}

function aboutElement(element: Element, all: Map<Element, Known>): Known {
  let about = all.get(element);
  if (about === undefined) {
    about = { traits: traitsOf(element), values: new Map() };
    all.set(element, about);
  }
  return about;
}

function foundValue(element: Element, property: string, traits: readonly string[]): string | null {
  const inline = inlineStyle(element).get(property);
  let best: { value: string; important: boolean; rank: number } | null = null;
  const setters = sheetFor(element).byProperty.get(property);
  for (const trait of setters ? traits : []) {
    for (const { selector, declaration } of setters?.get(trait) ?? []) {
      const outranked = best !== null && (best.important === declaration.important ? best.rank > declaration.rank : best.important);
      if (!outranked && matches(element, selector)) best = declaration;
    }
  }
  let value: string | null = best?.value ?? null;
  if (inline !== undefined && (best === null || !best.important || inline.important)) value = inline.value;
  value ??= element.getAttribute(property) || null;
  value ??= BROWSER_DEFAULTS[element.localName.toLowerCase()]?.[property] ?? null;
  return value?.includes('var(') === true ? resolveVariables(element, value) : value;
}

/** The value that holds on the element, inherited if the property is; null when nothing sets it. */
export function heldValue(element: Element, property: string): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = ownValue(at, property);
    if (value !== null && value !== 'inherit') return value;
    if (!INHERITED.has(property)) return null;
  }
  return null;
}

/** Every property that style sheet and `style` attribute set on the element. */
export function styledValues(element: Element): Map<string, string> {
  const values = new Map<string, { value: string; important: boolean; rank: number }>();
  const { rules } = sheetFor(element);
  for (const { selector, declarations } of traitsOf(element).flatMap((trait) => rules.get(trait) ?? [])) {
    if (!matches(element, selector)) continue;
    for (const declaration of declarations) {
      const before = values.get(declaration.property);
      const outranked = before !== undefined && (before.important === declaration.important ? before.rank > declaration.rank : before.important);
      if (!outranked) values.set(declaration.property, declaration);
    }
  }
  for (const [property, { value, important }] of inlineStyle(element)) {
    if (important || !values.get(property)?.important) values.set(property, { value, important, rank: Infinity });
  }
  return new Map([...values].map(([property, { value }]) => [property, resolveVariables(element, value)]));
}

/** Font size in pixels. */
export function fontSize(element: Element | null): number {
  if (element === null) return ROOT_SIZE;
  const value = ownValue(element, 'font-size');
  if (value === null || value === 'inherit') return fontSize(element.parentElement);
  const size = pixels(value, () => fontSize(element.parentElement));
  return Number.isFinite(size) ? size : fontSize(element.parentElement);
}

/** Weight and slant of the text of an element. */
export function faceOf(element: Element): Face {
  const weight = heldValue(element, 'font-weight') ?? 'normal';
  const named = weight === 'bold' || weight === 'bolder' ? 700 : Number.parseFloat(weight);
  const style = heldValue(element, 'font-style') ?? 'normal';
  return { weight: Number.isFinite(named) ? named : 400, italic: /italic|oblique/.test(style) };
}

/** A CSS length in pixels; `em` is the font size it counts from. NaN when it is no length. */
export function pixels(value: string | null, em: () => number): number {
  if (value === null) return Number.NaN;
  const [, digits = '', unit = ''] = /^(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)(px|em|rem|pt|%|ex)?$/.exec(value.trim()) ?? [];
  if (digits === '') return NAMED_SIZES[value.trim()] ?? Number.NaN;
  const number = Number.parseFloat(digits);
  switch (unit) {
    case 'em':
      return number * em();
    case 'ex':
      return (number * em()) / 2;
    case '%':
      return (number / 100) * em();
    case 'rem':
      return number * ROOT_SIZE;
    case 'pt':
      return (number * 4) / 3;
    default:
      return number;
  }
}

/** Nothing of it is drawn: itself or something around it has `display: none`. */
export function isHidden(element: Element): boolean {
  for (let at: Element | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (ownValue(at, 'display') === 'none') return true;
  }
  return false;
}

function resolveVariables(element: Element, text: string): string {
  let value = text;
  for (let depth = 0; depth < VARIABLE_DEPTH; depth++) {
    const found = VARIABLE.exec(value);
    if (found === null) break;
    const [whole, name = '', fallback = ''] = found;
    let replacement: string | undefined;
    for (let at: Element | null = element; at !== null && replacement === undefined; at = at.parentElement) {
      replacement = inlineStyle(at).get(name)?.value;
    }
    value = value.replace(whole, () => (replacement ?? fallback).trim());
  }
  return value;
}
