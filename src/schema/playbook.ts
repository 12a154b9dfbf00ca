import { z } from 'zod';
import { common, date, formerIds, line, ref, slug } from './fields.ts';

/** `playbooks/<id>/playbook.mdx`: one strategy, carried out in phases. */
export const playbook = z.strictObject({
  ...common,
  /** The day on which the first phase was planned to start. */
  start: date,
  /** The ids of its phases, in order. */
  phases: z.array(ref).min(1, 'names no phase'),
  /** What the strategy is for. Use cases, focus areas and actions say which one they serve. */
  objectives: z
    .array(
      z.strictObject({
        id: slug,
        title: line,
        summary: line.optional(),
        /** The id of the metric that shows whether it is reached. */
        metric: ref.optional(),
        aliases: formerIds,
      }),
    )
    .default([]),
  /** Sentences that hold in every phase. */
  principles: z.array(line).default([]),
});
