import { entriesOfPlaybook } from '../entries.ts';
import type { Entry } from '../organisation.ts';
import { listed, type Finding, type PlaybookCheck } from './finding.ts';

/** Reasons that give none. */
const EMPTY_REASON = /^\W*(?:none|nothing|no(?: reason| comment| change)?|n\/?a|not (?:needed|applicable|necessary)|tbd|later|because|unknown|-)?\W*$/i;

/**
 * B27, B28: a mistake is not made twice. A conclusion that says it changed entries, all of which were last reviewed before the period
 * began that the review looks back on; or that changes nothing for a reason that is none. An entry without the day of a review proves
 * nothing either way and counts as changed. Reviews that are still to be held are left out.
 */
export const lessonWithoutChange: PlaybookCheck = (playbook, { departments, tools, today }) => {
  const byId = new Map<string, Entry>([...entriesOfPlaybook(playbook), ...departments, ...tools].map((entry) => [entry.id, entry]));
  return playbook.reviews
    .filter(({ date }) => date <= today)
    .flatMap((review) =>
      review.conclusions.flatMap(({ text, changes, nothingBecause }, index): Finding[] => {
        const path = ['conclusions', index];
        if (nothingBecause !== undefined) {
          if (!EMPTY_REASON.test(nothingBecause)) return [];
          return [{ entry: review, path: [...path, 'nothingBecause'], message: `"${text}" changes nothing, and "${nothingBecause}" is no reason.` }];
        }
        const changed = changes.flatMap((id) => byId.get(id) ?? []);
        const isUntouched = changed.length > 0 && changed.every(({ reviewed }) => reviewed !== undefined && reviewed < review.period.from);
        if (!isUntouched) return [];
        const names = listed(changed.map(({ title, reviewed }) => `"${title}" (${reviewed ?? ''})`));
        return [
          {
            entry: review,
            path: [...path, 'changes'],
            message: `"${text}" says that it changed ${names}, and nobody has reviewed ${changed.length === 1 ? 'it' : 'them'} since the period began, on ${review.period.from}.`,
          },
        ];
      }),
    );
};
