/** What each owner has to look after: what the check finds in their entries, holes that they would fill, reviews and readings that are due. */
import { addDays } from '#model/calendar-day.ts';
import { nextReadingOf } from '#model/next-reading.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Organisation } from '#model/organisation.ts';
import { coverageOf } from './coverage.ts';
import { readingsOf } from './gates.ts';
import { allEntries, codeRouteOf, routeOf } from './routes.ts';

export interface OwnerTask {
  readonly kind: 'finding' | 'hole' | 'reading' | 'review';
  readonly text: string;
  /** Where one would mend it: an entry, or the page of the finding where there is none. */
  readonly route: string;
  readonly title: string;
  /** The day by which it is to be done; undefined for what waits now. */
  readonly day: string | undefined;
  /** It is past its day. */
  readonly late: boolean;
}

export interface OwnerView {
  readonly owner: string;
  /** How many entries they keep. */
  readonly entries: number;
  /** What waits now comes first, then by day. */
  readonly tasks: readonly OwnerTask[];
}

/** How many days ahead reviews and readings are told. */
export const DAYS_AHEAD = 60;

/** Every owner of an entry, by name. */
export function ownersOf(organisation: Organisation, diagnostics: readonly Diagnostic[]): OwnerView[] {
  const entries = allEntries(organisation);
  const tasks = [...findings(organisation, diagnostics), ...holes(organisation), ...readings(organisation), ...reviews(organisation)];
  const byOwner = Map.groupBy(tasks, ({ owner }) => owner);
  const kept = Map.groupBy(entries, ({ owner }) => owner);
  return [...new Set([...kept.keys(), ...byOwner.keys()])]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((owner) => ({
      owner,
      entries: kept.get(owner)?.length ?? 0,
      tasks: (byOwner.get(owner) ?? [])
        .map(({ task }) => task)
        .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.title.localeCompare(b.title, 'en')),
    }));
}

interface Owned {
  readonly owner: string;
  readonly task: OwnerTask;
}

function findings(organisation: Organisation, diagnostics: readonly Diagnostic[]): Owned[] {
  const entries = new Map(allEntries(organisation).map((entry) => [entry.file, entry]));
  // A review that is overdue stands among the reviews, with its day.
  return diagnostics
    .filter(({ code }) => code !== 'review-overdue')
    .map(({ code, file, message }) => {
      const entry = entries.get(file);
      const place = entry ? { route: routeOf(entry), title: entry.title } : { route: codeRouteOf(code), title: file };
      return { owner: entry?.owner ?? organisation.site.contact.role, task: { kind: 'finding', text: message, ...place, day: undefined, late: false } };
    });
}

function holes(organisation: Organisation): Owned[] {
  return organisation.playbooks.flatMap((playbook) =>
    coverageOf(organisation, playbook).flatMap((matrix) =>
      matrix.holes.map(({ message, entry, route }): Owned => ({
        owner: entry.owner,
        task: { kind: 'hole', text: message, route, title: entry.title, day: undefined, late: false },
      })),
    ),
  );
}

function readings({ playbooks, today }: Organisation): Owned[] {
  return playbooks.flatMap(({ metrics }) =>
    metrics.flatMap((metric): Owned[] => {
      const latest = readingsOf(metric, undefined, today).at(-1);
      const day = latest && nextReadingOf(metric, latest);
      if (day === undefined || day > addDays(today, DAYS_AHEAD)) return [];
      return [
        { owner: metric.owner, task: { kind: 'reading', text: 'A new reading is due', route: routeOf(metric), title: metric.title, day, late: day < today } },
      ];
    }),
  );
}

function reviews(organisation: Organisation): Owned[] {
  const { today } = organisation;
  return allEntries(organisation).flatMap(({ id, title, owner, nextReview: day }): Owned[] => {
    if (day === undefined || day > addDays(today, DAYS_AHEAD)) return [];
    return [{ owner, task: { kind: 'review', text: 'To be read again', route: routeOf({ id }), title, day, late: day < today } }];
  });
}
