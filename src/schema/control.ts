import { z } from 'zod';
import { action, common, ref, slug, text } from './fields.ts';

/** `controls/<id>.mdx`: a security or governance concern, and what each phase expects of it. */
export const control = z.strictObject({
  ...common,
  /** By phase id. */
  phases: z.record(
    slug,
    z.strictObject({
      expectation: text,
      actions: z.array(action).default([]),
    }),
  ),
  /** The ids of the risks that it answers. */
  answers: z.array(ref).default([]),
});
