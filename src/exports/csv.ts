/** Tables as RFC 4180 has them: every field in quotes, lines end in CRLF. */
import { stringify } from 'csv-stringify/sync';

/** With a byte order mark Excel reads UTF-8; importers of other tools take the mark for part of the first column's name. */
export interface CsvOptions {
  readonly byteOrderMark?: boolean;
}

export function csvOf(columns: readonly string[], rows: readonly (readonly (string | undefined)[])[], { byteOrderMark = false }: CsvOptions = {}): string {
  const cells = [columns, ...rows].map((row) => row.map((cell) => safeCell(cell ?? '')));
  return stringify(cells, { bom: byteOrderMark, quoted: true, quoted_empty: true, record_delimiter: 'windows' });
}

/**
 * Text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one, at the start of the cell and, since Excel in many
 * languages splits at semicolons whatever the quotes, behind every semicolon.
 * See https://owasp.org/www-community/attacks/CSV_Injection
 */
export function safeCell(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  return lines.replace(/(^\s*|;\s*)(?=[=+\-@＝＋－＠])/g, (start) => `${start}'`);
}
