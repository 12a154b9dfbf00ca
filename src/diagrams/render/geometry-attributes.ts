/** The attributes that place an element, give it its form, and refer to another. */
import { GEOMETRY, isSafeValue } from './allow-list.ts';
import type { ElementIds } from './element-ids.ts';
import { safeHref } from './links.ts';
import { type Attributes, shortenNumbers } from './markup.ts';
import { straightened } from './straighten.ts';

/** Adds where an element stands and what it leads to, as plainly as it can be said. */
export function addGeometry(source: Element, attributes: Attributes, ids: ElementIds): void {
  const tag = source.localName.toLowerCase();
  for (const name of GEOMETRY) {
    const value = (source.getAttribute(name) ?? '').trim().replace(/\s+/g, ' ');
    if (value === '' || attributes.has(name) || !isSafeValue(value)) continue;
    if (name === 'transform' && /^translate\(\s*0\s*,\s*0\s*\)$/.test(value)) continue;
    const plain = name === 'd' ? straightened(value) : name === 'width' || name === 'height' ? value.replace(/px$/, '') : value;
    attributes.set(name, shortenNumbers(plain));
  }
  const address = source.getAttribute('href') ?? source.getAttribute('xlink:href') ?? '';
  if (tag === 'a') {
    const href = safeHref(address);
    if (href !== null) attributes.set('href', href);
  } else if (tag === 'use' && address.startsWith('#')) {
    attributes.set('href', `#${ids.referredTo(address.slice(1))}`);
  }
}
