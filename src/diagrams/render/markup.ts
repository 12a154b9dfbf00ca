/** SVG as text. */

/** Attributes in the order in which they are written. */
export type Attributes = Map<string, string>;

/** An element from its parts; without content it closes itself. */
export function element(tag: string, attributes: Attributes, content = ''): string {
  let open = `<${tag}`;
  for (const [name, value] of attributes) open += ` ${name}="${escapeMarkup(value)}"`;
  return content === '' ? `${open}/>` : `${open}>${content}</${tag}>`;
}

/** Text for element content or a quoted attribute; characters that XML forbids are left out. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A number with at most two decimals, as short as it gets. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded).replace(/^(-?)0\./, '$1.');
}

/** Every fraction in a text shortened. Values with names in them (colours, variables) stay as they are. */
export function shortenNumbers(text: string): string {
  if (/#|var\(/.test(text)) return text;
  const shortened = text.replace(/-?\d*\.\d+(?:e-?\d+)?|-?\d+(?:\.\d+)?e-?\d+/gi, (digits) => {
    const value = short(Number(digits));
    // In paths a point or a minus may be all that keeps two numbers apart.
    const lostMinus = digits.startsWith('-') && !value.startsWith('-');
    return digits.startsWith('.') || lostMinus ? ` ${value}` : value;
  });
  return shortened.trim();
}
