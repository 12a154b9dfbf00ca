/** What to write in the place of an HTML tag. */
const HINTS: Readonly<Record<string, string>> = {
  a: 'Write a link as [text](address).',
  aside: 'Use <Note> or <Warning>.',
  b: 'Write **bold** with two asterisks.',
  blockquote: 'Begin the lines with ">", or use <Quote>.',
  br: 'End the line with a backslash, or begin a new paragraph.',
  callout: 'Use <Note> or <Warning>.',
  code: 'Put the text in `backticks`.',
  dfn: 'Use <Term means="…">.',
  em: 'Write *emphasis* with asterisks.',
  h1: 'The title of the page is its first heading; write ## for the next.',
  h2: 'Write ## before a heading.',
  h3: 'Write ### before a heading.',
  hr: 'Write --- on a line of its own.',
  i: 'Write *emphasis* with asterisks.',
  iframe: 'Link to the other page instead.',
  img: 'Write a picture as ![what it shows](picture.png).',
  li: 'Begin the lines of a list with "- " or "1. ".',
  ol: 'Begin the lines of a list with "1. ".',
  p: 'Leave an empty line between paragraphs.',
  pre: 'Put a line with ``` before and behind the code.',
  script: 'Content cannot hold scripts.',
  strong: 'Write **bold** with two asterisks.',
  style: 'The site has one design; content cannot change it.',
  table: 'Write a table with | between its cells.',
  ul: 'Begin the lines of a list with "- ".',
};

/** One sentence on how to do without the tag. */
export function htmlHintOf(tag: string): string {
  return HINTS[tag.toLowerCase()] ?? 'Write &lt; to show the character <, or put the text in `backticks`.';
}
