/**
 * A short mark of a text, the same in the browser and in the build: 32-bit FNV-1a over its UTF-8, as eight hexadecimal digits. It says whether
 * the words of an action have changed since somebody ticked it; it protects nothing.
 */
export function textDigestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
