/** The shape of a playbook as JSON: every fact that the site derives from it. The JSON Schema that is published is made from it. */
import { z } from 'zod';
import { AUTONOMY } from '#schema/fields.ts';
import { USE_CASE_STATUS } from '#schema/use-case.ts';

const day = z.iso.date();
const url = z.string();
const named = z.strictObject({ id: z.string().describe('Unique in the organisation; the route of its page'), title: z.string() });
const tally = z.strictObject({ done: z.int(), open: z.int(), late: z.int(), total: z.int() }).describe('Actions, by the organisation’s own record');
const readingState = z.enum(['met', 'not-met', 'no-data']);
const reading = z.strictObject({ date: day, value: z.number(), department: z.string().optional(), note: z.string().optional() });

const reached = z.strictObject({
  department: z.string(),
  asked: z.boolean().describe('Whether the criterion waits for it; else it is told for comparison'),
  state: readingState,
  value: z.string().optional(),
  date: day.optional(),
});

const criterion = z.strictObject({
  id: z.string(),
  title: z.string(),
  type: z.enum(['metric', 'policy', 'use-cases', 'action', 'sign-off']),
  state: z.enum(['met', 'not-met', 'no-data', 'waived']),
  target: z.string(),
  value: z.string().optional(),
  date: day.optional(),
  source: z.string().optional().describe('Where the value comes from, or what shows it'),
  owner: z.string(),
  missing: z.string().optional(),
  threshold: z.number().optional(),
  readings: z.array(reading).describe('Behind the value, oldest first'),
  departments: z.array(reached),
  url: url.optional().describe('Where the evidence is'),
});

const gate = z.strictObject({
  title: z.string(),
  holds: z.boolean(),
  met: z.int().describe('Met or waived'),
  waived: z.int(),
  of: z.int(),
  missing: z.array(z.string()),
  waiver: z.strictObject({ reason: z.string(), by: z.string(), expires: day, valid: z.boolean() }).optional(),
  criteria: z.array(criterion),
  url,
});

const phase = named.extend({
  order: z.int(),
  state: z.enum(['done', 'skipped', 'now', 'ahead']),
  from: day.describe('Real, else expected'),
  to: day,
  planned: z.strictObject({ from: day, to: day }),
  elapsed: z.number().min(0).max(1),
  enteredWithout: z.array(z.string()).describe('Criteria that held neither when it was entered nor hold now'),
  actions: tally,
  gate: gate.optional(),
  url,
});

const status = z.strictObject({
  sentence: z.string(),
  plan: z.string(),
  current: z.string().optional().describe('The id of the phase'),
  since: day.optional(),
  daysBehindPlan: z.int(),
  overdue: z.int().describe('Days by which the current phase has outlasted its plan'),
  stalled: z.strictObject({ planned: z.int(), lasted: z.int() }).optional(),
  setbacks: z.array(z.string()),
  next: z
    .strictObject({
      phase: z.string(),
      expected: day,
      met: z.int().optional(),
      of: z.int().optional(),
      fraction: z.number().optional(),
      missing: z.array(z.string()),
    })
    .optional(),
});

const metric = named.extend({
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  owner: z.string(),
  source: z.string(),
  baseline: z.strictObject({ date: day, value: z.number() }).optional(),
  target: z.number().optional(),
  latest: reading.optional().describe('Of the whole organisation'),
  reached: z.boolean().optional(),
  distance: z.string().optional(),
  change: z.string().optional(),
  readAgainBy: day.optional(),
  overdue: z.boolean(),
  readings: z.array(reading),
  departments: z.array(z.strictObject({ department: z.string(), date: day, value: z.number(), reached: z.boolean().optional() })),
  criteria: z.array(z.strictObject({ phase: z.string(), criterion: z.string(), state: criterion.shape.state })),
  useCases: z.array(z.string()),
  objectives: z.array(z.string()),
  url,
});

const useCase = named.extend({
  phase: z.string(),
  departments: z.array(z.string()),
  status: z.enum(USE_CASE_STATUS),
  state: z.string().describe('In words'),
  autonomy: z.enum(AUTONOMY).optional(),
  objective: z.string().optional(),
  metrics: z.array(z.string()),
  measured: z.string().optional(),
  start: day.optional(),
  end: day.optional(),
  effort: z.int().optional(),
  impact: z.int().optional(),
  value: z.strictObject({ cost: z.number(), benefitPerYear: z.number(), currency: z.string(), paybackMonths: z.number().optional() }).optional(),
  url,
});

const sums = z.array(
  z.strictObject({
    currency: z.string(),
    useCases: z.int(),
    cost: z.number(),
    benefitPerYear: z.number(),
    proven: z.number(),
    paybackMonths: z.number().optional(),
  }),
);
const returnRow = z.strictObject({ title: z.string(), phase: z.string().optional(), sums });

const link = z.strictObject({ label: z.string(), url });
const matrix = z.strictObject({
  id: z.enum(['concerns', 'risks', 'objectives', 'training', 'pitfalls']),
  title: z.string(),
  wanted: z.int(),
  covered: z.int(),
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      title: z.string(),
      url,
      cells: z.array(z.strictObject({ state: z.enum(['covered', 'hole', 'none']), text: z.string(), links: z.array(link) })),
    }),
  ),
  holes: z.array(z.strictObject({ message: z.string(), entry: z.string(), owner: z.string(), fill: z.string(), url })),
});

const action = z.strictObject({
  key: z.string(),
  do: z.string(),
  state: z.enum(['done', 'open', 'late']),
  phase: z.string(),
  from: z.string().describe('The id of the entry in which it stands'),
  departments: z.array(z.string()),
  type: z.enum(['training', 'communication', 'work']),
  owner: z.string().optional(),
  due: day.optional(),
  done: day.optional(),
  objective: z.string().optional(),
  waitsFor: z.array(z.string()).describe('Keys of actions that come first and are not done'),
  url,
});

const entry = named.extend({ kind: z.string(), owner: z.string(), reviewed: day.optional(), nextReview: day.optional(), overdue: z.boolean(), url });

export const playbookFile = z.strictObject({
  $schema: z.string(),
  version: z.literal(1),
  organisation: z.string(),
  site: z.string(),
  asOf: day.describe('The day as of which everything holds'),
  addresses: z.enum(['absolute', 'from the root of the site']).describe('Of every url in this file'),
  playbook: named.extend({ summary: z.string(), owner: z.string(), start: day, url }),
  status,
  phases: z.array(phase),
  departments: z
    .array(named.extend({ actions: tally.optional(), reached: z.array(reached.omit({ department: true }).extend({ criterion: z.string() })) }))
    .describe('In the current phase, and what each has reached of the next gate'),
  objectives: z.array(
    z.strictObject({ id: z.string(), title: z.string(), metric: z.string().optional(), focus: z.array(z.string()), useCases: z.array(z.string()) }),
  ),
  metrics: z.array(metric),
  useCases: z.array(useCase),
  returns: z.strictObject({ phases: z.array(returnRow), departments: z.array(returnRow), total: sums, without: z.array(z.string()) }),
  roadmap: z.array(
    z.strictObject({ title: z.string(), departments: z.string(), phase: z.string(), from: day.optional(), to: day.optional(), state: z.string(), url }),
  ),
  risks: z.array(named.extend({ likelihood: z.int(), impact: z.int(), weight: z.int(), answers: z.array(z.string()), url })),
  coverage: z.array(matrix),
  actions: z.array(action),
  entries: z.array(entry).describe('Every entry of the playbook, with its review'),
});

export type PlaybookFile = z.output<typeof playbookFile>;
