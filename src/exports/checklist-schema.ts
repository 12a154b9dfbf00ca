/** The shape of a checklist as JSON. The JSON Schema that is published is made from it, so the two cannot differ. */
import { z } from 'zod';

const day = z.iso.date();

const entry = z.strictObject({ id: z.string().describe('Unique in the organisation; the route of its page'), title: z.string() });

const item = z.strictObject({
  key: z.string().describe('Never changes while the action means the same: entry id, #, action id'),
  do: z.string(),
  digest: z.string().describe('Changes when the words of the action change: 32-bit FNV-1a over UTF-8, in hexadecimal'),
  state: z.enum(['done', 'open', 'late']).describe('As the organisation’s own record has it'),
  owner: z.string().optional().describe('A role'),
  due: day.optional(),
  done: day.optional().describe('The day on which the organisation recorded it as done'),
  evidence: z.string().optional(),
  why: z.string().optional(),
  objective: z.string().optional(),
  type: z.enum(['training', 'communication', 'work']),
  needs: z.array(z.string()).describe('Keys of the actions that come first'),
  waitsFor: z.array(z.string()).describe('Those of them that are not done'),
  from: entry.extend({ kind: z.string() }),
  url: z.string(),
});

export const checklistFile = z.strictObject({
  $schema: z.string(),
  version: z.literal(1),
  organisation: z.string(),
  site: z.string(),
  asOf: day.describe('The day as of which all states hold'),
  addresses: z.enum(['absolute', 'from the root of the site']).describe('Of every url in this file'),
  department: entry.extend({ url: z.string() }),
  phases: z.array(z.strictObject({ playbook: entry, phase: entry, done: z.int(), open: z.int(), late: z.int(), total: z.int(), items: z.array(item) })),
});

export type ChecklistFile = z.output<typeof checklistFile>;
