import { descriptionOf, headlineOf, openItemsOf, type ChecklistExport } from './checklist.ts';
import { csvOf } from './csv.ts';

/** Jira refuses an issue with a longer summary. */
const LONGEST_SUMMARY = 255;

/**
 * For Jira's CSV importer: a heading row without punctuation, with the required column `Summary`; every field in quotes, so that lines within a
 * field stay; a column `Labels` for each label, and no spaces in labels. Users are left out: Jira knows them by e-mail, and a playbook names roles.
 * See https://support.atlassian.com/jira-software-cloud/docs/prepare-a-csv-file-for-import and
 * https://confluence.atlassian.com/servicedeskcloud/importing-data-from-csv-1097176622.html
 */
export function jiraCsv(list: ChecklistExport): string {
  const rows = openItemsOf(list).map((item) => {
    const { action, playbook, phase } = item;
    const summary = headlineOf(item, LONGEST_SUMMARY);
    const description = summary === action.do ? descriptionOf(list, item) : `${action.do}\n${descriptionOf(list, item)}`;
    return [summary, description, 'Task', action.due, playbook.id, phase.slug, list.department.slug];
  });
  return csvOf(['Summary', 'Description', 'Issue Type', 'Due Date', 'Labels', 'Labels', 'Labels'], rows);
}
