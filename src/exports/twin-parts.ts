/** Pieces of which the Markdown of a page is made: facts, lists, tables, actions. */
import type { KindName } from '#schema/kinds.ts';
import type { Action, Audience, Entry, Organisation, Playbook } from '#model/organisation.ts';
import type { ChecklistPhase } from '#views/checklist.ts';
import { isDone } from '#views/actions.ts';
import { actionRouteOf, routeOf } from '#views/routes.ts';
import { audienceInWords, dayInWords } from '#views/words.ts';
import { escapedMarkdown, markdownLink } from './markdown.ts';
import { addressOf, type ExportPlace } from './place.ts';

export interface TwinContext {
  readonly organisation: Organisation;
  readonly place: ExportPlace;
}

export interface TwinContent {
  readonly facts: readonly TwinFact[];
  readonly parts: readonly TwinPart[];
}

/** What the page of an entry of one kind says beside its text: from the same views that the page asks. */
export type TwinOf<K extends KindName> = (entry: Extract<Entry, { kind: K }>, context: TwinContext) => TwinContent;

/** A term and what it says, in Markdown; what has nothing to say is left out. */
export type TwinFact = readonly [term: string, says: string | undefined];

/** A part of a page below a heading; without text it is left out. */
export type TwinPart = readonly [title: string, text: string];

/** Behind a term no number begins a list. */
export const said = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escapedMarkdown(text).replace(/^(\s*\d+)\\(?=[.)])/, '$1');
export const day = (known: string | undefined): string | undefined => known && dayInWords(known);
export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
export const texts = (lines: readonly string[]): string => bullets(lines.map(escapedMarkdown));

export function linkTo(entry: Pick<Entry, 'id' | 'title'>, { place }: TwinContext): string {
  return markdownLink(entry.title, addressOf(place, routeOf(entry)));
}

/** Links in a row; undefined where there is none. */
export function linksTo(entries: readonly Pick<Entry, 'id' | 'title'>[], context: TwinContext): string | undefined {
  return entries.length === 0 ? undefined : entries.map((entry) => linkTo(entry, context)).join(', ');
}

export function factsIn(facts: readonly TwinFact[]): string {
  return bullets(facts.flatMap(([term, says]) => (says === undefined || says === '' ? [] : [`${term}: ${says}`])));
}

export function tableIn(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '-')), ...rows.map(line)].join('\n');
}

/** One line for each action: the box is the organisation's own record. */
export function actionsIn(actions: readonly Action[], context: TwinContext): string {
  return actions.map((action) => actionIn(action, context)).join('\n');
}

function actionIn(action: Action, { organisation, place }: TwinContext): string {
  const done = isDone(action, organisation.today);
  const facts = [
    forIn(action.audience),
    action.owner !== undefined && `owner: ${escapedMarkdown(action.owner)}`,
    done ? `done ${dayInWords(action.done ?? '')}` : action.due !== undefined && `due ${dayInWords(action.due)}`,
    action.evidence !== undefined && `shown by: ${escapedMarkdown(action.evidence)}`,
  ];
  const link = markdownLink(action.do, addressOf(place, actionRouteOf(action)));
  return `- [${done ? 'x' : ' '}] ${link} (${facts.filter((fact) => fact !== false).join('; ')})`;
}

export function checklistIn({ groups }: Pick<ChecklistPhase, 'groups'>, context: TwinContext): string {
  return actionsIn(
    groups.flatMap(({ items }) => items.map(({ action }) => action)),
    context,
  );
}

function forIn(audience: Audience): string {
  return escapedMarkdown(audienceInWords(audience));
}

export function playbookOf(entry: Entry, { organisation }: TwinContext): Playbook | undefined {
  return organisation.playbooks.find(({ id }) => id === entry.playbook);
}
