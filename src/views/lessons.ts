/** The lessons register: what every review concluded, and what it changed. */
import type { Conclusion, Entry, Organisation, Playbook, Review } from '#model/organisation.ts';
import { allEntries } from './routes.ts';

export interface Lesson {
  readonly playbook: Playbook;
  readonly review: Review;
  readonly conclusion: Conclusion;
  readonly changed: readonly Entry[];
}

/** For every entry id the lessons that changed it, newest first. */
export function lessonsByEntry(organisation: Organisation): ReadonlyMap<string, readonly Lesson[]> {
  const found = new Map<string, Lesson[]>();
  for (const lesson of lessonsOf(organisation)) {
    for (const { id } of lesson.changed) found.set(id, [...(found.get(id) ?? []), lesson]);
  }
  return found;
}

/** All lessons of all playbooks, newest first. */
export function lessonsOf(organisation: Organisation): Lesson[] {
  const byId = new Map(allEntries(organisation).map((entry) => [entry.id, entry]));
  return organisation.playbooks
    .flatMap((playbook) =>
      playbook.reviews.flatMap((review) =>
        review.conclusions.map((conclusion) => ({ playbook, review, conclusion, changed: conclusion.changes.flatMap((id) => byId.get(id) ?? []) })),
      ),
    )
    .sort((a, b) => b.review.date.localeCompare(a.review.date));
}
