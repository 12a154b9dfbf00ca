/** Addresses of the site as ids: `growth/policies/travel` is an entry, `growth/policies/travel#action-book` a part of it, just as in a reader's link. */
import { z } from 'zod';

/** The parts of entries that readers link to: each has an anchor that begins so. */
export const PARTS = ['action', 'focus', 'criterion', 'objective'] as const;
export type PartName = (typeof PARTS)[number];

const SEGMENT = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ENTRY = `${SEGMENT}(?:/${SEGMENT}){0,2}`;
const PART = `#(?:${PARTS.join('|')})-${SEGMENT}`;

/** Longer than any two ids, a folder and an anchor. */
const MAX_LENGTH = 300;

/** The address of an entry or of a part. */
export const address = z
  .string()
  .max(MAX_LENGTH, `is longer than ${MAX_LENGTH} characters`)
  .regex(new RegExp(`^${ENTRY}(?:${PART})?$`), 'is no id of an entry or of a part of one, such as growth/policies/travel#action-book');

/** A former id of an entry: bare where its file was renamed, in full where it lay in another folder. */
export const formerEntry = z
  .string()
  .max(MAX_LENGTH, `is longer than ${MAX_LENGTH} characters`)
  .regex(new RegExp(`^${ENTRY}$`), 'is no former id, such as travel, or growth/policies/travel where it lay in another folder');

/** A former id of a part: bare inside its entry, in full where it stood in another one. */
export const formerPart = z
  .string()
  .max(MAX_LENGTH, `is longer than ${MAX_LENGTH} characters`)
  .regex(
    new RegExp(`^(?:${SEGMENT}|${ENTRY}${PART})$`),
    'is no former id, such as book, or growth/policies/travel#action-book where it stood in another entry',
  );
