import { z } from 'zod';
import { common, line } from './fields.ts';

/** `departments/<id>.mdx` */
export const department = z.strictObject({
  ...common,
  /** Other words that people use for it, for search. */
  alsoCalled: z.array(line).default([]),
  /** The role that leads it. */
  lead: line,
  /** The role to ask, or an address. */
  contact: line,
});
