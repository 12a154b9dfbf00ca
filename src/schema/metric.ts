import { z } from 'zod';
import { common, date, line, ref } from './fields.ts';

/** `metrics/<id>.mdx` */
export const metric = z.strictObject({
  ...common,
  /** What the numbers count: "%", "hours", "EUR". */
  unit: line,
  /** Which way is good. */
  better: z.enum(['higher', 'lower']),
  /** Where it stood before. */
  baseline: z.strictObject({ date, value: z.number() }).optional(),
  /** Where it should go. */
  target: z.number().optional(),
  /** Where the numbers come from. */
  source: line,
  /** Dated readings. */
  readings: z
    .array(
      z.strictObject({
        date,
        value: z.number(),
        /** Where the reading is of one department only. */
        department: ref.optional(),
        note: line.optional(),
      }),
    )
    .default([]),
});
