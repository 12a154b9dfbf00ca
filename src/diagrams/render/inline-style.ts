/** `style` attributes. */

type InlineStyle = ReadonlyMap<string, { readonly value: string; readonly important: boolean }>;
const CACHE_LIMIT = 5000;
const inlineStyles = new Map<string, InlineStyle>();

/** What the `style` attribute of an element says, by property; read once for every text. */
export function inlineStyle(element: Element): InlineStyle {
  const text = element.getAttribute('style') ?? '';
  let style = inlineStyles.get(text);
  if (style === undefined) {
    style = readInlineStyle(text);
    if (inlineStyles.size > CACHE_LIMIT) inlineStyles.clear();
    inlineStyles.set(text, style);
  }
  return style;
}

function readInlineStyle(style: string): InlineStyle {
  const values = new Map<string, { value: string; important: boolean }>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const text = declaration.slice(colon + 1);
    values.set(declaration.slice(0, colon).trim().toLowerCase(), {
      value: text.replace(/!important/g, '').trim(),
      important: text.includes('!important'),
    });
  }
  return values;
}
