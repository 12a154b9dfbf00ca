import type { OnPageItem } from './types.ts';

/** The parts of a page in order, with their numbers: what "on this page" lists and what the headings print are the same list. */
export class Parts {
  readonly items: readonly OnPageItem[];

  /**
   * @param parts id and label; parts that a page does not have are `false`
   * @param prefix what stands before the number: "2." in the second phase
   */
  constructor(parts: readonly (readonly [id: string, label: string] | false | undefined)[], prefix = '') {
    this.items = parts.filter((part) => part !== false && part !== undefined).map(([id, label], index) => ({ id, label, no: `${prefix}${index + 1}` }));
  }

  has(id: string): boolean {
    return this.items.some((item) => item.id === id);
  }

  /** What a `<Part>` takes. */
  of(id: string): { readonly id: string; readonly title: string; readonly no: string } {
    const item = this.items.find((known) => known.id === id);
    return { id, title: item?.label ?? id, no: item?.no ?? '' };
  }
}
