import { addressNote, addressOf } from './place.ts';
import { itemAddressOf, reasonOf, titleOf, waitsInWords, type ChecklistExport } from './checklist.ts';
import { escapedMarkdown, markdownLink } from './markdown.ts';
import type { ChecklistItem, ChecklistPhase } from '#views/checklist.ts';
import { routeOf } from '#views/routes.ts';
import { dayInWords, kindLabel } from '#views/words.ts';

/** A task list in GitHub's Markdown, for any editor, wiki or issue. */
export function checklistMarkdown(list: ChecklistExport): string {
  const { department, organisation, place, phases } = list;
  const head = [
    `# ${escapedMarkdown(titleOf(list))}`,
    `As of ${dayInWords(organisation.today)}, from the page of ${markdownLink(department.title, addressOf(place, routeOf(department)))}. A box is ticked where the organisation’s own record says that the action is done.`,
    addressNote(place),
  ];
  return `${[...head, ...phases.flatMap((phase) => linesOf(list, phase))].filter((block) => block !== '').join('\n\n')}\n`;
}

function linesOf(list: ChecklistExport, { playbook, phase, groups, done, total }: ChecklistPhase): string[] {
  const { place, organisation } = list;
  const name = organisation.playbooks.length > 1 ? `${playbook.title}: ${phase.title}` : phase.title;
  return [
    `## ${escapedMarkdown(name)}`,
    `${done} of ${total} done.`,
    ...groups.flatMap(({ source, items }) => [
      `### ${escapedMarkdown(kindLabel(source.kind))}: ${markdownLink(source.title, addressOf(place, routeOf(source)))}`,
      items.map((item) => itemOf(list, item)).join('\n'),
    ]),
  ];
}

function itemOf(list: ChecklistExport, item: ChecklistItem): string {
  const { action, state } = item;
  const reason = reasonOf(item);
  const facts = [
    action.owner !== undefined && `Owner: ${escapedMarkdown(action.owner)}`,
    state === 'done' && action.done !== undefined && `Done: ${dayInWords(action.done)}`,
    state === 'open' && action.due !== undefined && `Due: ${dayInWords(action.due)}`,
    action.evidence !== undefined && `Evidence: ${escapedMarkdown(action.evidence)}`,
    reason !== undefined && `Why: ${escapedMarkdown(reason)}`,
    item.waitsFor.length > 0 && `Waits for: ${escapedMarkdown(waitsInWords(item))}`,
  ];
  const box = state === 'done' ? 'x' : ' ';
  return [`- [${box}] ${markdownLink(action.do, itemAddressOf(list, item))}`, ...facts.filter((fact) => fact !== false).map((fact) => `  - ${fact}`)].join(
    '\n',
  );
}
