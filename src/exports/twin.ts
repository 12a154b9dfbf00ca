/** The page of an entry as Markdown: what it is, its facts, what it asks, and its text. For programs that read, and for people who take a page along. */
import { KINDS } from '#schema/kinds.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import { routeOf } from '#views/routes.ts';
import { dayInWords } from '#views/words.ts';
import { escapedMarkdown } from './markdown.ts';
import { addressNote, addressOf, type ExportPlace } from './place.ts';
import { twinBodyOf } from './twin-body.ts';
import { twinContentOf } from './twin-content.ts';
import { day, factsIn, linkTo, said } from './twin-parts.ts';

export function twinText(organisation: Organisation, entry: Entry, place: ExportPlace): string {
  const context = { organisation, place };
  const playbook = organisation.playbooks.find(({ id }) => id === entry.playbook && id !== entry.id);
  const { facts, parts } = twinContentOf(entry, context);
  const shared = factsIn([
    ['Kind', KINDS[entry.kind].label],
    ['Playbook', playbook && linkTo(playbook, context)],
    ...facts,
    ['Owner', said(entry.owner)],
    ['Reviewed', day(entry.reviewed)],
    ['Next review', day(entry.nextReview)],
    ['Page', addressOf(place, routeOf(entry))],
    ['As of', dayInWords(organisation.today)],
  ]);
  const note = addressNote(place);
  const blocks = [
    `# ${escapedMarkdown(entry.title)}`,
    `> ${escapedMarkdown(entry.summary)}`,
    shared,
    ...parts.flatMap(([title, text]) => (text === '' ? [] : [`## ${title}`, text])),
    twinBodyOf(entry, context),
    ...(note === '' ? [] : [note]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
