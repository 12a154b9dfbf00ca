/** What a reader has chosen on the page of "May I?", and how that stands in an address. */

export interface Choice {
  /** Ids; empty for nothing chosen. */
  readonly tool: string;
  readonly data: string;
  readonly department: string;
}

/** Chosen for a tool that is not in the register. No id, so that no tool can be called so. */
export const NO_TOOL = '-';

const KEYS = ['tool', 'data', 'department'] as const;

/** The choice that an address asks for. What the register does not know stays in it, so that it is answered as unknown. */
export function choiceOf(search: string): Choice {
  const params = new URLSearchParams(search);
  return { tool: params.get('tool') ?? '', data: params.get('data') ?? '', department: params.get('department') ?? '' };
}

/** The end of the address for a choice, with whatever else stood there. */
export function choiceQueryOf(choice: Choice, search = ''): string {
  const params = new URLSearchParams(search);
  for (const key of KEYS) {
    params.delete(key);
    if (choice[key] !== '') params.set(key, choice[key]);
  }
  return params.size > 0 ? `?${params.toString()}` : '';
}

/** What a card on the page answers. */
export interface Card {
  readonly tool: string;
  /** Empty for the card that is for departments whom the tool is not for. */
  readonly data: string;
  /** Departments that the tool is for; undefined where it is for all. */
  readonly departments: readonly string[] | undefined;
}

/** What is still to be chosen, in words; undefined once there is an answer. */
export function missingIn({ tool, data }: Choice): string | undefined {
  if (tool === '') return data === '' ? 'Choose a tool and the data.' : 'Choose a tool too.';
  return data === '' ? 'Choose the data too.' : undefined;
}

/** The card that answers a whole choice; undefined for what the register does not know, which is never a yes. */
export function cardFor<T extends Card>(cards: readonly T[], { tool, data, department }: Choice): T | undefined {
  const own = cards.filter((card) => card.tool === tool);
  const others = own.find((card) => card.data === '');
  if (others && department !== '' && others.departments?.includes(department) === false) return others;
  return own.find((card) => card.data !== '' && card.data === data);
}
