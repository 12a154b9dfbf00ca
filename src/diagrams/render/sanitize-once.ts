/** Mermaid has the text of a label cleaned six times over, each time in an HTML document of its own. */

const EXPORTED = /export \{ (\w+) as default \};/;
const LONGEST = 1000;
const CACHE_LIMIT = 5000;

/** The module of DOMPurify with a memory for short texts, where the place for it is in it; else as it was. The same text cleaned by the same rules is the same. */
export function withMemory(code: string): string {
  return code.replace(
    EXPORTED,
    `const clean = $1.sanitize;
const known = new Map();
$1.sanitize = (text, rules) => {
  if (typeof text !== 'string' || text.length > ${LONGEST}) return clean(text, rules);
  const key = JSON.stringify([text, rules]);
  let cleaned = known.get(key);
  if (cleaned === undefined) {
    cleaned = clean(text, rules);
    if (known.size > ${CACHE_LIMIT}) known.clear();
    // Anything but a text may be changed by who asked for it.
    if (typeof cleaned === 'string') known.set(key, cleaned);
  }
  return cleaned;
};
$&`,
  );
}
