/** Fields that several kinds share. Every kind's own file composes them; nothing here names an organisation, a phase or a department. */
import { z } from 'zod';
import { formerEntry, formerPart } from './address.ts';

/** What an id may look like: it becomes a URL segment, a file name and a bare reference. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One line of plain text. */
export const line = z.string().trim().min(1, 'is empty').max(300, 'is longer than 300 characters');

/** A paragraph or a few, in plain text. */
export const text = z.string().trim().min(1, 'is empty').max(4000, 'is longer than 4000 characters');

/** An id of this entry's own part (an action, a criterion, a focus area): unique inside its entry and kept for ever. */
export const slug = z.string().max(64, 'is longer than 64 characters').regex(SLUG, 'may hold only a-z, 0-9 and single hyphens, like "publish-usage-policy"');

/** The id of another entry. Inside a playbook authors write the bare id; linking resolves it and reports what it does not find. */
export const ref = slug;

/** A calendar day, `YYYY-MM-DD`. A string and never a `Date`: a day has no time zone, and 30 February must be an error. */
export const date = z.iso.date('is not a calendar day; write it as 2026-03-09');

/** ISO 8601 (`P6M`, `P12W`) or plain English ("12 weeks", "6 months"). */
export const duration = z
  .string()
  .regex(
    /^(?:P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?|[1-9]\d* (?:day|week|month|year)s?)$/,
    'is not a duration; write "12 weeks", "6 months" or ISO 8601 like P6M',
  );

/** When an action is due: a day, or a week of its phase ("week 4"). */
export const due = z.union([date, z.string().regex(/^week [1-9]\d{0,2}$/)], {
  error: 'is neither a day (2026-03-09) nor a week of the phase ("week 4")',
});

/** A department's id, or `all`. */
export const departments = z.union([z.literal('all'), z.array(ref).min(1, 'names no department')], {
  error: 'is a list of department ids such as [finance, it], or the word all',
});

/** How far an agent may go by itself, from least to most. The order is the meaning. */
export const AUTONOMY = ['assist', 'suggest', 'act-with-approval', 'act'] as const;
export const autonomy = z.enum(AUTONOMY);

/** From 1 (little) to 5 (much). */
export const scale = z.int().min(1, 'is below 1').max(5, 'is above 5');

/** Former ids of a part, so that links and ticks survive a renaming: bare, or in full (`growth/policies/travel#action-book`) where it stood in another entry. */
export const formerIds = z.array(formerPart).optional();

/**
 * The unit of every checklist. It stands inline in phases, policies, use cases, pitfalls and controls.
 */
export const action = z.strictObject({
  /** Unique in its entry; never used again for another meaning. */
  id: slug,
  /** What to do, as one imperative sentence. */
  do: line,
  /** Who does it. */
  departments,
  /** The role that answers for it. */
  owner: line.optional(),
  /** A day, or a week of the phase. */
  due: due.optional(),
  /** What shows that it was done. */
  evidence: line.optional(),
  /** Why: the id of the objective that it serves. */
  objective: ref.optional(),
  /** Why, in a sentence, where the objective does not say enough. */
  why: line.optional(),
  /** The ids of the actions that come first: bare inside this entry, `entry/action` for those of another, `folder/entry/action` where two entries share the id. */
  needs: z.array(z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){0,2}$/, 'is neither an action id nor entry/action')).optional(),
  /** What kind of work it is: `training` and `communication` count as change management. */
  type: z.enum(['training', 'communication', 'work']).default('work'),
  /** The phase it belongs to, for actions of entries that span several phases. */
  phase: ref.optional(),
  /** The day on which the organisation recorded it as done. A reader's tick is his own. */
  done: date.optional(),
  aliases: formerIds,
});

/** Fields of every entry. */
export const common = {
  /** The name of the entry, as readers see it. */
  title: line,
  /** One or two sentences that stand for the entry in lists and search results. */
  summary: text,
  /** The role that keeps the entry right. Never a person's name. */
  owner: line,
  /** Who may read it. Only a label today: restricted content must not be in the build at all. */
  audience: line.default('internal'),
  /** The day on which the owner last read it and found it right. */
  reviewed: date.optional(),
  /** How long a review holds, such as `P6M`. */
  reviewEvery: duration.optional(),
  /** A draft is checked but not published. */
  draft: z.boolean().default(false),
  /** Former ids, so that links and ticks survive a renaming: bare, or in full (`growth/policies/travel`) where it lay in another folder. */
  aliases: z.array(formerEntry).default([]),
};

export type Action = z.output<typeof action>;
export type Autonomy = (typeof AUTONOMY)[number];
export type Departments = z.output<typeof departments>;
