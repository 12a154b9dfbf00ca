/** SVG is a document that can run scripts and fetch other files; as a picture it may do neither. */
import { isUtf8 } from 'node:buffer';

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<!(?:ENTITY|ATTLIST|ELEMENT)|<!DOCTYPE[^>]*\[/i, 'declares entities'],
  [/<\?xml-stylesheet/i, 'loads a style sheet'],
  [/<(?:[\w-]+:)?script\b/i, 'holds a script'],
  [/<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video|handler|listener)\b/i, 'holds HTML'],
  [/[\s"'/]on[a-z]+\s*=/i, 'holds an event handler'],
  [/href\s*=\s*(?!["']\s*#)/i, 'refers to something outside of it'],
  [/<(?:[\w-]+:)?(?:set|animate)\b[^>]*attributeName\s*=\s*["']?\s*(?:xlink:)?href/i, 'changes a reference'],
  [/url\s*\(\s*(?!["']?\s*#)/i, 'refers to something outside of it'],
  [/@import|expression\s*\(/i, 'loads a style sheet'],
  [/javascript\s*:|data\s*:\s*text/i, 'holds a script'],
];

/** Why an SVG is refused, as the end of a sentence; `undefined` when it is harmless. */
export function svgProblemOf(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return 'is not UTF-8';
  const text = bytes.toString('utf8');
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)) return 'holds control characters';
  // Character references could hide any of what follows; a drawing needs none but these.
  if (/&(?!(?:amp|lt|gt|quot|apos|nbsp);)(?!#(?:160|xa0|39|34);)/i.test(withoutText(text))) return 'holds character references in its attributes or styles';
  return FORBIDDEN.find(([pattern]) => pattern.test(text))?.[1];
}

/** Only tags, their attributes and styles; labels may say anything. */
function withoutText(text: string): string {
  return text.replace(/<(?:[\w-]+:)?(?:text|tspan|title|desc)\b[^>]*>[^<]*/gi, '');
}
