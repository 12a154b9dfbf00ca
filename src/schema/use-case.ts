import { z } from 'zod';
import { action, autonomy, common, date, duration, line, ref, scale, text } from './fields.ts';

/** The states of a use case. `stopped` is an end, not a step. */
export const USE_CASE_STATUS = ['idea', 'pilot', 'proven', 'scaled', 'stopped'] as const;

/** `use-cases/<id>.mdx`: an initiative with an end, a measure and an owner. */
export const useCase = z.strictObject({
  ...common,
  /** The id of the phase in which it runs. */
  phase: ref,
  /** A pilot belongs to one department. */
  departments: z.array(ref).min(1, 'names no department'),
  status: z.enum(USE_CASE_STATUS),
  /** How far it may go by itself. */
  autonomy: autonomy.optional(),
  /** Who watches, and how. Needed above `suggest`. */
  oversight: text.optional(),
  /** The id of the objective that it serves. */
  objective: ref.optional(),
  /** The ids of the metrics that show its effect. */
  metrics: z.array(ref).default([]),
  effort: scale.optional(),
  impact: scale.optional(),
  value: z
    .strictObject({
      /** One-off cost, in the currency. */
      cost: z.number().min(0),
      /** Benefit of a year, in the currency. */
      benefitPerYear: z.number(),
      /** ISO 4217, such as EUR. */
      currency: z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code such as EUR'),
    })
    .optional(),
  /** The id of the most sensitive data class that it touches. */
  dataClass: ref.optional(),
  tools: z.array(ref).default([]),
  policies: z.array(ref).default([]),
  start: date.optional(),
  duration: duration.optional(),
  /** People, money, time. */
  resources: z.array(line).default([]),
  steps: z.array(action).default([]),
  /** What the pilot taught. */
  learned: z
    .strictObject({
      /** Did it bring what was hoped? */
      value: text,
      /** Where did it rub? */
      friction: text,
      /** Which controls were refined? */
      controls: text,
      /** How did people and machine work together? */
      people: text,
    })
    .optional(),
});

export type UseCaseStatus = (typeof USE_CASE_STATUS)[number];
