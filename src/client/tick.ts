/**
 * What a reader says about one action. A mark and a note are two things, each said at a moment, and of each the later word counts; so
 * two tabs, a former id and a file join to the same whatever the order, and joining twice changes nothing.
 */

export type MarkName = 'open' | 'done' | 'na';

export interface Mark {
  readonly is: MarkName;
  /** Milliseconds since 1970, and always later than the word that it follows. */
  readonly at: number;
  /** What the action said then. */
  readonly text: string;
  /** Why it does not apply. */
  readonly why: string;
}

export interface Note {
  /** Empty where a note was taken away. */
  readonly says: string;
  readonly at: number;
}

export interface Tick {
  readonly mark?: Mark | undefined;
  readonly note?: Note | undefined;
}

/** The version of the format in which ticks are kept. */
export const VERSION = 2;

/** What a reader sees: a tick for a text that has changed since is to be confirmed. */
export type TickState = MarkName | 'changed';

export function stateOf({ mark }: Tick, text: string): TickState {
  if (!mark || mark.is === 'open') return 'open';
  return mark.text === text ? mark.is : 'changed';
}

export function isEmpty({ mark, note }: Tick): boolean {
  return (mark?.is ?? 'open') === 'open' && !note?.says;
}

export function marked(tick: Tick, is: MarkName, text: string, now: number, why = ''): Tick {
  return { ...tick, mark: { is, at: later(now, tick.mark), text, why } };
}

export function noted(tick: Tick, says: string, now: number): Tick {
  return { ...tick, note: { says, at: later(now, tick.note) } };
}

/** Both words. It is commutative, associative and idempotent. */
export function joined(one: Tick, other: Tick): Tick {
  return { mark: laterOf(one.mark, other.mark), note: laterOf(one.note, other.note) };
}

/** As it is kept. Equal ticks are equal texts. */
export function written({ mark, note }: Tick): string {
  return JSON.stringify({ v: VERSION, mark, note });
}

/** A kept tick, of this version or an older one; undefined for what is none, or of a version to come. */
export function tickOf(raw: string): Tick | undefined {
  try {
    return tickFrom(JSON.parse(raw));
  } catch {
    return undefined;
  }
}

/** The same from a value that was parsed, of which nothing is known. Fields are set in one order, so that equal ticks are equal texts. */
export function tickFrom(value: unknown): Tick | undefined {
  const { v, mark, note } = upgraded(value as Kept);
  const isSound =
    v === VERSION &&
    (mark === undefined || (isMoment(mark.at) && ['open', 'done', 'na'].includes(mark.is) && typeof mark.text === 'string' && typeof mark.why === 'string')) &&
    (note === undefined || (isMoment(note.at) && typeof note.says === 'string'));
  if (!isSound) return undefined;
  return {
    mark: mark && { is: mark.is, at: mark.at, text: mark.text, why: mark.why },
    note: note && { says: note.says, at: note.at },
  };
}

interface Kept {
  v?: unknown;
  mark?: Mark;
  note?: Note;
}

/** Version 1 had one moment for mark and note together: `{ v: 1, is, at, text, why?, note? }`. */
function upgraded(kept: Kept): Kept {
  if (kept.v !== 1) return kept;
  const { is, at, text, why = '', note } = kept as unknown as Omit<Mark, 'why'> & { why?: string; note?: string };
  return { v: VERSION, mark: { is, at, text, why }, ...(note !== undefined && { note: { says: note, at } }) };
}

function isMoment(at: unknown): boolean {
  return Number.isSafeInteger(at);
}

/** Now, or just after the word that is taken back, whatever the clock says. */
function later(now: number, before: { readonly at: number } | undefined): number {
  return Math.max(now, (before?.at ?? 0) + 1);
}

/** Two words of one moment were said without knowing of each other; which one stands must not depend on who asks. */
function laterOf<T extends { readonly at: number }>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return JSON.stringify(one) > JSON.stringify(other) ? one : other;
}
