/** A piece of an excerpt: as it stands in the text, or as a word that was looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The excerpt that Pagefind gives as HTML, taken apart so that no HTML of it ever reaches the page.
 * Pagefind writes `<mark>` itself and escapes angle brackets of the text, and nothing else.
 */
export function excerptParts(html: string): ExcerptPart[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece);
      return { text: (marked?.[1] ?? piece).replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: marked !== null };
    })
    .filter(({ text }) => text !== '');
}
