import { z } from 'zod';
import { common, ref, scale } from './fields.ts';

/** `risks/<id>.mdx`. What answers it is derived from policies, controls and countermeasures. */
export const risk = z.strictObject({
  ...common,
  /** The ids of the phases in which it can strike. */
  phases: z.array(ref).min(1, 'names no phase'),
  likelihood: scale,
  impact: scale,
});
