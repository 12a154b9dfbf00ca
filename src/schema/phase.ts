import { z } from 'zod';
import { action, autonomy, common, date, departments, duration, formerIds, line, ref, slug, text } from './fields.ts';

/** `">= 90"`: a comparison with a number in the metric's unit. */
export const reaches = z.string().regex(/^(?:>=|<=|>|<|=) ?-?\d+(?:\.\d+)?$/, 'is not a comparison such as ">= 90"');

const about = {
  id: slug,
  /** What must hold, in words. */
  title: line,
  aliases: formerIds,
};

/** What must hold before a phase is entered: exactly one of the five ways to measure it. */
export const criterion = z.union([
  z.strictObject({
    ...about,
    metric: ref,
    reaches,
    /** Each of these must reach it, `all` being every department. Without it the reading of the whole organisation counts. */
    departments: departments.optional(),
  }),
  z.strictObject({ ...about, policy: ref }),
  z.strictObject({
    ...about,
    useCases: z.strictObject({
      /** Use cases in this status or beyond count. */
      status: z.enum(['pilot', 'proven', 'scaled']),
      atLeast: z.int().min(1, 'is below 1'),
    }),
  }),
  z.strictObject({ ...about, action: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){1,2}$/, 'is not entry/action') }),
  z.strictObject({
    ...about,
    signOff: z.strictObject({ role: line, on: date.optional(), evidence: line.optional() }),
  }),
]);

/** `phases/<id>.mdx` */
export const phase = z.strictObject({
  ...common,
  /** Other words that people use for it, for search. */
  alsoCalled: z.array(line).default([]),
  /** The phase in a few words, for the roadmap: "build the foundation". */
  tagline: line,
  /** The question that the phase answers. */
  question: line,
  aim: text,
  /** What people may be tempted to do now and should not. */
  notInThisPhase: z.array(line).default([]),
  /** How long it is planned to last. */
  duration,
  /** The day on which it was really entered. */
  entered: date.optional(),
  /** How far an agent may go in this phase. */
  autonomyCeiling: autonomy.optional(),
  focus: z
    .array(
      z.strictObject({
        id: slug,
        title: line,
        summary: text,
        owner: line.optional(),
        objective: ref.optional(),
        actions: z.array(action).default([]),
        aliases: formerIds,
      }),
    )
    .default([]),
  /** What must hold before this phase is entered. The first phase usually has none. */
  gate: z
    .strictObject({
      title: line,
      criteria: z.array(criterion).min(1, 'has no criterion'),
      /** A dated decision to enter although a criterion does not hold. */
      waiver: z.strictObject({ reason: text, by: line, expires: date, criteria: z.array(slug).min(1) }).optional(),
    })
    .optional(),
});

export type Criterion = z.output<typeof criterion>;
