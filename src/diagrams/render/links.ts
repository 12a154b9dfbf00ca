/** Which links a drawing may carry. */

const SCHEMES = new Set(['http', 'https', 'mailto']);

/** The address, if it is http(s), mailto, relative or root-absolute; else null. */
export function safeHref(address: string): string | null {
  // Browsers drop control characters and spaces inside a scheme, so `java\tscript:` is one as well.
  const plain = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  if (plain === '' || /^[/\\]{2}|^\\|^\/\\/.test(plain)) return null;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1];
  if (scheme === undefined) return plain.includes('&#') || /^[^/?#]*:/.test(plain) ? null : plain;
  return SCHEMES.has(scheme.toLowerCase()) ? plain : null;
}

/** Links from the source (`click id href "…"`), by the id of what they stand at. */
export function linksIn(source: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [, id = '', address = ''] of source.matchAll(/^\s*click\s+(\S+)\s+href\s+"([^"]+)"/gm)) {
    const href = safeHref(address);
    if (href !== null) links.set(id, href);
  }
  return links;
}
