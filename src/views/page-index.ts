/** All entries from A to Z, as at the back of a book: the way to a page for whoever knows its name, without a script. */
import { KINDS } from '#schema/kinds.ts';
import type { Organisation } from '#model/organisation.ts';
import { boundByEntry } from './lens.ts';
import { allEntries, routeOf } from './routes.ts';

export interface IndexLetter {
  /** A capital letter, or `#` for what begins with none. */
  readonly letter: string;
  readonly entries: readonly IndexedPage[];
}

export interface IndexedPage {
  readonly title: string;
  readonly route: string;
  /** "Policy, AI adoption" */
  readonly about: string;
  /** Whom it binds, as in `lens.ts`. */
  readonly boundTo: string | undefined;
}

/** Every entry once, by the first letter of its title, and departments and phases also under what else they are called. */
export function pageIndexOf(organisation: Organisation): IndexLetter[] {
  const { locale } = organisation.site;
  const playbooks = new Map(organisation.playbooks.map(({ id, title }) => [id, title]));
  const collator = new Intl.Collator(locale);
  const pages = allEntries(organisation).flatMap((entry) => {
    const playbook = entry.kind === 'playbook' || playbooks.size < 2 ? undefined : playbooks.get(entry.playbook ?? '');
    const kind = KINDS[entry.kind].label;
    const page = { title: entry.title, route: routeOf(entry), about: playbook === undefined ? kind : `${kind}, ${playbook}`, boundTo: boundByEntry(entry) };
    const alsoCalled = entry.kind === 'department' || entry.kind === 'phase' ? entry.alsoCalled : [];
    return [page, ...alsoCalled.map((title) => ({ ...page, title, about: `see ${entry.title}` }))];
  });
  pages.sort((a, b) => collator.compare(a.title, b.title) || collator.compare(a.about, b.about) || (a.route < b.route ? -1 : 1));
  const letters = Map.groupBy(pages, ({ title }) => letterOf(title, locale));
  return [...letters].map(([letter, entries]) => ({ letter, entries }));
}

/** Accents do not make a letter of their own here: É stands under E. */
function letterOf(title: string, locale: string): string {
  const first = title.normalize('NFD').charAt(0).toLocaleUpperCase(locale);
  return /\p{L}/u.test(first) ? first : '#';
}
