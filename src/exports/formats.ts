/** THE register of formats in which a department takes its checklist along. */
import type { ChecklistExport } from './checklist.ts';
import { itemsOf, openItemsOf } from './checklist.ts';
import { asanaCsv } from './asana-csv.ts';
import { checklistCsv } from './checklist-csv.ts';
import { checklistJson } from './checklist-json.ts';
import { checklistMarkdown } from './checklist-markdown.ts';
import { githubScript } from './github-script.ts';
import { jiraCsv } from './jira-csv.ts';
import { smartsheetCsv } from './smartsheet-csv.ts';
import { trelloText } from './trello-text.ts';

interface FormatRow {
  /** What a reader looks for: the program. */
  readonly label: string;
  /** What the file is, in words. */
  readonly what: string;
  readonly type: string;
  /** Behind the name of what the file is about. */
  readonly ending: string;
  /** For all phases of a department, or for each of them too; if it is short means that there is one for all phases up to `SHORT` actions. */
  readonly of: 'both' | 'department' | 'both, if short';
  /** How many actions it would hold; without one there is no file. */
  readonly countOf: (list: ChecklistExport) => number;
  readonly text: (list: ChecklistExport) => string;
  /** How to get it into its program, one step each. */
  readonly steps: readonly string[];
}

/**
 * What is longer is taken to other tools phase by phase: Jira imports no more at once for people who are not its administrators, and in the others a
 * person has to look through it too.
 */
export const SHORT = 250;

const all = (list: ChecklistExport): number => itemsOf(list).length;
const open = (list: ChecklistExport): number => openItemsOf(list).length;

export const FORMATS = {
  excel: {
    label: 'Excel',
    what: 'table, CSV',
    type: 'text/csv; charset=utf-8',
    ending: '.csv',
    of: 'both',
    countOf: all,
    text: checklistCsv,
    steps: [
      'Open the file in Excel, LibreOffice or Google Sheets.',
      'Where everything stands in one column, your Excel parts by semicolons: choose Data, From Text/CSV, and the comma.',
      'What would begin a formula has an apostrophe before it, so that nothing in the table is ever run.',
    ],
  },
  markdown: {
    label: 'Markdown',
    what: 'task list, text',
    type: 'text/markdown; charset=utf-8',
    ending: '.md',
    of: 'both',
    countOf: all,
    text: checklistMarkdown,
    steps: ['Open it in any editor, or paste it into a wiki, a merge request or an issue. The boxes become boxes to tick.'],
  },
  jira: {
    label: 'Jira',
    what: 'CSV to import',
    type: 'text/csv; charset=utf-8',
    ending: '-jira.csv',
    of: 'both, if short',
    countOf: open,
    text: jiraCsv,
    steps: [
      'In Jira choose Filters, View all issues, then Import issues from CSV; an administrator finds it under System, External system import.',
      'Choose the file, the project, and yyyy-MM-dd as the format of dates.',
      'The columns have Jira’s own names: Summary, Description, Issue Type, Due Date and Labels. Who is not an administrator may import 250 issues at once.',
      'Importing a file twice makes each issue twice.',
    ],
  },
  asana: {
    label: 'Asana',
    what: 'CSV to import',
    type: 'text/csv; charset=utf-8',
    ending: '-asana.csv',
    of: 'both, if short',
    countOf: open,
    text: asanaCsv,
    steps: [
      'Create a project from a spreadsheet, or choose Import, CSV in the menu of one that you have.',
      'Asana finds Name, Description, Section and Due Date by itself; the days have the month first.',
      'Assign the tasks: Asana knows people by e-mail, and a playbook knows roles. The role stands in the description.',
    ],
  },
  trello: {
    label: 'Trello',
    what: 'lines to paste',
    type: 'text/plain; charset=utf-8',
    ending: '-trello.txt',
    of: 'both, if short',
    countOf: open,
    text: trelloText,
    steps: [
      'Trello has no import for tables. Open the file, select all and copy.',
      'Add a card to a list and paste: Trello asks whether to make a card of each line. In a checklist of a card it works the same way.',
      'Only the titles travel, with the day at their end.',
    ],
  },
  smartsheet: {
    label: 'Smartsheet',
    what: 'CSV to import',
    type: 'text/csv; charset=utf-8',
    ending: '-smartsheet.csv',
    of: 'both, if short',
    countOf: all,
    text: smartsheetCsv,
    steps: [
      'In a workspace choose Create, Import, and the file; its first row holds the names of the columns, and Task Name is the primary one.',
      'Set the type of the column Due Date to Date, and that of Status to a list.',
    ],
  },
  github: {
    label: 'GitHub issues',
    what: 'script for gh',
    type: 'text/x-shellscript; charset=utf-8',
    ending: '-github.sh',
    of: 'both, if short',
    countOf: open,
    text: githubScript,
    steps: [
      'GitHub imports repositories, and no table of issues; so this is a short script for its command line, gh. Read it before you run it.',
      'Sign in with gh auth login, go to a clone of your repository and run: sh, a space, and the name of the file.',
      'It marks each issue, and when you run it again it adds only what is missing.',
    ],
  },
  json: {
    label: 'JSON',
    what: 'for programs',
    type: 'application/json; charset=utf-8',
    ending: '.json',
    of: 'department',
    countOf: all,
    text: checklistJson,
    steps: ['Read it with any program. Its shape is written down as a JSON Schema, and keys of actions never change their meaning.'],
  },
} as const satisfies Record<string, FormatRow>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
