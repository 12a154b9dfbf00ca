/** Every file that the site offers to take along, with its path: what is written, pages link and the build verifies. */
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Department, Organisation, Playbook } from '#model/organisation.ts';
import { departmentEventsOf, playbookEventsOf, type FeedEvent } from '#views/feed-events.ts';
import { departmentNewsOf, playbookNewsOf, type NewsFeed } from '#views/news.ts';
import { allEntries, LLMS_ROUTE, routeOf, twinRouteOf } from '#views/routes.ts';
import { atomText } from './atom.ts';
import { calendarText } from './calendar.ts';
import { checklistExportsOf, type ExportScope } from './checklist.ts';
import { FORMAT_NAMES, FORMATS, SHORT, type FormatName } from './formats.ts';
import { healthText } from './health.ts';
import { ideaFormText } from './idea-form.ts';
import { jsonSchema, schemaRouteOf, SCHEMAS, type SchemaName } from './json-schema.ts';
import { llmsText } from './llms.ts';
import { pagesText } from './pages.ts';
import type { ExportPlace } from './place.ts';
import { playbookJson, playbookJsonPathOf } from './playbook-json.ts';
import { twinText } from './twin.ts';

export interface ExportFile {
  /** Below the site's base, such as `/exports/departments/sales/sales-jira.csv`. */
  readonly path: string;
  readonly type: string;
  readonly text: (place: ExportPlace) => string;
}

/** A file of a department in one of the formats. */
export interface ChecklistFileOf extends ExportFile {
  readonly format: FormatName;
  readonly scope: ExportScope;
  /** How many actions stand in it. */
  readonly actions: number;
}

/** A form for ideas, for GitHub. */
export const IDEA_FORM = '/exports/use-case-form.yml';

/** Owner and review days of every page. */
export const PAGES_FILE = '/exports/pages.json';

/** What the check finds. */
export const HEALTH_FILE = '/exports/health.json';

const JSON_TYPE = 'application/json; charset=utf-8';

const NOWHERE: ExportPlace = { base: '/', origin: undefined };

/**
 * Every file, in a fixed order.
 * @param diagnostics what the check has found; which files there are does not depend on it
 */
export function exportFilesOf(organisation: Organisation, diagnostics: readonly Diagnostic[] = []): ExportFile[] {
  return [
    ...(Object.keys(SCHEMAS) as SchemaName[]).map((name): ExportFile => ({
      path: schemaRouteOf(name),
      type: 'application/schema+json; charset=utf-8',
      text: (place) => jsonSchema(name, place),
    })),
    { path: PAGES_FILE, type: JSON_TYPE, text: (place) => pagesText(organisation, place) },
    { path: HEALTH_FILE, type: JSON_TYPE, text: (place) => healthText(organisation, diagnostics, place) },
    { path: IDEA_FORM, type: 'application/yaml; charset=utf-8', text: () => ideaFormText(organisation) },
    ...organisation.playbooks.flatMap((playbook): ExportFile[] => [
      playbookJsonFileOf(organisation, playbook),
      ...listOf(playbookCalendarOf(organisation, playbook)),
      newsFileOf(organisation, playbookNewsOf(organisation, playbook)),
    ]),
    ...organisation.departments.flatMap((department): ExportFile[] => [
      ...listOf(departmentCalendarOf(organisation, department)),
      newsFileOf(organisation, departmentNewsOf(organisation, department)),
      ...checklistFilesOf(organisation, department),
    ]),
  ];
}

const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';

/** The page of every entry as Markdown, beside it; and the list of them, for programs that read. */
export function twinFilesOf(organisation: Organisation): ExportFile[] {
  const data = [
    ...organisation.playbooks.map((playbook) => ({ title: `${playbook.title}: every derived fact as JSON`, path: playbookJsonPathOf(playbook) })),
    { title: 'Owner and review days of every page, as JSON', path: PAGES_FILE },
    { title: 'What the check finds, as JSON', path: HEALTH_FILE },
  ];
  return [
    { path: LLMS_ROUTE, type: 'text/plain; charset=utf-8', text: (place) => llmsText(organisation, data, place) },
    ...allEntries(organisation).map((entry): ExportFile => ({
      path: twinRouteOf(routeOf(entry)),
      type: MARKDOWN_TYPE,
      text: (place) => twinText(organisation, entry, place),
    })),
  ];
}

/** Everything that is derived from a playbook, for programs. */
export function playbookJsonFileOf(organisation: Organisation, playbook: Playbook): ExportFile {
  return {
    path: playbookJsonPathOf(playbook),
    type: JSON_TYPE,
    text: (place) => playbookJson(organisation, playbook, place),
  };
}

function newsFileOf(organisation: Organisation, feed: NewsFeed): ExportFile {
  return { path: feed.path, type: 'application/atom+xml; charset=utf-8', text: (place) => atomText(organisation, feed, place) };
}

function listOf<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** A calendar to subscribe to. */
export interface CalendarFile extends ExportFile {
  /** What it is about. */
  readonly title: string;
  /** How many events stand in it. */
  readonly events: number;
}

/** The calendar of a playbook; undefined where there is no day to come, since a calendar may not be empty. */
export function playbookCalendarOf(organisation: Organisation, playbook: Playbook): CalendarFile | undefined {
  return calendarFileOf(organisation, playbook.title, `/exports/playbooks/${playbook.slug}/calendar.ics`, playbookEventsOf(organisation, playbook));
}

/** The calendar of a department; undefined where no day concerns it. */
export function departmentCalendarOf(organisation: Organisation, department: Department): CalendarFile | undefined {
  return calendarFileOf(organisation, department.title, `${folderOf(department)}calendar.ics`, departmentEventsOf(organisation, department));
}

function calendarFileOf(organisation: Organisation, title: string, path: string, events: readonly FeedEvent[]): CalendarFile | undefined {
  if (events.length === 0) return undefined;
  return { path, type: 'text/calendar; charset=utf-8', title, events: events.length, text: (place) => calendarText(organisation, title, events, place) };
}

/**
 * The files of a department: every format for all phases, and for each phase those that make sense for one, unless there is only one. A file that would
 * hold no action is not made, so there is nothing to import of a phase that is done.
 */
export function checklistFilesOf(organisation: Organisation, department: Department): ChecklistFileOf[] {
  const [all, ...phases] = checklistExportsOf(organisation, department, NOWHERE);
  const isSingle = phases.length < 2;
  return [all, ...(isSingle ? [] : phases)].flatMap((list) =>
    FORMAT_NAMES.flatMap((format): ChecklistFileOf[] => {
      const { type, ending, of, countOf, text } = FORMATS[format];
      const actions = countOf(list);
      const isMade = list.phase ? of !== 'department' : isSingle || of !== 'both, if short' || actions <= SHORT;
      if (actions === 0 || !isMade) return [];
      return [{ path: pathOf(list, ending), type, format, scope: list, actions, text: (place) => text({ ...list, place }) }];
    }),
  );
}

/** Short names that say what they are among a person's downloads; the folders before them make them unique. */
function pathOf({ department, playbook, phase }: ExportScope, ending: string): string {
  if (!playbook || !phase) return `${folderOf(department)}${department.slug}${ending}`;
  return `${folderOf(department)}${playbook.slug}/${phase.slug}/${department.slug}-${phase.slug}${ending}`;
}

function folderOf({ slug }: Department): string {
  return `/exports/departments/${slug}/`;
}
