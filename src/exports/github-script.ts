import { descriptionOf, headlineOf, openItemsOf, titleOf, type ChecklistExport, type ExportItem } from './checklist.ts';
import { siteNameOf } from './identity.ts';
import { escapedMarkdown } from './markdown.ts';

/** GitHub refuses an issue with a longer title. */
const LONGEST_TITLE = 256;

/**
 * GitHub imports whole repositories and no tables of issues, so this is a POSIX shell script that asks GitHub's own command line for each issue. It
 * looks first at what is there, by a mark in the text, so that running it again adds only what is missing.
 * See https://cli.github.com/manual/gh_issue_create and https://cli.github.com/manual/gh_issue_list
 */
export function githubScript(list: ChecklistExport): string {
  const items = openItemsOf(list);
  return `${[
    '#!/bin/sh',
    `# ${oneLine(titleOf(list))}: ${items.length} issues, as of ${list.organisation.today}.`,
    '# Run it in a clone of your repository, or with GH_REPO=owner/name before it. It needs gh, see https://cli.github.com.',
    'set -eu',
    "known=$(gh issue list --state all --limit 10000 --json body --jq '.[].body')",
    'issue() {',
    '  case $known in',
    '    *"$3"*) printf \'There already: %s\\n\' "$1" ;;',
    '    *) gh issue create --title "$1" --body "$2" ;;',
    '  esac',
    '}',
    ...items.map((item) => issueOf(list, item)),
  ].join('\n')}\n`;
}

function issueOf(list: ChecklistExport, item: ExportItem): string {
  const { action } = item;
  const mark = `<!-- ${siteNameOf(list.organisation)} ${action.key} -->`;
  const due = action.due === undefined ? [] : [`Due: ${action.due}`];
  const facts = [...due, ...descriptionOf(list, item).split('\n')].map((line) => `- ${escapedMarkdown(line)}`);
  const title = headlineOf(item, LONGEST_TITLE);
  const whole = title === action.do ? [] : [escapedMarkdown(action.do), ''];
  return `issue ${[title, [...whole, ...facts, '', mark].join('\n'), mark].map(shellQuoted).join(' ')}`;
}

/** In single quotes a POSIX shell leaves everything as it is. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
