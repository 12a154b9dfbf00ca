/** Which actions of a checklist a reader wants to see, and how that stands in an address. */

export const SHOWN = ['all', 'open', 'soon', 'waiting'] as const;

export interface Filter {
  readonly show: (typeof SHOWN)[number];
  /** The role whose actions are shown; empty for all. */
  readonly owner: string;
}

/** What a filter asks about an action. */
export interface Filtered {
  /** Neither on record as done, nor ticked, nor set aside by the reader. */
  readonly isOpen: boolean;
  readonly isWaiting: boolean;
  readonly owner: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
}

/** The filter that an address asks for. What it does not know, it takes for all. */
export function filterOf(search: string): Filter {
  const params = new URLSearchParams(search);
  return { show: SHOWN.find((name) => name === params.get('show')) ?? 'all', owner: params.get('owner') ?? '' };
}

/** The end of the address for a filter, with whatever else stood there. */
export function queryOf({ show, owner }: Filter, search: string): string {
  const params = new URLSearchParams(search);
  params.delete('show');
  params.delete('owner');
  if (show !== 'all') params.set('show', show);
  if (owner) params.set('owner', owner);
  return params.size > 0 ? `?${params.toString()}` : '';
}

/** @param until the last day that counts as soon */
export function fits({ isOpen, isWaiting, owner, due }: Filtered, filter: Filter, until: string): boolean {
  if (filter.owner && filter.owner !== owner) return false;
  switch (filter.show) {
    case 'all':
      return true;
    case 'open':
      return isOpen;
    case 'soon':
      return isOpen && due !== '' && due <= until;
    case 'waiting':
      return isOpen && isWaiting;
  }
}

const WORDS = { all: '', open: 'open', soon: 'overdue or due within 30 days', waiting: 'waiting for something else' } as const;

/** "that are open and belong to Treasury"; empty where everything is shown. */
export function filterInWords({ show, owner }: Filter): string {
  const parts = [show !== 'all' && `are ${WORDS[show]}`, owner && `belong to ${owner}`].filter(Boolean);
  return parts.length > 0 ? `that ${parts.join(' and ')}` : '';
}
