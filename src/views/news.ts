/** What people who follow a playbook or a department are told: updates and reviews that have been held, newest first. */
import type { Department, Organisation, Playbook, Review, Update } from '#model/organisation.ts';
import { feedRouteOf, routeOf } from './routes.ts';
import { sentenceCase } from './words.ts';

export interface NewsItem {
  readonly entry: Update | Review;
  /** "Difficulty", "Review" */
  readonly type: string;
  readonly day: string;
  readonly route: string;
}

/** What can be followed: where its news stand, and where its page is. */
export interface NewsFeed {
  readonly of: Playbook | Department;
  readonly title: string;
  readonly path: string;
  readonly route: string;
  readonly items: readonly NewsItem[];
}

/** The news of a playbook, of whomever they are for. */
export function playbookNewsOf({ today }: Organisation, playbook: Playbook): NewsFeed {
  return feedOf(playbook, newsIn(playbook, today));
}

/** The news of all playbooks that are for a department. Reviews are for everyone. */
export function departmentNewsOf({ playbooks, today }: Organisation, department: Department): NewsFeed {
  const isFor = ({ entry }: NewsItem): boolean =>
    entry.kind === 'review' || entry.departments.everyone || entry.departments.departments.some(({ id }) => id === department.id);
  return feedOf(department, playbooks.flatMap((playbook) => newsIn(playbook, today)).filter(isFor));
}

function feedOf(of: Playbook | Department, items: readonly NewsItem[]): NewsFeed {
  const sorted = [...items].sort((a, b) => (a.day === b.day ? (a.entry.id < b.entry.id ? -1 : 1) : a.day < b.day ? 1 : -1));
  return { of, title: `${of.title}, news`, path: feedRouteOf(of), route: routeOf(of), items: sorted };
}

function newsIn({ updates, reviews }: Playbook, today: string): NewsItem[] {
  return [...updates, ...reviews]
    .filter(({ date }) => date <= today)
    .map((entry) => ({ entry, type: entry.kind === 'review' ? 'Review' : sentenceCase(entry.type), day: entry.date, route: routeOf(entry) }));
}
