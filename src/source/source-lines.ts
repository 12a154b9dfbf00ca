/** Lines of content files to quote in reports, whatever is wrong with them. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of more than this nobody wants to see a line. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * A reader of lines, each file read once. Columns of diagnostics count in these lines.
 * @param folder the content folder
 */
export function sourceLines(folder: string): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => known.get(file) ?? known.set(file, linesIn(join(folder, file))).get(file) ?? [];
}

function linesIn(path: string): readonly string[] {
  try {
    if (statSync(path).size > MAX_BYTES) return [];
    return decoded(readFileSync(path)).split(/\r?\n/);
  } catch {
    return [];
  }
}

/** As the author meant it: what is no UTF-8 mostly is UTF-16 with its mark, or Latin-1. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : latin1After(bytes);
}

/** UTF-8 as far as it goes, so that columns hold; the byte that breaks it, and what follows in its line, as Latin-1. */
function latin1After(bytes: Buffer): string {
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    lines.push(isUtf8(line) ? line.toString('utf8') : mixed(line));
    if (end < 0) break;
    from = end + 1;
  }
  return lines.join('\n');
}

function mixed(line: Buffer): string {
  const broken = line.toString('utf8').indexOf('\uFFFD');
  const whole = line.toString('utf8').slice(0, broken);
  return whole + line.subarray(Buffer.byteLength(whole)).toString('latin1');
}
