/** The only file that knows Mermaid's syntax: ids, quoting and the characters that would end a label. */

/** An id that can never collide with a keyword such as `end`. */
export function nodeId(...parts: readonly (string | number)[]): string {
  return `n_${parts.join('_').replaceAll(/[^A-Za-z0-9_]/g, '_')}`;
}

/**
 * A label in quotes, one line for each text. Quotes, backticks, hashes and angle brackets have a meaning inside Mermaid's
 * strings, so they become entities; see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
export function label(...texts: readonly string[]): string {
  const lines = texts.map((text) => text.replaceAll(/["`#<>&\\]/g, (character) => `#${character.codePointAt(0) ?? 0};`).replaceAll(/\s+/g, ' '));
  return `"${lines.join('<br/>')}"`;
}

/** Text of a title or description line, which ends at the line's end and must not hold a semicolon. */
export function plain(text: string): string {
  return text
    .replaceAll(/[;#\n\r]+/g, ' ')
    .replaceAll(/[{}]/g, '')
    .trim();
}
