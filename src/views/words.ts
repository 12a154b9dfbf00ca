/** How dates, periods and audiences are written for readers. */
import { KINDS, type KindName } from '#schema/kinds.ts';
import type { Audience } from '#model/organisation.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-03-09` -> "9 March 2026" */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
}

/** `2026-03-09` -> "9 Mar 2026", for drawings. */
export function dayInShort(day: string): string {
  const [date, month, year] = dayInWords(day).split(' ');
  return `${date ?? ''} ${(month ?? '').slice(0, 3)} ${year ?? ''}`;
}

/** "All departments", or their names. */
export function audienceInWords(audience: Audience): string {
  return audience.everyone ? 'All departments' : audience.departments.map(({ title }) => title).join(', ');
}

/** "1 action", "3 actions" */
export function countOf(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** "act-with-approval" -> "Act with approval": ids of the schema as readers see them. */
export function sentenceCase(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function kindLabel(kind: KindName): string {
  return KINDS[kind].label;
}

/** `2026-11` -> "November 2026" */
export function monthInWords(month: string): string {
  return dayInWords(`${month}-01`).replace(/^1 /, '');
}

/** "one more proven use case, and 9 points of buy-in" */
export function listInWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Parts that each say something whole, as sentences after one another: "It was late. Nobody knew." */
export function sentencesOf(parts: readonly string[]): string {
  return parts.map((part) => (/[.!?…]["”’)]?$/u.test(part) ? part : `${part}.`)).join(' ');
}

/** Small numbers as words, as in running text. */
export function count(value: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][value] ?? String(value);
}

/** What the check says, with its days set apart from the words, so that readers see them as everywhere else: in a file a day is 2026-03-09. */
export function wordsAndDays(message: string): { readonly text: string; readonly isDay: boolean }[] {
  return message.split(/(?<![\w/-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w/-]|\.\w)/).map((text, place) => ({ text, isDay: place % 2 === 1 }));
}

/** "at least 70 %" whose number stays on a line with its unit, and "until 17 January 2027" whose day stays whole. */
export function unbroken(words: string): string {
  return words.replace(/(?<=\d) (?=%|\S+$)|(?<=\b\d{1,2}) (?=\p{Lu}\p{L}+ \d{4}\b)|(?<=\b\d{1,2} \p{Lu}\p{L}+) (?=\d{4}\b)/gu, '\u00a0');
}
