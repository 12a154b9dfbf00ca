/** Which actions of the page are shown: the controls that choose, the counts beside them, and the words for what is left out. */
import { filterInWords, filterOf, fits, queryOf, SHOWN, type Filter } from './checklist-filter.ts';
import type { ChecklistItem } from './checklist-item.ts';

export class ChecklistView {
  readonly #root: HTMLElement;
  readonly #items: readonly ChecklistItem[];
  readonly #chosen: (shown: string) => void;
  readonly #owner: HTMLSelectElement | null;
  /** What the reader has just acted on stays in sight until the filter changes, though it may not fit any more. */
  readonly #kept = new Set<ChecklistItem>();
  #filter: Filter = filterOf(location.search);
  #today = '';

  /** @param chosen is told what is shown after the reader has chosen, or has gone back to a former choice */
  constructor(root: HTMLElement, items: readonly ChecklistItem[], chosen: (shown: string) => void) {
    this.#root = root;
    this.#items = items;
    this.#chosen = chosen;
    this.#owner = root.querySelector('select');
    root.addEventListener('change', () => {
      const show = root.querySelector<HTMLInputElement>('[name=show]:checked')?.value as Filter['show'];
      this.#go({ show, owner: this.#owner?.value ?? '' });
    });
    addEventListener('popstate', () => {
      this.#read();
    });
    addEventListener('hashchange', () => {
      this.lead();
    });
    this.#set();
  }

  keep(item: ChecklistItem): void {
    this.#kept.add(item);
  }

  /**
   * Shows what fits.
   * @param today the day from which 30 days are counted, `YYYY-MM-DD`
   */
  apply(today: string): void {
    this.#today = today;
    const until = new Date(Date.parse(today) + 30 * 864e5).toISOString().slice(0, 10);
    const open = new Map(this.#items.map((item) => [item.key, item.isOpen]));
    // What is on record was left out when the page was made; what is not on the list, this department cannot tick.
    for (const item of this.#items) item.waits(item.needs.some((need) => open.get(need) ?? true));
    const fitting = (filter: Filter): ChecklistItem[] => this.#items.filter((item) => fits(item, filter, until));
    const shown = new Set(fitting(this.#filter));
    for (const item of this.#items) item.row.hidden = !shown.has(item) && !this.#kept.has(item) && !item.row.contains(document.activeElement);
    for (const group of document.querySelectorAll<HTMLElement>('.group[data-list]')) group.hidden = !group.querySelector('[data-key]:not([hidden])');
    for (const place of document.querySelectorAll<HTMLElement>('[data-fits]')) {
      const here = this.#items.filter(({ list, row }) => list === place.dataset['fits'] && !row.hidden).length;
      place.textContent = filterInWords(this.#filter) && `${here} of them shown`;
    }
    for (const show of SHOWN) this.#write(`label[for=show-${show}] .n`, `${fitting({ ...this.#filter, show }).length}`);
    for (const option of this.#owner?.options ?? []) {
      option.text = `${option.dataset['label'] ?? ''} (${fitting({ ...this.#filter, owner: option.value }).length})`;
    }
    this.#say(shown.size);
  }

  #say(shown: number): void {
    const words = filterInWords(this.#filter);
    const all = this.#items.length;
    this.#write('[data-shown]', words && (shown > 0 ? `Shows ${shown} of ${all} actions: those ${words}.` : `There are no actions ${words}.`));
    this.#write('[data-left-out]', words && `This print leaves out ${all - shown} of ${all} actions. It shows those ${words}.`);
  }

  #write(selector: string, words: string): void {
    const place = this.#root.querySelector(selector);
    if (place) place.textContent = words;
  }

  #go(filter: Filter): void {
    const query = queryOf(filter, location.search);
    if (query === location.search) return;
    history.pushState(null, '', location.pathname + query);
    this.#read();
  }

  #read(): void {
    const { show, owner } = filterOf(location.search);
    // A step to another place of the page leaves the filter alone.
    if (show === this.#filter.show && owner === this.#filter.owner) return;
    this.#filter = { show, owner };
    this.#kept.clear();
    this.#set();
    this.apply(this.#today);
    this.unfold();
    this.#chosen(this.#root.querySelector('[data-shown]')?.textContent || `Shows all ${this.#items.length} actions.`);
  }

  /** Sets the controls to the filter. */
  #set(): void {
    const { show, owner } = this.#filter;
    const choice = this.#root.querySelector<HTMLInputElement>(`#show-${show}`);
    if (choice) choice.checked = true;
    // An owner that has nothing here is none of the choices; the words say what was asked for.
    if (this.#owner) this.#owner.value = owner;
  }

  /** What was asked for is not left in a fold; without a filter everything is as the page came. */
  unfold(): void {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:has([data-key])')) {
      fold.open = filterInWords(this.#filter) !== '' && fold.querySelector('[data-key]:not([hidden])') !== null;
    }
  }

  /** The address may name an action: leads to it, whatever is folded or filtered. */
  lead(): void {
    const target = document.getElementById(location.hash.slice(1));
    const row = target?.closest<HTMLElement>('[data-key]');
    if (!row) return;
    if (row.hidden) {
      history.replaceState(null, '', location.pathname + queryOf({ show: 'all', owner: '' }, location.search) + location.hash);
      this.#read();
    }
    const fold = row.closest('details');
    if (fold) fold.open = true;
    row.scrollIntoView();
  }
}
