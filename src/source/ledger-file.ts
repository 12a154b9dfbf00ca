/** The ledger as a file: one id a line, so that two people who add ids at once seldom meet, and a merge of all lines is right. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '#schema/ledger.ts';
import { LEDGER_FILE } from '#model/ids/problems.ts';

const HEAD = `# Every id that readers may have linked to, with its title. Nothing is ever taken out, so that old links and ticks keep their meaning.
# Written by: npm run check -- --update-ledger
# What was renamed names its former id under "aliases". What was removed stands under "removed", with the day and the reason for readers.
`;

/** The text of a ledger: always the same for the same ids. */
export function ledgerText({ ids, removed }: Ledger): string {
  const rows = Object.entries(ids).map(([id, title]) => `  ${id}: ${quoted(title)}`);
  const tombstones = Object.entries(removed).map(([id, { on, because, see }]) => {
    const successor = see === undefined ? '' : `, see: ${see}`;
    return `  ${id}: { on: ${on}, because: ${quoted(because)}${successor} }`;
  });
  return `${HEAD}${sectionOf('ids', rows)}${tombstones.length === 0 ? '' : sectionOf('removed', tombstones)}`;
}

/** Replaces the file as a whole, so that nobody ever reads half of it, and a symbolic link in its place is not followed. */
export function writeLedger(folder: string, ledger: Ledger): void {
  const beside = join(folder, `.${LEDGER_FILE}.${process.pid}.tmp`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(beside, ledgerText(ledger));
  renameSync(beside, join(folder, LEDGER_FILE));
}

/**
 * The ids of a file that looks as `ledgerText` writes it, and the rest of it, each line in its place: ten times as fast as YAML.
 * `undefined` for any other file, which YAML has to explain.
 */
export function rowsAsWritten(text: string): { readonly ids: Readonly<Record<string, string>>; readonly rest: string } | undefined {
  const section = /^ids:\n((?: {2}[^\n]*\n)+)/m.exec(text);
  if (!section) return undefined;
  const lines = section[1]?.trimEnd().split('\n') ?? [];
  const ids: Record<string, string> = {};
  for (const line of lines) {
    const row = /^ {2}([a-z0-9/#-]+): ("(?:[^"\\]|\\["\\])*")$/.exec(line);
    if (!row?.[1] || !row[2]) return undefined;
    ids[row[1]] = JSON.parse(row[2]) as string;
  }
  const end = section.index + section[0].length;
  return { ids, rest: `${text.slice(0, section.index)}ids: {}\n${'\n'.repeat(lines.length)}${text.slice(end)}` };
}

function sectionOf(name: string, rows: readonly string[]): string {
  return rows.length === 0 ? `${name}: {}\n` : `${name}:\n${rows.join('\n')}\n`;
}

/** In double quotes, on one line, without a character that cannot be seen. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' ')).replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
}
