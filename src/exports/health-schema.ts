/** The shape of what the check finds, as JSON. */
import { z } from 'zod';

const day = z.iso.date();
const entry = z.string().optional().describe('The id of the entry; not given where it is about none');

export const healthFile = z.strictObject({
  $schema: z.string(),
  version: z.literal(1),
  asOf: day.describe('The day as of which the content was checked'),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      file: z.string().describe('Below the content folder'),
      line: z.int().optional().describe('Counted from 1; not given where the whole file is meant'),
      column: z.int().optional(),
      message: z.string(),
      entry,
      url: z.string().describe('Of the page that explains the code'),
    }),
  ),
  waived: z.array(z.strictObject({ code: z.string(), entry, reason: z.string(), expires: day })).describe('What stands by decision, until that day'),
});
