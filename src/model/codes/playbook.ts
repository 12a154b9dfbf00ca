import type { CodeRow } from './row.ts';

/** Of the playbook itself: what its own promises do not bear, and what its record contradicts. */
export const PLAYBOOK_CODES = {
  'needs-later-phase': {
    severity: 'error',
    why: 'An action cannot be done in its phase while it waits for one of a later phase, so the checklist would never come to its end.',
    mend: 'Move one of the two to another phase, or remove the need.',
  },
  'phase-skipped': {
    severity: 'warning',
    why: 'What a gate asks is what protects the next phase. Whoever goes on without it meets the harm first and its answer later.',
    mend: 'Do what the gate asks, or let the waiver of the gate say who decided otherwise, why and until when.',
  },
  'phase-stalled': {
    severity: 'warning',
    why: 'A phase without an end becomes the normal state, and nobody decides any more whether to go on.',
    mend: 'Do what the next gate lacks, or decide on a new duration and say why in an update.',
  },
  'no-objective': {
    severity: 'warning',
    why: 'Work that serves no objective is technology for its own sake, and the first to be questioned.',
    mend: 'Name the objective that it serves, or leave the work.',
  },
  'concern-uncovered': {
    severity: 'warning',
    why: 'Protection has to grow with what is allowed; a phase for which nothing is said is a phase without protection.',
    mend: 'Say under the phases of the concern what this phase expects, even if it is little.',
  },
  unmeasured: {
    severity: 'warning',
    why: 'Without a figure from before, a figure to reach and a fresh reading, nobody can say whether it works.',
    mend: 'Name a metric; give it a baseline, a target and readings as often as its reviewEvery says.',
  },
  'no-change-management': {
    severity: 'warning',
    why: 'People who are asked to work differently and are neither trained nor told why will work around it.',
    mend: 'Add an action of the type training or communication for these departments to the phase.',
  },
  'autonomy-above-ceiling': {
    severity: 'error',
    why: 'The phase promises how far an agent may go, and oversight is what makes more than a suggestion safe. The site would contradict itself.',
    mend: 'Lower the autonomy, say who oversees it, or move the use case to a later phase.',
  },
  'risk-unanswered': {
    severity: 'warning',
    why: 'A risk that is known and that nothing answers is a risk that somebody has silently accepted.',
    mend: 'Name it in a policy or a concern under answers, or in a pitfall with countermeasures under risks.',
  },
  'scope-too-wide': {
    severity: 'warning',
    why: 'A pilot is there to learn. In several departments or without an end it is already a roll-out, and nobody can stop it.',
    mend: 'Let one department try it, with a start and a duration; the others follow when it is proven.',
  },
  'vague-action': { severity: 'warning', why: 'What nobody answers for, has no day and leaves no trace is not done.', mend: 'Add owner, due and evidence.' },
  'review-overdue': {
    severity: 'warning',
    why: 'Readers rely on text that its owner has not looked at for longer than was promised.',
    mend: 'Read it, correct it and set reviewed to the day.',
  },
  'idle-department': {
    severity: 'warning',
    why: 'A department that has nothing to do in a phase does not know its part, and hears of it last.',
    mend: 'Add an action for it, be it a small one, or name it in an action that concerns it anyway.',
  },
  'lesson-without-change': {
    severity: 'warning',
    why: 'A conclusion that changes nothing is a mistake that will be made again.',
    mend: 'Change the entries that it names and set their reviewed to the day, or say in a sentence why nothing changes.',
  },
  'placeholder-text': {
    severity: 'warning',
    why: 'Readers take a page that still says so for one that nobody minds.',
    mend: 'Write what belongs there, or make the entry a draft.',
  },
  'foreign-progress': {
    severity: 'error',
    why: 'The progress of one department would be shown as that of another.',
    mend: 'Put the file under the name of its department, in the content that it was exported from.',
  },
  'impossible-day': {
    severity: 'error',
    why: 'Nobody can have done something on a day that was still to come.',
    mend: 'Correct the day, or export the file again.',
  },
  'stale-progress': {
    severity: 'warning',
    why: 'What a department has ticked counts nowhere once nothing asks for it, and nobody sees that it was lost.',
    mend: 'Export the file again. Where an entry was renamed, keep its former id under aliases.',
  },
  'duplicate-title': {
    severity: 'warning',
    why: 'In lists and in the search readers see titles. Two that are the same send half of them to the wrong page.',
    mend: 'Say in each title what sets it apart, or make one entry of the two.',
  },
  'orphan-entry': {
    severity: 'warning',
    why: 'Readers go from link to link. What no other page names is hardly read, and nobody notices when it stops being true.',
    mend: 'Name it where it matters: in a gate, an objective, a use case, a policy or a text. Or remove it.',
  },
  'future-record': {
    severity: 'warning',
    why: 'What is recorded has happened. A slip in a year makes a review hold for decades, and a reading never count.',
    mend: 'Correct the day. What is planned stands under due, start or effective.',
  },
  'low-contrast': {
    severity: 'error',
    why: 'Links, and the mark of where we are, could not be read by many, nor by anybody in the sun.',
    mend: 'Take a darker tone of the colour for the light paper, and a lighter one for the dark.',
  },
  'broken-font': {
    severity: 'error',
    why: 'Readers would get another font than the one that diagrams are measured with.',
    mend: 'Put a WOFF2 file with TrueType outlines into the content folder; keep the letters and weights that you need.',
  },
  'tool-undecided': {
    severity: 'warning',
    why: 'Whoever asks "may I?" gets no answer, and in the meantime decides alone.',
    mend: 'Add the class of data under allows with an answer and its reason; where approval is wanted, say under ask whose.',
  },
  'tool-contradiction': {
    severity: 'error',
    why: 'Readers would find a yes in one place and a no in another, and go by the one that suits them.',
    mend: 'Decide which of the two is true and correct the other.',
  },
  'waiver-expired': {
    severity: 'warning',
    why: 'A decision that was made for a while has run out, and its reason has to be looked at again.',
    mend: 'Mend what it waived and remove it, or decide again with a new day.',
  },
  'waiver-unused': { severity: 'warning', why: 'A waiver of nothing hides the next finding in its place.', mend: 'Remove it from site.yaml.' },
} as const satisfies Record<string, CodeRow>;
