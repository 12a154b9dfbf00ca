/** CSS selectors, as far as Mermaid's style sheets use them. */
import type { AttributeSelector, CssNode, Selector } from 'css-tree';

interface AttributeTest {
  readonly name: string;
  readonly operator: string | null;
  readonly value: string;
}

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
}

/** Compounds from left to right; `combinators[i]` stands before `compounds[i + 1]`. */
export interface ParsedSelector {
  readonly compounds: readonly Compound[];
  readonly combinators: readonly string[];
  readonly specificity: number;
}

/** A selector from its syntax tree; null when it holds something else (a state, a sibling), which then matches nothing. */
export function parseSelector(selector: Selector): ParsedSelector | null {
  const compounds: Compound[] = [];
  const combinators: string[] = [];
  let parts: CssNode[] = [];
  for (const node of selector.children.toArray()) {
    if (node.type !== 'Combinator') {
      parts.push(node);
      continue;
    }
    const compound = compoundOf(parts);
    if (compound === null || !(node.name === ' ' || node.name === '>')) return null;
    compounds.push(compound);
    combinators.push(node.name);
    parts = [];
  }
  const last = compoundOf(parts);
  if (last === null) return null;
  compounds.push(last);
  let specificity = 0;
  for (const { tag, id, classes, attributes } of compounds) {
    specificity += (id === null ? 0 : 10_000) + (classes.length + attributes.length) * 100 + (tag === null ? 0 : 1);
  }
  return { compounds, combinators, specificity };
}

/** What every element has that the selector matches: its id, one of its classes, its tag, or `*` where it asks for none of them. */
export function traitOf({ compounds }: ParsedSelector): string {
  const last = compounds.at(-1);
  if (last?.id != null) return `#${last.id}`;
  return last?.classes[0] === undefined ? (last?.tag ?? '*') : `.${last.classes[0]}`;
}

/** Every trait that a selector can ask an element for. */
export function traitsOf(element: Element): string[] {
  const traits = ['*', element.localName.toLowerCase()];
  const id = element.getAttribute('id');
  if (id !== null) traits.push(`#${id}`);
  const classes = element.getAttribute('class');
  if (classes !== null) for (const name of new Set(classes.split(/\s+/))) traits.push(`.${name}`);
  return traits;
}

/** Does an element match? */
export function matches(element: Element, selector: ParsedSelector, index = selector.compounds.length - 1): boolean {
  const compound = selector.compounds[index];
  if (compound === undefined || !matchesCompound(element, compound)) return false;
  if (index === 0) return true;
  const direct = selector.combinators[index - 1] === '>';
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (matches(parent, selector, index - 1)) return true;
    if (direct) return false;
  }
  return false;
}

function compoundOf(nodes: readonly CssNode[]): Compound | null {
  let tag: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  const attributes: AttributeTest[] = [];
  for (const node of nodes) {
    if (node.type === 'TypeSelector') tag = node.name === '*' ? null : node.name.toLowerCase();
    else if (node.type === 'IdSelector') id = node.name;
    else if (node.type === 'ClassSelector') classes.push(node.name);
    else if (node.type === 'AttributeSelector') attributes.push(attributeOf(node));
    else return null;
  }
  return nodes.length === 0 ? null : { tag, id, classes, attributes };
}

function attributeOf({ name, matcher, value }: AttributeSelector): AttributeTest {
  const text = value === null ? '' : value.type === 'Identifier' ? value.name : value.value;
  return { name: name.name, operator: matcher, value: text };
}

function matchesCompound(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  if (tag !== null && element.localName.toLowerCase() !== tag) return false;
  if (id !== null && element.getAttribute('id') !== id) return false;
  if (classes.length > 0) {
    const own = (element.getAttribute('class') ?? '').split(/\s+/);
    if (!classes.every((name) => own.includes(name))) return false;
  }
  return attributes.every((test) => matchesAttribute(element.getAttribute(test.name), test));
}

function matchesAttribute(actual: string | null, { operator, value }: AttributeTest): boolean {
  if (actual === null) return false;
  switch (operator) {
    case null:
      return true;
    case '=':
      return actual === value;
    case '^=':
      return actual.startsWith(value);
    case '$=':
      return actual.endsWith(value);
    case '*=':
      return actual.includes(value);
    case '~=':
      return actual.split(/\s+/).includes(value);
    default:
      return false;
  }
}
