/** Whether the HTML of a body is what browsers will make of it, and holds nothing but what content may hold. */
import { JSDOM } from 'jsdom';
import type { BodyNode } from '#model/entry.ts';

/** Elements of bodies, and the attributes that each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ['id'],
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id', 'class']])),
  ul: ['class'],
  ol: ['start', 'class'],
  li: ['id', 'class'],
  ...Object.fromEntries(['strong', 'em', 'del', 'br', 'hr', 'blockquote', 'sup', 'thead', 'tbody', 'tr', 'table'].map((name) => [name, []])),
  th: ['scope', 'class'],
  td: ['class'],
  code: ['class'],
  pre: ['tabindex'],
  a: ['href', 'title', 'id', 'class', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby', 'aria-label'],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  section: ['class', 'data-footnotes'],
  'x-component': [],
  'x-term': [],
};
const VOID = ['br', 'hr', 'img'];

/** What is wrong with the pieces of a body; empty where all is well. */
export function offencesOf(nodes: readonly BodyNode[]): string[] {
  const html = markupOf(nodes);
  const fragment = JSDOM.fragment(html);
  const offences: string[] = [];
  // As it is written and as it is understood: a browser that has to repair something moves or drops it.
  const written = [...html.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g)].map(([, slash = '', name = '']) => slash + name.toLowerCase());
  if (written.join(' ') !== eventsOf(fragment).join(' ')) offences.push(`It is not well-formed: ${html}`);
  for (const { outerHTML } of fragment.querySelectorAll('a a, a x-term, x-term a, x-term x-term, x-term x-component'))
    offences.push(`Something to press in something to press: ${outerHTML}`);
  for (const element of fragment.querySelectorAll('*')) {
    const allowed = ALLOWED[element.localName];
    if (!allowed) offences.push(`<${element.localName}> is not allowed: ${html}`);
    for (const { name, value } of element.attributes) {
      if (allowed && !allowed.includes(name)) offences.push(`${name} of <${element.localName}> is not allowed: ${html}`);
      if (/^(?:href|src)$/.test(name) && !/^(?:https?:\/\/|mailto:|tel:|entry:[a-z0-9/-]+(?:#|$)|site:\/(?!\/)|asset:[a-z0-9.-]+$|#)/i.test(value))
        offences.push(`${value} is no address that content may have: ${html}`);
    }
  }
  return offences;
}

/** Components stand as elements of their own. */
function markupOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const name = node.component === 'Term' ? 'x-term' : 'x-component';
      return `<${name}>${markupOf(node.children)}</${name}>`;
    })
    .join('');
}

function eventsOf(parent: ParentNode): string[] {
  return [...parent.children].flatMap((element) =>
    VOID.includes(element.localName) ? [element.localName] : [element.localName, ...eventsOf(element), `/${element.localName}`],
  );
}
