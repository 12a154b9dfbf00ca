/** Whom a thing binds, as it stands on the page, so that a reader's own department can be marked everywhere. */
import type { Audience, Entry } from '#model/organisation.ts';
import type { CriterionOfDepartment } from './criterion.ts';
import { departmentsOf } from './search-facts.ts';

/** A department that a reader can choose. */
export interface LensChoice {
  readonly slug: string;
  readonly title: string;
}

/** Stands for all departments in the attribute. No slug can be it. */
const EVERYONE = '*';

/** The slugs of the departments that something names, for the attribute `data-for`; undefined where it names none. */
export function boundByAudience({ everyone, departments }: Audience): string | undefined {
  if (everyone) return EVERYONE;
  return departments.length === 0 ? undefined : departments.map(({ slug }) => slug).join(' ');
}

/** The same for an entry: whom it names, else whom its actions name. A department stands for itself. */
export function boundByEntry(entry: Entry): string | undefined {
  const audience = departmentsOf(entry);
  return audience && boundByAudience(audience);
}

/** The same for a criterion of a gate: the departments that it waits for by name. */
export function boundByCriterion(departments: readonly CriterionOfDepartment[]): string | undefined {
  return boundByAudience({ everyone: false, departments: departments.filter(({ asked }) => asked).map(({ department }) => department) });
}
