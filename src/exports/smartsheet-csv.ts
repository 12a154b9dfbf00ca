import { itemAddressOf, itemsOf, reasonOf, sourceInWords, waitsInWords, type ChecklistExport } from './checklist.ts';
import { csvOf } from './csv.ts';

/** Smartsheet refuses longer cells. */
const LONGEST_CELL = 4000;

/**
 * For Smartsheet's import of CSV into a new sheet: the first row names the columns, the first column is the primary one, cells are plain text of at
 * most 4,000 characters, rows have no hierarchy, and the name of the file is ASCII.
 * See https://developers.smartsheet.com/api/smartsheet/openapi/imports and https://developers.smartsheet.com/api/smartsheet/guides/basics/limitations
 */
export function smartsheetCsv(list: ChecklistExport): string {
  const columns = ['Task Name', 'Playbook', 'Phase', 'Owner', 'Due Date', 'Status', 'Evidence', 'Why', 'Waits for', 'From', 'Link'];
  const rows = itemsOf(list).map((item) =>
    [
      item.action.do,
      item.playbook.title,
      item.phase.title,
      item.action.owner ?? '',
      item.action.due ?? '',
      item.state === 'done' ? 'Complete' : 'Not Started',
      item.action.evidence ?? '',
      reasonOf(item) ?? '',
      waitsInWords(item),
      sourceInWords(item),
      itemAddressOf(list, item),
    ].map((cell) => (cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell)),
  );
  return csvOf(columns, rows);
}
