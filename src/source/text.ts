/** The gate of bytes: what passes is UTF-8 text without characters that an editor would not show. No parser sees a file before. */
import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Position } from '#model/entry.ts';
import { LEDGER_FILE } from '#model/ids/problems.ts';

/** More is a page that nobody can read, and parsing grows faster than the text. */
const MAX_BYTES = 512 * 1024;
/** A line for each id that ever was. */
const MAX_LEDGER_BYTES = 8 * 1024 * 1024;

/** Invisible joiners are letters of some scripts and glue of emoji; elsewhere they hide. */
const JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}])[\u200C\u200D]/gu;

// C0 and C1 controls but tab and line feed; soft hyphen-like, zero-width and bidirectional controls; separators; noncharacters; tags.
const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFDD0-\uFDEF\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/u;

/** At most so many findings of one file: a binary file is one mistake, not thousands. */
const MAX_FINDINGS = 10;

/**
 * The text of a content file, with the byte order mark stripped and every line ending made a line feed.
 * @param bytes the whole file
 * @param file its path, for diagnostics
 * @returns the text, which is `undefined` when a diagnostic says why
 */
export function textOf(bytes: Buffer, file: string): { readonly text: string | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const limit = file === LEDGER_FILE ? MAX_LEDGER_BYTES : MAX_BYTES;
  if (bytes.length > limit) {
    const message = `The file has ${Math.round(bytes.length / 1024)} kB; the limit is ${limit / 1024} kB.`;
    return { text: undefined, diagnostics: [{ code: 'too-large', file, message }] };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused(file, 'The file is UTF-16; save it as UTF-8.', { line: 1, column: 1 });
  }
  if (!isUtf8(bytes)) {
    const offset = firstBrokenByteOf(bytes);
    const value = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    return refused(
      file,
      `The byte ${value} is no UTF-8; the file may have been saved as Latin-1 or Windows-1252.`,
      positionOf(bytes.subarray(0, offset).toString('utf8')),
    );
  }
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const diagnostics = hiddenCharactersOf(text, file);
  return { text: diagnostics.length > 0 ? undefined : text, diagnostics };
}

/** The name of the first character of a text that nobody sees: escapes and references bring in what the gate of bytes refuses. */
export function hiddenIn(text: string): string | undefined {
  if (!HIDDEN.test(text)) return undefined;
  const found = HIDDEN.exec(text.replace(JOINER, '-'));
  return found ? nameOf(found[0]) : undefined;
}

function hiddenCharactersOf(text: string, file: string): Diagnostic[] {
  if (!HIDDEN.test(text)) return [];
  // Same length, so that offsets stand.
  const plain = text.replace(JOINER, '-');
  const diagnostics: Diagnostic[] = [];
  for (const match of plain.matchAll(new RegExp(HIDDEN, 'gu'))) {
    diagnostics.push({
      code: 'not-text',
      file,
      message: `There is ${nameOf(match[0])} here, which an editor does not show.`,
      position: positionOf(text.slice(0, match.index)),
    });
    // Carriage returns stand at the end of every line.
    if (diagnostics.length === MAX_FINDINGS || match[0] === '\r') break;
  }
  return diagnostics;
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0) return `a NUL character (${name})`;
  if (code === 0x0d) return `a carriage return without a line feed (${name})`;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return `a character that turns the direction of text (${name})`;
  if (code < 0xa0) return `a control character (${name})`;
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return `a noncharacter (${name})`;
  return `an invisible character (${name})`;
}

function refused(file: string, message: string, position: Position): { text: undefined; diagnostics: Diagnostic[] } {
  return { text: undefined, diagnostics: [{ code: 'not-text', file, message, position }] };
}

function positionOf(before: string): Position {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The longest prefix that is UTF-8 ends where the broken byte stands. */
function firstBrokenByteOf(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(wholeCharactersOf(bytes, middle))) low = middle;
    else high = middle - 1;
  }
  return wholeCharactersOf(bytes, low).length;
}

/** A prefix without the beginning of a character at its end. */
function wholeCharactersOf(bytes: Buffer, length: number): Buffer {
  for (let back = 1; back <= 3 && back <= length; back += 1) {
    const byte = bytes[length - back] ?? 0;
    if (byte >= 0xc0) {
      const wants = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wants > back ? bytes.subarray(0, length - back) : bytes.subarray(0, length);
    }
    if (byte < 0x80) break;
  }
  return bytes.subarray(0, length);
}
