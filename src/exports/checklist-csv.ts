import { addressNote } from './place.ts';
import { itemAddressOf, itemsOf, reasonOf, sourceInWords, stateOf, waitsInWords, type ChecklistExport } from './checklist.ts';
import { csvOf } from './csv.ts';

/** A table for Excel and its like: one row an action, the done ones too. */
export function checklistCsv(list: ChecklistExport): string {
  const link = addressNote(list.place) === '' ? 'Link' : 'Link below the address of the site';
  const columns = ['Playbook', 'Phase', 'What to do', 'State', 'Owner', 'Due', 'Done', 'Evidence', 'Why', 'Waits for', 'From', link, 'Key'];
  const rows = itemsOf(list).map((item) => [
    item.playbook.title,
    item.phase.title,
    item.action.do,
    stateOf(item),
    item.action.owner,
    item.action.due,
    item.state === 'done' ? item.action.done : undefined,
    item.action.evidence,
    reasonOf(item),
    waitsInWords(item),
    sourceInWords(item),
    itemAddressOf(list, item),
    item.action.key,
  ]);
  return csvOf(columns, rows, { byteOrderMark: true });
}
