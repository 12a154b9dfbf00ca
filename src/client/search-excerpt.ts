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
    .flatMap((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece);
      const text = (marked?.[1] ?? piece).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      return marked === null ? [{ text, marked: false }] : wordIn(text);
    })
    .filter(({ text }) => text !== '');
}

/** Pagefind marks a word with the points and quotation marks around it, which nobody has looked for. */
function wordIn(text: string): ExcerptPart[] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  if (word === '') return [{ text, marked: true }];
  return [
    { text: before, marked: false },
    { text: word, marked: true },
    { text: after, marked: false },
  ];
}
