/** What a reader searches for, and how it stands in an address, so that a search can be sent to somebody else. */
import type { FacetName } from '#views/search-facts.ts';

export const FACET_NAMES = ['kind', 'playbook', 'phase', 'department', 'status'] as const satisfies readonly FacetName[];

export interface SearchState {
  readonly words: string;
  /** The values chosen in each facet. Values of one facet widen a search, facets narrow it. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

/** The search that an address asks for. Unknown keys are none of ours. */
export function stateOf(params: URLSearchParams): SearchState {
  const chosen = FACET_NAMES.map((name) => [name, [...new Set(params.getAll(name).filter((value) => value !== ''))]] as const);
  return { words: params.get('q') ?? '', chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) };
}

/** The end of the address for a search: "?q=data&kind=Policy", or nothing. */
export function queryOf({ words, chosen }: SearchState): string {
  const params = new URLSearchParams();
  if (words.trim() !== '') params.set('q', words.trim());
  for (const name of FACET_NAMES) for (const value of chosen[name] ?? []) params.append(name, value);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The same search with one value more, or less. */
export function toggled({ words, chosen }: SearchState, name: FacetName, value: string): SearchState {
  const before = chosen[name] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [name]: _, ...others } = chosen;
  return { words, chosen: after.length > 0 ? { ...others, [name]: after } : others };
}

export function isEmpty(state: SearchState): boolean {
  return queryOf(state) === '';
}

/** "3 results for “data” in Policy, Finance" */
export function summaryOf(total: number, { words, chosen }: SearchState): string {
  const values = FACET_NAMES.flatMap((name) => chosen[name] ?? []);
  const count = total === 0 ? 'No results' : `${total} ${total === 1 ? 'result' : 'results'}`;
  return count + (words.trim() === '' ? '' : ` for “${words.trim()}”`) + (values.length === 0 ? '' : ` in ${values.join(', ')}`);
}
