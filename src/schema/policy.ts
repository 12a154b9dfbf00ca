import { z } from 'zod';
import { action, common, date, departments, line, ref } from './fields.ts';

/** `policies/<id>.mdx` */
export const policy = z.strictObject({
  ...common,
  status: z.enum(['draft', 'approved', 'retired']),
  /** Quoted, so that 1.10 does not become 1.1. */
  version: z.string({ error: 'is not text; put it in quotes, as in "2.1"' }).min(1),
  /** The role or body that approved it. */
  approver: line.optional(),
  /** The day from which it binds. */
  effective: date.optional(),
  /** Whom it binds. */
  departments,
  /** The id of the phase from which it binds. */
  fromPhase: ref,
  /** What it asks, as actions. */
  obligations: z.array(action).default([]),
  /** The ids of the risks that it answers. */
  answers: z.array(ref).default([]),
  /** The id of the policy that it replaces. */
  supersedes: ref.optional(),
});
