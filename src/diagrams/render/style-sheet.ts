/** The rules of the `<style>` elements that Mermaid puts into its SVG. */
import { parse } from 'css-tree';
import { childElements } from './elements.ts';
import { parseSelector, traitOf, type ParsedSelector } from './selector.ts';

/** One declaration of one rule. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  /** Specificity first, then order in the sheet. */
  readonly rank: number;
}

export interface Rule {
  readonly selector: ParsedSelector;
  readonly declarations: readonly Declaration[];
}

/** By what an element must have for a rule to concern it, see `traitOf`: of hundreds of rules a few need a closer look. */
type ByTrait<T> = ReadonlyMap<string, readonly T[]>;

export interface StyleSheet {
  readonly rules: ByTrait<Rule>;
  /** The rules that set a property. */
  readonly byProperty: ReadonlyMap<string, ByTrait<{ readonly selector: ParsedSelector; readonly declaration: Declaration }>>;
}

const EMPTY: StyleSheet = { rules: new Map(), byProperty: new Map() };
const SPECIFICITY_STEP = 100_000;
const CACHE_LIMIT = 100;
const cache = new Map<string, StyleSheet>();
let latest = { css: '', sheet: EMPTY };

let held: StyleSheet | undefined;

/** Do something that changes no drawing: the sheet of the one around an element is looked up once for all of it. */
export function whileSheetHolds<T>(element: Element, read: () => T): T {
  held = sheetFor(element);
  try {
    return read();
  } finally {
    held = undefined;
  }
}

/** The sheet that holds for an element: the `<style>` children of the outermost `<svg>` around it. */
export function sheetFor(element: Element): StyleSheet {
  if (held !== undefined) return held;
  const root = outermostSvg(element);
  if (root === null) return EMPTY;
  const css = styleText(root);
  // Asked for thousands of times in a row, and even the hash of a sheet takes time.
  if (css === latest.css) return latest.sheet;
  let sheet = cache.get(css);
  if (sheet === undefined) {
    sheet = readSheet(css);
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(css, sheet);
  }
  latest = { css, sheet };
  return sheet;
}

/** By element; only for what stands in the document, since Mermaid builds parts apart and puts them in later, but never moves them to another drawing. */
const roots = new WeakMap<Element, Element>();

/** The outermost `<svg>` around an element, itself included. */
export function outermostSvg(element: Element): Element | null {
  const known = roots.get(element);
  if (known !== undefined) return known;
  let root: Element | null = null;
  let isPlaced = false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const name = at.localName;
    if (name === 'svg') root = at;
    else if (name === 'body') isPlaced = true;
  }
  if (root !== null && isPlaced) roots.set(element, root);
  return root;
}

/** One sheet is handed on as the very string that the document holds, which makes comparing it cheap. */
function styleText(root: Element): string {
  let css = '';
  for (const child of childElements(root)) {
    if (child.localName !== 'style') continue;
    const text = child.firstChild === child.lastChild ? (child.firstChild?.nodeValue ?? '') : child.textContent;
    css = css === '' ? text : `${css}\n${text}`;
  }
  return css;
}

function readSheet(css: string): StyleSheet {
  const rules = new Map<string, Rule[]>();
  const byProperty = new Map<string, Map<string, { selector: ParsedSelector; declaration: Declaration }[]>>();
  let count = 0;
  const tree = parse(css, { parseValue: false, parseCustomProperty: false });
  if (tree.type !== 'StyleSheet') return EMPTY;
  // @keyframes and @media are passed over: a still picture has neither movement nor another medium.
  for (const node of tree.children.toArray()) {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') continue;
    for (const selectorNode of node.prelude.children.toArray()) {
      if (selectorNode.type !== 'Selector') continue;
      const selector = parseSelector(selectorNode);
      if (selector === null) continue;
      const trait = traitOf(selector);
      const declarations: Declaration[] = [];
      for (const child of node.block.children.toArray()) {
        if (child.type !== 'Declaration' || child.value.type !== 'Raw') continue;
        const rank = selector.specificity * SPECIFICITY_STEP + count;
        const declaration = { property: child.property.toLowerCase(), value: child.value.value.trim(), important: child.important !== false, rank };
        declarations.push(declaration);
        const ofProperty = byProperty.get(declaration.property) ?? new Map<string, { selector: ParsedSelector; declaration: Declaration }[]>();
        byProperty.set(declaration.property, ofProperty);
        put(ofProperty, trait, { selector, declaration });
      }
      put(rules, trait, { selector, declarations });
      count += 1;
    }
  }
  return { rules, byProperty };
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
