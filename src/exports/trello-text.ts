import { headlineOf, openItemsOf, type ChecklistExport } from './checklist.ts';

/** Trello takes titles of 16,384 characters, the day among them. */
const LONGEST_TITLE = 16_000;

/**
 * For Trello, which has no import of tables: whoever pastes several lines into a new card, or into a new item of a checklist, is asked whether each
 * line shall be one. So each action is one line, with its day behind it; nothing else survives the way.
 * See https://support.atlassian.com/trello/docs/importing-data-into-trello/
 */
export function trelloText(list: ChecklistExport): string {
  const lines = openItemsOf(list).map((item) => {
    const words = headlineOf(item, LONGEST_TITLE);
    return item.action.due === undefined ? words : `${words} (due ${item.action.due})`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
