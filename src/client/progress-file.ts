/**
 * Progress as a file: the reader's ticks of one department, in the format of `content/progress/<department>.yaml`. It is written as JSON, which is
 * YAML too, so that the same file can be committed to the content and taken in here again.
 */
import { textDigestOf } from '#views/text-digest.ts';
import { dayOf } from './page-dom.ts';
import { isEmpty, type Tick } from './tick.ts';

/** Whose progress it is. */
export interface ProgressOf {
  /** The id of the site, where it has one. */
  readonly site: string | undefined;
  /** The department's id, and those that it had before. */
  readonly departments: readonly string[];
}

interface FileItem {
  readonly state: 'open' | 'done' | 'not-applicable';
  readonly day: string;
  readonly digest: string;
  readonly text?: string;
  readonly reason?: string;
  readonly note?: string;
}

const VERSION = 1;

/**
 * The text of the file.
 * @param by the role that answers for it
 * @param items every action of the list, with its words
 */
export function fileOf({ site, departments }: ProgressOf, by: string, items: Iterable<{ key: string; text: string; tick: Tick }>, now: number): string {
  const said = [...items].flatMap(({ key, text: words, tick }): [string, FileItem][] => {
    const { mark, note } = tick;
    if (isEmpty(tick)) return [];
    const isMarked = mark !== undefined && mark.is !== 'open';
    // A tick was given to the words of its day; a note alone goes with those of today.
    const text = isMarked ? mark.text : words;
    return [
      [
        key,
        {
          state: !isMarked ? 'open' : mark.is === 'done' ? 'done' : 'not-applicable',
          day: dayOf(isMarked ? mark.at : (note?.at ?? now)),
          digest: textDigestOf(text),
          text,
          ...(isMarked && mark.is === 'na' && { reason: mark.why }),
          ...(note?.says && { note: note.says }),
        },
      ],
    ];
  });
  const file = { version: VERSION, site, department: departments[0], exported: dayOf(now), by, items: Object.fromEntries(said) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The ticks of a file, or why it is refused.
 * @param words of the actions on the list, by key: a tick whose digest is that of the words of today is one for them
 */
export function ticksOf(raw: string, { site, departments }: ProgressOf, words: ReadonlyMap<string, string>, now: number): Map<string, Tick> | string {
  let file: Record<string, unknown> | null;
  try {
    file = JSON.parse(raw) as typeof file;
  } catch {
    return 'It is not a file that was saved here.';
  }
  const { version, site: theirs, department, items } = file ?? {};
  if (version === undefined || !isRecord(items)) return 'It is not a file of progress.';
  if (version !== VERSION) return `It is of version ${JSON.stringify(version)}, and this page reads version ${VERSION}.`;
  if (theirs !== site) return `It belongs to another site${typeof theirs === 'string' ? `, “${theirs}”` : ''}.`;
  if (!departments.includes(department as string)) return `It belongs to another department, ${JSON.stringify(department)}.`;
  const ticks = new Map<string, Tick>();
  for (const [key, item] of Object.entries(items)) {
    if (!isItem(item)) return `What it says of “${key}” is not complete.`;
    // A word of a day to come would be the later one for ever.
    if (item.day > dayOf(now + 864e5)) return `What it says of “${key}” is of a day to come, ${item.day}.`;
    ticks.set(key, tickOf(item, words.get(key)));
  }
  return ticks;
}

/** A file knows days. What was said here on the same day is the later word. */
function tickOf({ state, day, digest, text = '', reason = '', note }: FileItem, words: string | undefined): Tick {
  const at = Date.parse(`${day}T00:00`);
  const own = words !== undefined && textDigestOf(words) === digest ? words : text;
  return {
    mark: state === 'open' ? undefined : { is: state === 'done' ? 'done' : 'na', at, text: own, why: reason },
    note: note === undefined ? undefined : { says: note, at },
  };
}

function isItem(item: unknown): item is FileItem {
  if (!isRecord(item)) return false;
  const { state, day, digest, text, reason, note } = item;
  return (
    ['open', 'done', 'not-applicable'].includes(state as string) &&
    isDay(day) &&
    /^[0-9a-f]{8}$/.test(digest as string) &&
    [text, reason, note].every((words) => words === undefined || (typeof words === 'string' && words.trim() !== '')) &&
    (state === 'not-applicable') === (reason !== undefined) &&
    (state !== 'open' || note !== undefined)
  );
}

function isDay(day: unknown): day is string {
  const moment = Date.parse(`${String(day)}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(String(day)) && !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(String(day));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
