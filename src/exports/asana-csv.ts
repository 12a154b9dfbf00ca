import { descriptionOf, headlineOf, openItemsOf, type ChecklistExport } from './checklist.ts';
import { csvOf } from './csv.ts';

/** Far more than an action says; Asana cuts what is longer. */
const LONGEST_NAME = 1024;

/**
 * For Asana's CSV importer, with the columns that it maps by itself, in its order: the name comes first. Days are written month first. Assignees
 * are left out, since Asana knows them by e-mail; so are dependencies, which it finds by names without commas.
 * See https://help.asana.com/hc/articles/14244171470491 and, for the format of days,
 * https://asana-support.ctcsp.co.jp/hc/ja/articles/5953722609807
 */
export function asanaCsv(list: ChecklistExport): string {
  const several = list.organisation.playbooks.length > 1;
  const rows = openItemsOf(list).map((item) => {
    const { action, playbook, phase } = item;
    return [headlineOf(item, LONGEST_NAME), descriptionOf(list, item), several ? `${playbook.title}: ${phase.title}` : phase.title, monthFirst(action.due)];
  });
  return csvOf(['Name', 'Description', 'Section', 'Due Date'], rows);
}

/** `2026-03-09` -> `03/09/2026` */
function monthFirst(day: string | undefined): string | undefined {
  return day?.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');
}
