/** Mermaid's SVG as a static one: allow-listed tags, presentation attributes only, the resolved styles written where they change something. */
import { GEOMETRY, REFERENCED_TAGS, TAGS } from './allow-list.ts';
import { styledValues } from './cascade.ts';
import { ElementIds } from './element-ids.ts';
import { addGeometry } from './geometry-attributes.ts';
import { labelText } from './label-text.ts';
import { type Attributes, element, escapeMarkup } from './markup.ts';
import { Painter } from './paint.ts';
import { presentation, type PresentationContext } from './presentation.ts';

export interface FlattenOptions {
  /** The diagram as its author wrote it. */
  readonly source: string;
  /** Every id starts with it. */
  readonly prefix: string;
  /** Addresses by the id of the element that shall link to them. */
  readonly links: ReadonlyMap<string, string>;
}

export interface FlatDrawing {
  /** Markup between `<svg>` and `</svg>`. */
  readonly body: string;
  readonly linkCount: number;
}

/** What an element hands down to those inside. */
interface Surroundings {
  readonly inherited: ReadonlyMap<string, string>;
  /** CSS `color`, which `currentColor` stands for. */
  readonly color: string;
  /** Ink for labels on an author's own ground. */
  readonly ink: string | null;
  /** Inside `<defs>` and the like, where hidden things count. */
  readonly defined: boolean;
}

/** The content of an `<svg>` element; `inherited` holds what the new root will say itself. */
export function flatten(svg: Element, inherited: ReadonlyMap<string, string>, color: string, options: FlattenOptions): FlatDrawing {
  const surroundings: Surroundings = { inherited, color, ink: null, defined: false };
  // Markers that nothing uses are known only after everything else is written, hence twice.
  const known: Known = { labels: new Map(), declared: new Map() };
  const first = new Flattener(options, null, known);
  first.children(svg, surroundings);
  const second = new Flattener(options, first.ids.references, known);
  return { body: second.children(svg, surroundings), linkCount: second.linkCount };
}

/** What both passes need, found out by the first. */
interface Known {
  /** Labels that are written: they refer to nothing. */
  readonly labels: Map<Element, string>;
  readonly declared: Map<Element, ReadonlyMap<string, string>>;
}

class Flattener {
  readonly ids: ElementIds;
  linkCount = 0;
  private readonly painter: Painter;
  private readonly options: FlattenOptions;
  private readonly used: ReadonlySet<string> | null;
  private readonly known: Known;

  constructor(options: FlattenOptions, used: ReadonlySet<string> | null, known: Known) {
    this.options = options;
    this.used = used;
    this.known = known;
    this.ids = new ElementIds(options.prefix);
    this.painter = new Painter(options.source);
  }

  children(parent: Element, surroundings: Surroundings): string {
    let markup = '';
    const isText = parent.localName === 'text' || parent.localName === 'tspan';
    for (const child of parent.childNodes) {
      if (child.nodeType === child.ELEMENT_NODE) markup += this.element(child as Element, surroundings);
      else if (isText && child.nodeType === child.TEXT_NODE) markup += escapeMarkup(child.nodeValue ?? '');
      if (parent.localName === 'switch' && child.nodeType === child.ELEMENT_NODE) break;
    }
    return markup;
  }

