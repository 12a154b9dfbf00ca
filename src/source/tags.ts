/** Tags in a body: components of the register with literal attributes, and nothing else. */
import type { Nodes, Parents } from 'mdast';
import { COMPONENT_NAMES, CONTENT_COMPONENTS, isComponentName, type ComponentName } from '#schema/content-components.ts';
import type { BodyComponent } from '#model/entry.ts';
import { nearest } from '#model/suggest.ts';
import type { BodyContext } from './body-context.ts';
import { htmlHintOf } from './html-hints.ts';
import { hiddenIn } from './text.ts';
import { schemaProblemsOf } from './schema-problems.ts';

export type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type Props = BodyComponent['props'];

/** Checks a tag. @returns its name and props, or `undefined` when diagnostics say why it cannot be shown. */
export function componentOf(tag: Tag, parent: Parents, context: BodyContext): { readonly name: ComponentName; readonly props: Props } | undefined {
  const name = tag.name ?? '';
  if (name === '') {
    context.report('html-in-content', tag, '<> is an empty tag. Leave it out, or write &lt; to show the character <.');
    return undefined;
  }
  if (/^[a-z]/.test(name) && !/[.:]/.test(name)) {
    const near = COMPONENT_NAMES.find((known) => known.toLowerCase() === name);
    context.report('html-in-content', tag, `<${name}> is HTML. ${near ? `Components begin with a capital.` : htmlHintOf(name)}`, near);
    return undefined;
  }
  if (!isComponentName(name)) {
    context.report(
      'unknown-component',
      tag,
      `<${name}> is no component; there are ${COMPONENT_NAMES.map((known) => `<${known}>`).join(', ')}.`,
      nearest(name, COMPONENT_NAMES),
    );
    return undefined;
  }
  const props = propsOf(tag, name, context);
  checkPlace(tag, name, parent, context);
  return props && { name, props };
}

function propsOf(tag: Tag, name: ComponentName, context: BodyContext): Props | undefined {
  const before = context.diagnostics.length;
  const written: Record<string, string | boolean> = {};
  const places = new Map<string, (typeof tag.attributes)[number]>();
  for (const attribute of tag.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      context.report('code-in-content', attribute, `"{${attribute.value}}" is code; write the attributes of <${name}> one by one, as name="value".`);
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      context.report('code-in-content', attribute, `The value of "${attribute.name}" is code; write it in quotes: ${attribute.name}="…".`);
    } else if (
      /^on|^(?:style|class|className|id|set:.*|client:.*|is:.*|dangerouslySetInnerHTML)$/i.test(attribute.name) &&
      !(attribute.name in CONTENT_COMPONENTS[name].props.shape)
    ) {
      context.report('wrong-prop', attribute, `"${attribute.name}" is not allowed in content; the design of the site and its behaviour are not set here.`);
    } else if (hiddenIn(attribute.value ?? '') !== undefined) {
      context.report('not-text', attribute, `The value of "${attribute.name}" holds ${hiddenIn(attribute.value ?? '') ?? ''}, which no reader sees.`);
    } else if (places.has(attribute.name)) {
      context.report('wrong-prop', attribute, `"${attribute.name}" stands twice in this tag.`);
    } else {
      // Parsed as a key of its own also where it is called __proto__.
      Object.defineProperty(written, attribute.name, { value: attribute.value ?? true, enumerable: true, configurable: true, writable: true });
      places.set(attribute.name, attribute);
    }
  }
  const checked = checkedProps(name, written, `<${name}>`, (attribute) => places.get(attribute) ?? tag, context);
  return context.diagnostics.length === before ? checked : undefined;
}

/** Props as the register of components has them. @param placeOf the node that a problem of an attribute is reported at */
export function checkedProps(
  name: ComponentName,
  written: Readonly<Record<string, string | boolean>>,
  subject: string,
  nodeOf: (attribute: string) => Parameters<BodyContext['report']>[1],
  context: BodyContext,
): Props | undefined {
  const { data, problems } = schemaProblemsOf(CONTENT_COMPONENTS[name].props, written, subject);
  for (const { code, path, message, suggestion } of problems) {
    context.report(
      'wrong-prop',
      nodeOf(code === 'missing-field' ? '' : String(path[0] ?? '')),
      message.replaceAll(/\b(T|t)he field "/g, '$1he attribute "').replace('is not a field of', 'is not an attribute of'),
      suggestion,
    );
  }
  return problems.length > 0 ? undefined : (data as Props);
}

function checkPlace(tag: Tag, name: ComponentName, parent: Parents, context: BodyContext): void {
  const { inline, children } = CONTENT_COMPONENTS[name];
  if (!inline && tag.type === 'mdxJsxTextElement') {
    context.report('broken-body', tag, `<${name}> stands inside a sentence; put it on lines of its own, with an empty line before and behind.`);
  }
  if (children === 'none' && tag.children.length > 0) {
    context.report('broken-body', tag, `<${name}> holds no text; write it as <${name} … />.`);
  }
  if (children !== 'none' && tag.children.length === 0) {
    context.report('broken-body', tag, `<${name}> is empty; put its text between <${name}> and </${name}>.`);
  }
  if (inline && (parent.type === 'mdxJsxTextElement' || parent.type === 'link')) {
    context.report('broken-body', tag, `<${name}> stands inside a link or another <${name}>.`);
  } else if (inline) {
    for (const node of pressedIn(tag))
      context.report('broken-body', node, `Inside <${name}>, which readers press, stands something else to press; take it out.`);
  }
}

/** What readers press or follow inside of something that they press, at any depth. */
export function pressedIn(parent: Parents): Nodes[] {
  return parent.children.flatMap((child): Nodes[] => {
    // Bare addresses have no place of their own.
    if (parent.position) child.position ??= parent.position;
    if (['link', 'linkReference', 'footnoteReference', 'mdxJsxTextElement', 'mdxJsxFlowElement'].includes(child.type)) return [child];
    return 'children' in child ? pressedIn(child) : [];
  });
}
