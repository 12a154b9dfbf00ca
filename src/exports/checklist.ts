/** A department's checklist as every format takes it: flat, in order, with its words and its links. */
import type { Department, Organisation, Phase, Playbook } from '#model/organisation.ts';
import { checklistOf, type ChecklistItem, type ChecklistPhase } from '#views/checklist.ts';
import { checklistAnchorOf, routeOf } from '#views/routes.ts';
import { kindLabel } from '#views/words.ts';
import { addressOf, type ExportPlace } from './place.ts';

/** What a file is about: all phases of a department, or one. */
export interface ExportScope {
  readonly department: Department;
  readonly playbook?: Playbook;
  readonly phase?: Phase;
}

export interface ChecklistExport extends ExportScope {
  readonly organisation: Organisation;
  readonly place: ExportPlace;
  /** Only phases in which the department has something to do. */
  readonly phases: readonly ChecklistPhase[];
}

/** An item with what stands above it. */
export interface ExportItem extends ChecklistItem {
  readonly playbook: Playbook;
  readonly phase: Phase;
}

/** The checklist of all phases of a department, then that of each phase. */
export function checklistExportsOf(organisation: Organisation, department: Department, place: ExportPlace): [ChecklistExport, ...ChecklistExport[]] {
  const phases = checklistOf(organisation, department);
  const all = { organisation, place, department, phases };
  return [all, ...phases.map((list): ChecklistExport => ({ ...all, playbook: list.playbook, phase: list.phase, phases: [list] }))];
}

/** Every item in order, once. */
export function itemsOf({ phases }: ChecklistExport): ExportItem[] {
  return phases.flatMap(({ playbook, phase, groups }) => groups.flatMap(({ items }) => items.map((item) => ({ ...item, playbook, phase }))));
}

/** The items that are still to do: what another tool is told to do. */
export function openItemsOf(list: ChecklistExport): ExportItem[] {
  return itemsOf(list).filter(({ state }) => state === 'open');
}

/** "Sales, all phases", "Sales, Prepare" */
export function titleOf({ department, playbook, phase, organisation }: ChecklistExport): string {
  if (!phase) return `${department.title}, all phases`;
  return organisation.playbooks.length > 1 ? `${department.title}, ${playbook?.title ?? ''}: ${phase.title}` : `${department.title}, ${phase.title}`;
}

/** The address of an item on the page of its department. */
export function itemAddressOf({ place, department }: ChecklistExport, { action }: ChecklistItem): string {
  return addressOf(place, `${routeOf(department)}#${checklistAnchorOf(action)}`);
}

/** "Use case: Cash forecast" */
export function sourceInWords({ source }: ChecklistItem): string {
  return `${kindLabel(source.kind)}: ${source.title}`;
}

/** Why it is to be done, where that is known. */
export function reasonOf({ action }: ChecklistItem): string | undefined {
  return action.why ?? (action.objective && `It serves: ${action.objective.title}.`);
}

export function waitsInWords({ waitsFor }: ChecklistItem): string {
  return waitsFor.map((action) => action.do).join('; ');
}

/** "done", "open", "late": one word for a column to filter by. */
export function stateOf({ state, late }: ChecklistItem): 'done' | 'open' | 'late' {
  return late ? 'late' : state;
}

/** The words of an action as a title: one line, cut where the program takes no more. */
export function headlineOf({ action }: ChecklistItem, longest: number): string {
  const line = action.do.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** All about an item but its words and its day, one fact a line: what another tool keeps as a description. */
export function descriptionOf(list: ChecklistExport, item: ExportItem): string {
  const { action, playbook, phase } = item;
  const reason = reasonOf(item);
  const lines = [
    action.owner !== undefined && `Owner: ${action.owner}`,
    action.evidence !== undefined && `Evidence: ${action.evidence}`,
    reason !== undefined && `Why: ${reason}`,
    item.waitsFor.length > 0 && `Waits for: ${waitsInWords(item)}`,
    `From: ${sourceInWords(item)} (${playbook.title}, ${phase.title})`,
    `On the site: ${itemAddressOf(list, item)}`,
  ];
  return lines.filter((line) => line !== false).join('\n');
}
