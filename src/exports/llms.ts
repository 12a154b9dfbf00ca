/** `llms.txt`, as llmstxt.org proposes it: what the site is, and where each of its pages stands as Markdown. */
import { KINDS } from '#schema/kinds.ts';
import type { Entry, Organisation } from '#model/organisation.ts';
import { entriesOfKind, PLAYBOOK_KINDS, routeOf, SITE_ROUTES, twinRouteOf } from '#views/routes.ts';
import { statusOf, statusSentenceOf } from '#views/status.ts';
import { dayInWords } from '#views/words.ts';
import { escapedMarkdown, markdownLink } from './markdown.ts';
import { addressNote, addressOf, type ExportPlace } from './place.ts';

/** @param files for programs, each with its path and what it holds */
export function llmsText(organisation: Organisation, files: readonly { readonly title: string; readonly path: string }[], place: ExportPlace): string {
  const { site, today, playbooks, departments, tools } = organisation;
  const listed = (entries: readonly Entry[]): string =>
    entries.map((entry) => `- ${markdownLink(entry.title, addressOf(place, twinRouteOf(routeOf(entry))))}: ${escapedMarkdown(entry.summary)}`).join('\n');
  const linked = (title: string, route: string): string => `- ${markdownLink(title, addressOf(place, route))}`;
  const note = addressNote(place);
  const blocks = [
    `# ${escapedMarkdown(site.title)}`,
    `> ${escapedMarkdown(site.summary)}`,
    `The playbooks of ${escapedMarkdown(site.organisation)}, as of ${dayInWords(today)}. The links lead to pages as Markdown; without index.html.md at its end, an address shows the page itself.`,
    ...(site.banner === undefined ? [] : [escapedMarkdown(site.banner)]),
    ...(note === '' ? [] : [note]),
    ...playbooks.flatMap((playbook) => [
      `## ${escapedMarkdown(playbook.title)}`,
      escapedMarkdown(statusSentenceOf(statusOf(playbook, today))),
      listed([playbook]),
      ...PLAYBOOK_KINDS.flatMap((kind) => {
        const entries = entriesOfKind(playbook, kind);
        return entries.length === 0 ? [] : [`### ${escapedMarkdown(playbook.title)}: ${KINDS[kind].plural}`, listed(entries)];
      }),
    ]),
    ...(departments.length === 0 ? [] : ['## Departments', listed(departments)]),
    ...(tools.length === 0 ? [] : ['## Tools', listed(tools)]),
    '## Optional',
    [linked('May I? Every tool and every class of data', SITE_ROUTES.mayI), ...files.map(({ title, path }) => linked(title, path))].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
