import { z } from 'zod';
import { action, common, line, ref, text } from './fields.ts';

/** The playbook checks: a pitfall may name one as its detector, and site.yaml its severity. The codes are permanent. */
export const CHECKS = [
  'phase-skipped',
  'phase-stalled',
  'no-objective',
  'concern-uncovered',
  'unmeasured',
  'no-change-management',
  'autonomy-above-ceiling',
  'risk-unanswered',
  'scope-too-wide',
  'vague-action',
  'review-overdue',
  'idle-department',
  'lesson-without-change',
  'placeholder-text',
  'duplicate-title',
  'orphan-entry',
  'future-record',
  'tool-undecided',
  'tool-contradiction',
] as const;
export type CheckCode = (typeof CHECKS)[number];

/** `pitfalls/<id>.mdx` */
export const pitfall = z.strictObject({
  ...common,
  /** The ids of the phases in which it bites. */
  phases: z.array(ref).min(1, 'names no phase'),
  /** How one notices it. */
  signs: z.array(line).min(1, 'names no sign'),
  consequence: text,
  countermeasures: z.array(action).default([]),
  /** The id of the playbook check that detects it. */
  check: z.enum(CHECKS).optional(),
  /** The ids of the risks that it feeds, so that its countermeasures answer them. */
  risks: z.array(ref).default([]),
  /** The ids of related pitfalls. */
  related: z.array(ref).default([]),
});
