import type { CodeRow } from './row.ts';

/** Of files, fields, texts and ids: what could not be read or linked. */
export const CONTENT_CODES = {
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
} as const satisfies Record<string, CodeRow>;
