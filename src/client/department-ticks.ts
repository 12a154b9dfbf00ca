/** `<department-ticks>`: a reader's own ticks on a department's checklist. They stay in his browser. */
import { ChecklistItem, type Say } from './checklist-item.ts';
import { doneOf, showSquares, squaresOf } from './checklist-progress.ts';
import { ChecklistView } from './checklist-view.ts';
import { dayOf, wordsIn } from './page-dom.ts';
import { element } from './search-dom.ts';
import { TickStore } from './tick-store.ts';

const UNTIL = 'last until you leave the page. Save them as a file to keep them.';
const TROUBLE = {
  denied: `This browser keeps nothing for this site, so your ticks ${UNTIL}`,
  full: `This browser has no room left, so your latest ticks ${UNTIL}`,
} as const;

class DepartmentTicks extends HTMLElement {
  readonly #data = this.dataset;
  readonly #departments = [this.#data['department'] ?? '', ...wordsIn(this.#data['former'])];
  readonly #items = [...document.querySelectorAll<HTMLElement>('[data-key]')].map((row) => new ChecklistItem(row, (...said) => this.#say(...said)));
  readonly #store = new TickStore({
    shelf: () => localStorage,
    site: this.#data['site'] ?? '',
    departments: this.#departments,
    keys: new Map(this.#items.map(({ key, row }) => [key, wordsIn(row.dataset['former'])])),
  });
  readonly #live = element('p', { className: 'hide', role: 'status' });
  readonly #view = new ChecklistView(this, this.#items, (shown) => this.#hear(shown));
  #asideKeys = '';

  connectedCallback(): void {
    this.append(this.#live);
    this.#offerFiles();
    this.#store.load();
    this.#show();
    this.#view.unfold();
    this.#view.lead();
    addEventListener('storage', ({ key, newValue }) => {
      if (this.#store.hear(key, newValue) !== undefined) this.#show();
    });
    // While the page lay in the browser's memory, it heard nothing.
    addEventListener('pageshow', () => {
      this.#store.load();
      this.#show();
    });
  }

  get #today(): string {
    return this.#data['today'] ?? dayOf(Date.now());
  }

  readonly #say: Say = (item, change, done) => {
    this.#view.keep(item);
    this.#store.change(item.key, change);
    this.#show();
    const { list } = item;
    const name = document.querySelector<HTMLElement>(`[data-progress="${list}"]`)?.dataset['name'] ?? '';
    this.#hear(`${done} ${name}: ${this.#done(list)}. ${this.#data['name'] ?? ''}: ${this.#done()}.`);
  };

  #show(): void {
    for (const item of this.#items) item.show(this.#store.get(item.key));
    for (const row of document.querySelectorAll<HTMLElement>('[data-progress]')) showSquares(row, squaresOf(this.#of(row.dataset['progress']), this.#today));
    this.#write('[data-done]', this.#done());
    const { trouble, unreadable } = this.#store;
    const unread = unreadable > 0 ? `${unreadable} of your kept ticks cannot be read. They are left as they are.` : '';
    this.#write('.trouble', (trouble ? TROUBLE[trouble] : '') + unread);
    this.#view.apply(this.#today);
    this.#showAside();
  }

  #showAside(): void {
    const keys = this.#store.aside().join(' ');
    if (keys === this.#asideKeys) return;
    this.#asideKeys = keys;
    void import('./ticks-aside.ts').then((aside) => aside.showAside(this, this.#store, () => this.#show()));
  }

  #offerFiles(): void {
    const picker = this.querySelector<HTMLInputElement>('[type=file]');
    const of = { site: this.#data['siteId'], departments: this.#departments };
    this.querySelector<HTMLElement>('[data-save]')?.addEventListener('click', () => {
      void import('./progress-controls.ts').then((files) => files.saveFile(of, this.#data['by'] ?? '', this.#items, this.#store));
    });
    this.querySelector<HTMLElement>('[data-take]')?.addEventListener('click', () => picker?.click());
    picker?.addEventListener('change', () => {
      void Promise.all([import('./progress-controls.ts'), picker.files?.[0]?.text() ?? '']).then(([files, raw]) => {
        picker.value = '';
        this.#write('.filed', files.takeFile(raw, of, this.#items, this.#store));
        this.#show();
      });
    });
  }

  #of(list?: string): readonly ChecklistItem[] {
    return list === undefined ? this.#items : this.#items.filter((item) => item.list === list);
  }

  #done(list?: string): string {
    return doneOf(squaresOf(this.#of(list), this.#today));
  }

  /** For those who hear the page. */
  #hear(words: string): void {
    this.#live.textContent = words;
  }

  #write(selector: string, words: string): void {
    const place = this.querySelector(selector);
    if (place && place.textContent !== words) place.textContent = words;
  }
}

customElements.define('department-ticks', DepartmentTicks);
