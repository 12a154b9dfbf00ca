import { actionsByAnyKey } from '../former-keys.ts';
import type { Action, Department, Playbook } from '../organisation.ts';
import type { Progress, ProgressFile, ProgressItem } from '../progress.ts';
import { nearest } from '../suggest.ts';
import { textDigestOf } from '../text-digest.ts';
import { below, isInvalid, report, type LinkContext, type Place } from './context.ts';

/**
 * What departments say, of the actions that there are today.
 * @returns one for each department that has said something by today, in the order of departments
 */
export function linkProgress(
  context: LinkContext,
  files: readonly ProgressFile[],
  departments: readonly Department[],
  playbooks: readonly Playbook[],
): Progress[] {
  const actions = actionsByAnyKey(playbooks);
  const found = files.flatMap((file) => progressOf(context, file, departments, actions) ?? []);
  const first = new Map<string, Progress>();
  for (const progress of found) {
    const other = first.get(progress.department.slug);
    if (!other) first.set(progress.department.slug, progress);
    else report(context, { file: progress.file, path: ['department'] }, 'duplicate-entry', `"${other.file}" is about the same department.`);
  }
  return departments.flatMap((department) => first.get(department.slug) ?? []);
}

function progressOf(
  context: LinkContext,
  { file, department: name, data }: ProgressFile,
  departments: readonly Department[],
  actions: ReadonlyMap<string, Action>,
): Progress | undefined {
  const at = (...path: (string | number)[]): Place => ({ file, path });
  if (data.department !== name)
    report(context, at('department'), 'foreign-progress', `The file is called "${name}" and says that it is about "${data.department}".`);
  if (data.site !== undefined && data.site !== context.site.id)
    report(
      context,
      at('site'),
      'foreign-progress',
      `The file comes from the site "${data.site}"${context.site.id === undefined ? '' : `, and this one is "${context.site.id}"`}.`,
    );
  const department =
    departments.find(({ slug }) => slug === data.department) ?? departments.find(({ formerIds }) => formerIds.includes(`departments/${data.department}`));
  if (!department) {
    if (!isInvalid(context, `departments/${data.department}`)) {
      const known = departments.map(({ slug }) => slug);
      report(context, at('department'), 'broken-reference', `"${data.department}" names no department.`, nearest(data.department, known));
    }
    return undefined;
  }
  if (data.exported > context.today) {
    const message = `The file is of ${data.exported}, which is after today, ${context.today}; until then nothing of it is shown.`;
    context.diagnostics.push({ code: 'impossible-day', severity: 'warning', file, path: ['exported'], message });
    return undefined;
  }
  const items = itemsOf(context, at('items'), data, department, actions);
  return { department, file, exported: data.exported, by: data.by, items };
}

function itemsOf(context: LinkContext, place: Place, data: ProgressFile['data'], department: Department, actions: ReadonlyMap<string, Action>): ProgressItem[] {
  const asked = [...new Set(actions.values())].filter(({ audience }) => audience.departments.includes(department)).map(({ key }) => key);
  const seen = new Map<string, string>();
  return Object.entries(data.items).flatMap(([key, item]): ProgressItem[] => {
    const here = below(place, key);
    const action = actions.get(key);
    if (item.day > data.exported) report(context, below(here, 'day'), 'impossible-day', `"${item.day}" lies after ${data.exported}, the day of the file.`);
    if (!action) {
      const entry = key.split('#')[0] ?? key;
      const gone = context.history.removed.get(key.replace('#', '#action-'));
      if (gone) report(context, here, 'stale-progress', `The action "${key}" was removed on ${gone.on}: ${gone.because}`);
      else if (!isInvalid(context, entry)) report(context, here, 'stale-progress', `"${key}" names no action.`, nearest(key, asked));
      return [];
    }
    if (!asked.includes(action.key)) {
      report(context, here, 'stale-progress', `"${key}" is no action of ${department.title}.`, nearest(key, asked));
      return [];
    }
    const other = seen.get(action.key);
    if (other !== undefined) {
      report(context, here, 'duplicate-id', `"${key}" and "${other}" are the same action, which was renamed.`);
      return [];
    }
    seen.set(action.key, key);
    return [{ action, state: item.state, day: item.day, reason: item.reason, outdated: item.digest !== textDigestOf(action.do) }];
  });
}
