/** A progress file as text: YAML whose every text is quoted as JSON does it, so that whatever a reader wrote comes back as it was. */
import type { ProgressData, ProgressItem } from '#schema/progress.ts';

/** @returns the text of `progress/<department>.yaml`, its items in the order of their keys */
export function progressFileOf({ version, site, department, exported, by, items }: ProgressData): string {
  const keys = Object.keys(items).sort();
  return [
    '# How far the department says it is. Put this file into the folder "progress" of the content.',
    `version: ${version}`,
    ...(site === undefined ? [] : [`site: ${quoted(site)}`]),
    `department: ${quoted(department)}`,
    `exported: ${exported}`,
    `by: ${quoted(by)}`,
    ...(keys.length === 0 ? ['items: {}'] : ['items:', ...keys.flatMap((key) => linesOf(key, items[key]))]),
    '',
  ].join('\n');
}

function linesOf(key: string, item: ProgressItem | undefined): string[] {
  if (!item) return [];
  const { state, day, digest, text, reason, note } = item;
  const fields = { state, day, digest: quoted(digest), text: text && quoted(text), reason: reason && quoted(reason), note: note && quoted(note) };
  return [`  ${quoted(key)}:`, ...Object.entries(fields).flatMap(([name, value]) => (value ? [`    ${name}: ${value}`] : []))];
}

/** JSON is YAML, but for control characters that JSON may leave as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
