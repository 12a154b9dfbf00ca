import { z } from 'zod';
import { common, date, departments, ref } from './fields.ts';

/** A bare id of any entry of the playbook, or `kind-folder/id` where two kinds share it. */
export const anyRef = z.string().regex(/^(?:[a-z-]+\/)?[a-z0-9-]+$/, 'is neither an id nor folder/id such as policies/acceptable-use');

/** `updates/<id>.mdx`: news, good and hard. */
export const update = z.strictObject({
  ...common,
  date,
  type: z.enum(['success', 'difficulty', 'change', 'decision']),
  /** The entries that it is about. */
  about: z.array(anyRef).default([]),
  departments: departments.default('all'),
  /** The phase it falls into, where it is not the one current on its day. */
  phase: ref.optional(),
});
