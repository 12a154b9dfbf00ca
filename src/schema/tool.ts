import { z } from 'zod';
import { common, departments, line, slug } from './fields.ts';

/** `tools/<id>.mdx`: the register of tools, and what data each may see. */
export const tool = z.strictObject({
  ...common,
  category: line,
  status: z.enum(['approved', 'trial', 'prohibited']),
  vendor: line,
  /** Who may use it. */
  departments,
  /** By data class id. A class that is not named is not decided yet, never allowed. */
  allows: z
    .record(
      slug,
      z.strictObject({
        answer: z.enum(['yes', 'with-approval', 'no']),
        /** The policy that it rests on, as `playbook/id`. */
        policy: z
          .string()
          .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'is not playbook/policy, such as growth/data-handling')
          .optional(),
        because: line,
        /** Words of that policy that apply here, exactly as it has them; readers see them quoted. */
        quote: line.optional(),
        /** Whom to ask for approval. */
        ask: line.optional(),
      }),
    )
    .default({}),
});
