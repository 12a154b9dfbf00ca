/**
 * What is wrong with content, as data. Whoever finds a problem says where and what; severity, the reason why it matters and
 * the way to mend it stand once in the register below. Codes are permanent: a page and a setting may hang on each.
 */

export type Severity = 'error' | 'warning';

/** A step into front matter: a key or the index of a list. */
export type DataPath = readonly (string | number)[];

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Path below the content folder. */
  readonly file: string;
  /** How grave it is, where site.yaml says it otherwise than the register. */
  readonly severity?: Severity | undefined;
  /** What is wrong, as a full sentence that names the very value. */
  readonly message: string;
  /** The nearest thing that exists, for "Did you mean …?". */
  readonly suggestion?: string | undefined;
  /** Where: a place in the file … */
  readonly position?: { readonly line: number; readonly column: number } | undefined;
  /** … or a path into its front matter, or words of its text, which the report turns into a place. */
  readonly path?: DataPath | undefined;
  readonly words?: string | undefined;
  /** The key at the end of the path is meant, and not its value. */
  readonly at?: 'key' | undefined;
}

/** A finding that stands for a while by decision: a waiver of site.yaml keeps it out of the diagnostics. */
export interface Waived {
  readonly diagnostic: Diagnostic;
  readonly waiver: { readonly reason: string; readonly expires: string };
}

interface DiagnosticRow {
  readonly severity: Severity;
  /** Why it matters. */
  readonly why: string;
  /** The way to mend it. */
  readonly mend: string;
}

