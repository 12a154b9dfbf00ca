import type { DataPath } from '../diagnostic.ts';
import type { AnyEntry } from '../entry.ts';
import type { EntryCheck, Finding } from './finding.ts';

/** What is recorded as having been: of each, the keys that lead to its day. An asterisk stands for every item of a list or map. */
const RECORDS: Partial<Record<AnyEntry['kind'], readonly (readonly string[])[]>> = {
  update: [['date']],
  review: [['date']],
  metric: [
    ['baseline', 'date'],
    ['readings', '*', 'date'],
  ],
  policy: [['obligations', '*', 'done']],
  'use-case': [['steps', '*', 'done']],
  pitfall: [['countermeasures', '*', 'done']],
  phase: [
    ['focus', '*', 'actions', '*', 'done'],
    ['gate', 'criteria', '*', 'signOff', 'on'],
  ],
  control: [['phases', '*', 'actions', '*', 'done']],
};

/**
 * A record of a day that has not come: mostly a slip in the year, which makes a review hold for decades and a reading never count. Days
 * that are planned (a start, a due date, an entry into a phase, a policy that is to take effect) may lie ahead.
 */
export const futureRecord: EntryCheck = (entry, today) =>
  [['reviewed'], ...(RECORDS[entry.kind] ?? [])].flatMap((keys) =>
    valuesAt(entry.data, keys).flatMap(({ path, value }): Finding[] =>
      typeof value === 'string' && value > today ? [{ entry, path, message: `Here something is recorded for ${value}, and it is ${today}.` }] : [],
    ),
  );

/** The values at the end of keys, with their whole paths. */
function valuesAt(data: unknown, [key, ...rest]: readonly string[], before: DataPath = []): { path: DataPath; value: unknown }[] {
  if (key === undefined) return [{ path: before, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  const steps: (string | number)[] = key !== '*' ? [key] : Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return steps.flatMap((step) => valuesAt((data as Record<string | number, unknown>)[step], rest, [...before, step]));
}
