import { addDuration } from '../calendar-day.ts';
import type { EntryCheck } from './finding.ts';

/** B21: an entry whose `reviewed` lies further back than its `reviewEvery`. The day itself is still in time. */
export const reviewOverdue: EntryCheck = (entry, today) => {
  const { title, owner, reviewed, reviewEvery } = entry.data;
  if (reviewed === undefined || reviewEvery === undefined) return [];
  const due = addDuration(reviewed, reviewEvery);
  return due < today ? [{ entry, path: ['reviewed'], message: `"${title}" was to be read again by ${due}. Its owner is ${owner}.` }] : [];
};