export const DIAGNOSTICS = {
  'empty-content': {
    severity: 'error',
    why: 'A site without a playbook has nothing to show.',
    mend: 'Add playbooks/<id>/playbook.mdx, or point --content at the right folder.',
  },
  'missing-site': {
    severity: 'error',
    why: 'The site takes its name, language and contact from it.',
    mend: 'Add site.yaml with organisation, title, summary and contact to the content folder.',
  },
  'unreadable-file': {
    severity: 'error',
    why: 'What cannot be read cannot be checked or shown.',
    mend: 'Make the file readable, or move it out of the content folder.',
  },
  'not-text': {
    severity: 'error',
    why: 'Content is UTF-8 text without control characters, so that what an editor sees is what readers get.',
    mend: 'Save the file as UTF-8 and delete the character.',
  },
  'too-large': {
    severity: 'error',
    why: 'A page of this size cannot be read by people, and slows every build.',
    mend: 'Split the entry in two or move the data elsewhere.',
  },
  'outside-content': {
    severity: 'error',
    why: 'A link out of the content folder could publish any file of the build machine.',
    mend: 'Copy the file into the content folder.',
  },
  'unknown-folder': {
    severity: 'error',
    why: 'The folder says what kind of entry a file is; a file elsewhere would never be shown.',
    mend: 'Move the file into a folder of a known kind.',
  },
  'wrong-extension': {
    severity: 'error',
    why: 'Only .mdx and .md files are entries, and only pictures may stand beside them.',
    mend: 'Rename the file, or move it out of the content folder.',
  },
  'bad-id': {
    severity: 'error',
    why: 'The file name becomes the address of the page and the name that other entries use.',
    mend: 'Rename the file with a-z, 0-9 and single hyphens, at most 64 characters.',
  },
  'reserved-id': { severity: 'error', why: 'The address is taken by the site itself or by the systems that host it.', mend: 'Choose another name.' },
  'missing-playbook': {
    severity: 'error',
    why: 'The title, the start and the order of the phases stand there; without it nothing in the folder is shown.',
    mend: 'Add playbook.mdx to the folder of the playbook.',
  },
  'duplicate-entry': { severity: 'error', why: 'Two files with one identity would hide one another.', mend: 'Rename or remove one of them.' },
  'no-front-matter': {
    severity: 'error',
    why: 'Title, owner and all other fields stand in the front matter.',
    mend: 'Start the file with a line "---", the fields, and another line "---".',
  },
  'broken-yaml': {
    severity: 'error',
    why: 'Front matter that is no YAML cannot be read.',
    mend: 'Mend the line; text with a colon, # or @ in it wants quotes.',
  },
  'unknown-key': { severity: 'error', why: 'A misspelt key is a field that silently is missing.', mend: 'Correct the key or remove it.' },
  'missing-field': { severity: 'error', why: 'Pages and checks stand on this field.', mend: 'Add the field.' },
  'wrong-value': { severity: 'error', why: 'Pages and checks stand on this field.', mend: 'Correct the value.' },
  'duplicate-id': { severity: 'error', why: 'Ticks, links and records hang on the id, so it must mean one thing.', mend: 'Give one of the two another id.' },
  'broken-reference': {
    severity: 'error',
    why: 'What depends on it would silently be missing from the site.',
    mend: 'Correct the id, or add the entry that it names.',
  },
  'self-reference': { severity: 'error', why: 'Nothing can wait for or replace itself.', mend: 'Name another one, or remove the line.' },
  'needs-cycle': { severity: 'error', why: 'Actions that wait for one another can never begin.', mend: 'Remove one of the needs.' },
  'broken-body': { severity: 'error', why: 'Text that cannot be parsed cannot be shown.', mend: 'Mend the place.' },
  'code-in-content': {
    severity: 'error',
    why: 'Content is data and never code, so that a pull request can never run anything.',
    mend: 'Remove it; to show it as text, put it in `backticks`.',
  },
  'html-in-content': {
    severity: 'error',
    why: 'Raw HTML can carry scripts, and breaks the design of the pages.',
    mend: 'Use Markdown, or a component such as <Note>.',
  },
  'unsafe-link': { severity: 'error', why: 'Only http, https, mailto and links inside the site are safe for readers.', mend: 'Link to the page itself.' },
  'unknown-component': { severity: 'error', why: 'Only the components of the register are known to the site.', mend: 'Use one of them.' },
  'wrong-prop': { severity: 'error', why: 'A component shows what its attributes say.', mend: 'Correct the attribute.' },
  'broken-link': { severity: 'error', why: 'Readers would land on a page that does not exist.', mend: 'Correct the path, or add the page.' },
  'broken-image': {
    severity: 'error',
    why: 'Readers would see a hole instead of a picture.',
    mend: 'Put a png, jpg, webp, gif or svg file at that place of the content folder.',
  },
  'missing-alt': {
    severity: 'error',
    why: 'A picture without a text alternative says nothing to people who cannot see it.',
    mend: 'Describe the picture between the square brackets.',
  },
  'broken-diagram': { severity: 'error', why: 'A diagram that cannot be drawn would leave a hole in the page.', mend: 'Correct the source of the diagram.' },
  'cut-text': {
    severity: 'warning',
    why: 'What follows a # is a comment and silently is missing from the page.',
    mend: 'Put the text in quotes, or leave a space behind the # of a comment.',
  },
  'too-deep': { severity: 'error', why: 'Nesting of this depth cannot be read by people, and can stop the build.', mend: 'Write it flatter.' },
  'conflict-marker': {
    severity: 'error',
    why: 'Git could not merge two versions of this file, and both stand in it.',
    mend: 'Keep the right version and delete the lines with <<<<<<<, ======= and >>>>>>>.',
  },
  'wrong-heading': {
    severity: 'error',
    why: 'People who listen to a page find their way by its headings, and the title is its first.',
    mend: 'Begin with ## and go one level deeper at a time.',
  },
  'task-list': {
    severity: 'error',
    why: 'A box that cannot be ticked and has no label helps nobody.',
    mend: 'Write the tasks as actions in the front matter, and show them with <Checklist>.',
  },
  'vague-link': { severity: 'warning', why: 'People who go from link to link hear only its text.', mend: 'Let the text of the link say where it leads.' },
  'unclosed-fence': { severity: 'warning', why: 'Everything to the end of the file is shown as code.', mend: 'Add a line with ``` behind the code.' },
  'id-vanished': {
    severity: 'error',
    why: 'Readers have linked to it and ticked it off. What vanishes without a word leaves them with a dead link and a lost tick.',
    mend: 'If it was renamed, write its former id under aliases of what it is now. If it was removed, say so under removed in ids.yaml, with the day and the reason, or run npm run check -- --update-ledger "the reason".',
  },
  'id-reused': {
    severity: 'error',
    why: 'Old links and ticks would silently come to mean something else, so an id that has meant one thing never means another.',
    mend: 'Choose another id, or correct the alias.',
  },
  'id-unrecorded': {
    severity: 'warning',
    why: 'Only what is recorded is guarded: a later renaming or removal of it would go unnoticed.',
    mend: 'Run npm run check -- --update-ledger once the id is final, and commit ids.yaml.',
  },
  'unknown-former-id': {
    severity: 'warning',
    why: 'An alias with a slip of the pen leads no old link anywhere, and what was really renamed stays lost.',
    mend: 'Correct it, or remove it.',
  },
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
} as const satisfies Record<string, DiagnosticRow>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** How grave it is: as site.yaml says, else after the register. */
export function severityOf({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>): Severity {
  return severity ?? DIAGNOSTICS[code].severity;
}
