/** SVG is a document that can run scripts and fetch other files; as a picture it may do neither. Its labels may say anything. */
import { isUtf8 } from 'node:buffer';
import { xmlPartsOf, type XmlPart } from './xml.ts';

const OUTSIDE = 'refers to something outside of it';
const SCRIPT = 'holds a script';
const STYLE_SHEET = 'loads a style sheet';
const HIDDEN = 'holds character references in its attributes or styles';

const HTML = new Set(['foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'handler', 'listener']);

/** Why an SVG is refused, as the end of a sentence; `undefined` when it is harmless. */
export function svgProblemOf(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return 'is not UTF-8';
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)) return 'holds control characters';
  const parts = xmlPartsOf(text);
  // Whatever follows an entity may mean anything.
  const declared = parts?.some((part) => part.part === 'declaration' && !/^<!DOCTYPE\s[^[]*>$/.test(part.value)) ?? /<!(?:ENTITY|DOCTYPE[^>]*\[)/.test(text);
  if (declared) return 'declares entities';
  if (!parts) return 'is not well-formed XML, so browsers show no picture';
  for (const part of parts) {
    const problem = problemOf(part);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOf(part: XmlPart): string | undefined {
  switch (part.part) {
    case 'declaration':
      return undefined;
    case 'instruction': {
      if (part.target.toLowerCase() === 'xml-stylesheet') return STYLE_SHEET;
      const encoding = part.target === 'xml' ? /encoding\s*=\s*["']([^"']*)/.exec(part.value)?.[1] : undefined;
      return encoding === undefined || /^(?:utf-8|us-ascii)$/i.test(encoding) ? undefined : 'says that it is not UTF-8';
    }
    case 'text':
      if (localOf(part.inside) !== 'style') return undefined;
      return !part.isRaw && hasReferences(part.value) ? HIDDEN : styleProblemOf(part.value);
    case 'tag': {
      const element = localOf(part.name);
      if (element === 'script') return SCRIPT;
      if (HTML.has(element)) return 'holds HTML';
      return part.attributes.map(([name, value]) => attributeProblemOf(name, value)).find((problem) => problem !== undefined);
    }
  }
}

function attributeProblemOf(name: string, value: string): string | undefined {
  const local = localOf(name);
  if (/^xmlns(?::|$)/i.test(name)) return /xhtml/i.test(value) || hasReferences(value) ? 'holds HTML' : undefined;
  if (local.startsWith('on')) return 'holds an event handler';
  // Character references could hide any of what follows; a drawing needs none but a few.
  if (hasReferences(value)) return HIDDEN;
  if (local === 'href' || local === 'src') return value.trim().startsWith('#') ? undefined : OUTSIDE;
  if (name.toLowerCase() === 'xml:base') return OUTSIDE;
  if (local === 'attributename' && /(?:^|:)(?:href$|on)/i.test(value.trim())) return 'changes a reference or a handler';
  if (/javascript\s*:|data\s*:\s*text/i.test(value)) return SCRIPT;
  // Names with a prefix belong to editors of drawings; the others may be style.
  return name.includes(':') ? undefined : styleProblemOf(value);
}

/** What a style could fetch. Escapes could hide it. */
function styleProblemOf(style: string): string | undefined {
  if (/url\s*\(\s*(?!["']?\s*#)|(?:^|[\s,:;(])(?:image-set|image|src)\s*\(/i.test(style)) return OUTSIDE;
  if (/@import|expression\s*\(/i.test(style)) return STYLE_SHEET;
  if (/javascript\s*:|data\s*:\s*text/i.test(style)) return SCRIPT;
  return style.includes('\\') ? 'holds escapes in its styles' : undefined;
}

function hasReferences(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot|apos|nbsp);)(?!#(?:160|xa0|39|34);)/i.test(text);
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
