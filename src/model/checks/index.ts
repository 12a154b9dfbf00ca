/** THE register of playbook checks: the pitfalls, made executable. */
import type { CheckCode } from '#schema/pitfall.ts';
import type { AnyEntry } from '../entry.ts';
import type { Organisation } from '../organisation.ts';
import { autonomyAboveCeiling } from './autonomy-above-ceiling.ts';
import { concernUncovered } from './concern-uncovered.ts';
import { duplicateTitle } from './duplicate-title.ts';
import type { EntryCheck, Finding, PlaybookCheck } from './finding.ts';
import { futureRecord } from './future-record.ts';
import { idleDepartment } from './idle-department.ts';
import { lessonWithoutChange } from './lesson-without-change.ts';
import { toolContradiction, toolUndecided } from './may-i.ts';
import { noChangeManagement } from './no-change-management.ts';
import { noObjective } from './no-objective.ts';
import { orphanEntry } from './orphan-entry.ts';
import { phaseSkipped } from './phase-skipped.ts';
import { phaseStalled } from './phase-stalled.ts';
import { placeholderText } from './placeholder-text.ts';
import { reviewOverdue } from './review-overdue.ts';
import { riskUnanswered } from './risk-unanswered.ts';
import { scopeTooWide } from './scope-too-wide.ts';
import { unmeasured } from './unmeasured.ts';
import { vagueAction } from './vague-action.ts';

/** What there is to check. */
export interface Subject {
  readonly organisation: Organisation;
  readonly entries: readonly AnyEntry[];
  /** Ids of playbooks with holes, of which nothing can be said. */
  readonly holed: ReadonlySet<string>;
}

export const CHECK_REGISTER = {
  'phase-skipped': ofPlaybooks(phaseSkipped),
  'phase-stalled': ofPlaybooks(phaseStalled),
  'no-objective': ofPlaybooks(noObjective),
  'concern-uncovered': ofPlaybooks(concernUncovered),
  unmeasured: ofPlaybooks(unmeasured),
  'no-change-management': ofPlaybooks(noChangeManagement),
  'autonomy-above-ceiling': ofPlaybooks(autonomyAboveCeiling),
  'risk-unanswered': ofPlaybooks(riskUnanswered),
  'scope-too-wide': ofPlaybooks(scopeTooWide),
  'vague-action': ofPlaybooks(vagueAction),
  'review-overdue': ofEntries(reviewOverdue),
  'idle-department': ofPlaybooks(idleDepartment),
  'lesson-without-change': ofPlaybooks(lessonWithoutChange),
  'placeholder-text': ofEntries(placeholderText),
  'duplicate-title': ({ entries }) => duplicateTitle(entries),
  'orphan-entry': ({ organisation, holed }) => orphanEntry(organisation, holed),
  'future-record': ofEntries(futureRecord),
  'tool-undecided': ({ organisation }) => toolUndecided(organisation),
  'tool-contradiction': ({ organisation }) => toolContradiction(organisation),
} as const satisfies Record<CheckCode, (subject: Subject) => readonly Finding[]>;

function ofPlaybooks(check: PlaybookCheck): (subject: Subject) => Finding[] {
  return ({ organisation, holed }) => organisation.playbooks.filter(({ id }) => !holed.has(id)).flatMap((playbook) => check(playbook, organisation));
}

function ofEntries(check: EntryCheck): (subject: Subject) => Finding[] {
  return ({ organisation, entries }) => entries.flatMap((entry) => check(entry, organisation.today));
}