  private element(source: Element, outer: Surroundings): string {
    const tag = source.localName.toLowerCase();
    if (tag === 'foreignobject') {
      const markup = this.known.labels.get(source) ?? labelText(source, { painter: this.painter, ...outer });
      this.known.labels.set(source, markup);
      return markup;
    }
    const name = TAGS.get(tag);
    if (name === undefined) return '';
    if (tag === 'title' || tag === 'desc') return this.tooltip(source);
    const id = source.getAttribute('id') ?? '';
    if (REFERENCED_TAGS.has(tag) && !(this.used?.has(id) ?? true)) return '';
    const classes = (source.getAttribute('class') ?? '').split(/\s+/);
    // The day of the build is no day of the reader.
    if (classes.includes('today')) return '';

    const declared = this.declared(source);
    if (declared.get('display') === 'none' && !outer.defined) return '';
    if (declared.get('visibility') === 'hidden' && tag !== 'g') return '';
    const inherited = new Map(outer.inherited);
    const color = declared.get('color') ?? 'inherit';
    const inner: Surroundings = {
      inherited,
      color: color === 'inherit' ? outer.color : color,
      ink: this.inkInside(source, classes) ?? outer.ink,
      defined: outer.defined || tag === 'defs' || REFERENCED_TAGS.has(tag),
    };
    const context: PresentationContext = {
      source,
      tag,
      declared,
      inherited,
      color: inner.color,
      painter: this.painter,
      rename: (text) => this.ids.renamed(text),
    };
    const attributes = presentation(context);
    if (inner.ink !== null && tag === 'text' && (inherited.get('fill') ?? '').startsWith('var(')) attributes.set('fill', inner.ink);
    addGeometry(source, attributes, this.ids);
    if (id !== '' && (this.used?.has(id) ?? false)) attributes.set('id', this.ids.newId(id));

    const tooltip = tag === 'g' ? (source.getAttribute('title') ?? '') : '';
    const content = (tooltip === '' ? '' : element('title', new Map(), escapeMarkup(tooltip))) + this.children(source, inner);
    return this.linked(id, this.assemble(name, attributes, content, inherited));
  }

  /** Leaves out what draws nothing, and groups that say nothing. */
  private assemble(name: string, attributes: Attributes, content: string, inherited: ReadonlyMap<string, string>): string {
    const number = (attribute: string): number => Number.parseFloat(attributes.get(attribute) ?? '');
    switch (name) {
      case 'switch':
        return content;
      case 'g':
      case 'tspan':
        return content === '' || attributes.size === 0 ? content : element(name, attributes, content);
      case 'defs':
        return content === '' ? '' : element(name, new Map(), content);
      case 'a':
        if (content !== '' && attributes.has('href')) this.linkCount++;
        return content === '' || !attributes.has('href') ? content : element(name, attributes, content);
      case 'text':
        return content.trim() === '' ? '' : element(name, attributes, content);
      case 'path':
        // Mermaid hides an edge that only keeps an order by giving it no width.
        return attributes.has('d') && attributes.get('stroke-width') !== '0' ? element(name, attributes) : '';
      case 'rect': {
        const invisible = inherited.get('fill') === 'none' && (inherited.get('stroke') ?? 'none') === 'none';
        return !(number('width') > 0 && number('height') > 0) || invisible ? '' : element(name, attributes, content);
      }
      default:
        return element(name, attributes, content);
    }
  }

  private linked(id: string, markup: string): string {
    const href = this.options.links.get(id);
    if (href === undefined || markup === '') return markup;
    this.linkCount++;
    return element('a', new Map([['href', href]]), markup);
  }

  private tooltip(source: Element): string {
    const text = source.textContent.trim();
    // The root's own name is written by whoever writes the root.
    return text === '' || source.parentElement?.localName === 'svg' ? '' : element('title', new Map(), escapeMarkup(text));
  }

  /** Attributes first, then what style sheet and `style` attribute say. */
  private declared(source: Element): ReadonlyMap<string, string> {
    const known = this.known.declared.get(source);
    if (known !== undefined) return known;
    const values = new Map<string, string>();
    for (const { name, value } of source.attributes) {
      if (value !== '' && !GEOMETRY.includes(name)) values.set(name, value);
    }
    for (const [property, value] of styledValues(source)) values.set(property, value);
    this.known.declared.set(source, values);
    return values;
  }

  private inkInside(source: Element, classes: readonly string[]): string | null {
    if (source.localName !== 'g' || !(classes.includes('node') || classes.includes('cluster'))) return null;
    const shape = source.querySelector('rect,path,polygon,circle,ellipse');
    return shape === null ? null : this.painter.labelInk(this.declared(shape).get('fill'));
  }
}
