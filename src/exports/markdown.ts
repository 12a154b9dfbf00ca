/** Plain text that Markdown shows as it is: with GitHub's extensions no character of it begins anything. Addresses stay as they are. */
export function escapedMarkdown(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([-+#])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(^|[^\w])@(?=\w)/g, '$1@\u2060');
}

/** A link, whatever stands in its text. */
export function markdownLink(text: string, address: string): string {
  return `[${escapedMarkdown(text)}](${address})`;
}
