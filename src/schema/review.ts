import { z } from 'zod';
import { common, date, line, ref, text } from './fields.ts';
import { anyRef } from './update.ts';

/** `reviews/<id>.mdx`: what worked, what did not, what follows. */
export const review = z.strictObject({
  ...common,
  date,
  /** What it looks back on. */
  period: z.strictObject({ from: date, to: date }),
  phase: ref.optional(),
  worked: z.array(text).min(1, 'names nothing'),
  didNotWork: z.array(text).min(1, 'names nothing'),
  conclusions: z
    .array(
      z.union([
        z.strictObject({
          text: line,
          /** The entries that it changed. */
          changes: z.array(anyRef).min(1, 'names no entry'),
        }),
        z.strictObject({
          text: line,
          /** Why nothing changes. */
          nothingBecause: line,
        }),
      ]),
    )
    .min(1, 'has no conclusion'),
});
