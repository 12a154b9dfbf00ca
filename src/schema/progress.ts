/**
 * `progress/<department>.yaml`: how far a department says it is. The browser writes this file out of a reader's ticks; committed to the content it
 * shows on the status pages, without a server. It is the department's word and never the organisation's record: it opens no gate.
 */
import { z } from 'zod';
import { date, line, slug, SLUG, text } from './fields.ts';

/** The version of this format; a file of another one is refused, not guessed at. */
export const PROGRESS_VERSION = 1;

export const PROGRESS_STATES = ['open', 'done', 'not-applicable'] as const;

/** `<entry id>#<action id>`, as in the deep link of an action: `growth/policies/travel#book-early`. */
const ACTION_KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}#[a-z0-9-]+$/;

/** What was said of one action. */
const item = z
  .strictObject({
    /** `done`, `not-applicable` with its reason, or `open` for an action of which there is only a note. */
    state: z.enum(PROGRESS_STATES),
    /** The day on which it was said. */
    day: date,
    /** What `textDigestOf` gave on that day for the words of the action, its field `do`. Where the words have changed since, the tick is to be confirmed and does not count. */
    digest: z.string().regex(/^[0-9a-f]{8}$/, 'is not a digest of eight characters 0-9 and a-f'),
    /** The words themselves, so that a browser that takes the file in can show what has changed. */
    text: line.optional(),
    /** Why the action does not apply to this department. */
    reason: text.optional(),
    /** A remark. It stays in the file: no page shows it. */
    note: text.optional(),
  })
  .superRefine(({ state, reason, note }, context) => {
    const complain = (message: string, ...path: string[]): void => {
      context.addIssue({ code: 'custom', message, path });
    };
    if (state === 'not-applicable' && reason === undefined) complain('says that the action does not apply and gives no "reason"');
    if (state !== 'not-applicable' && reason !== undefined) complain('belongs to an action that does not apply; write a remark as "note"', 'reason');
    if (state === 'open' && note === undefined) complain('is open and says nothing; give it a "note" or leave it out');
  });

export const progress = z.strictObject({
  /** The version of the format. */
  version: z.literal(PROGRESS_VERSION),
  /** The `id` of site.yaml, so that a file of another organisation is not taken for one of this one. Left out where site.yaml has none. */
  site: slug.optional(),
  /** The id of the department, which is the name of the file too. */
  department: slug,
  /** The day of the file. */
  exported: date,
  /** The role that answers for it. Never a person's name. */
  by: line,
  /** By the key of the action. Actions of which nothing was said are left out. */
  items: z.record(z.string().regex(ACTION_KEY, 'is not the key of an action, such as growth/policies/travel#book-early'), item),
});

export type ProgressData = z.output<typeof progress>;
export type ProgressItem = z.output<typeof item>;

/** The department that a file is about, from its path below the content folder; undefined for a path that is no progress file's. */
export function progressPlaceOf(path: string): string | undefined {
  const name = /^progress\/([^/]+)\.yaml$/.exec(path)?.[1];
  return name !== undefined && SLUG.test(name) && name.length <= 64 ? name : undefined;
}
