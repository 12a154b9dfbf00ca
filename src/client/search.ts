/** `<playbook-search>`: the box, what narrows it, and the hits. On the page of search its state is the address; in a dialog it is its own. */
import { element } from './search-dom.ts';
import { SearchEngine, type Found } from './search-engine.ts';
import { SearchFacets } from './search-facets.ts';
import { closeButton, keyHints, lensBox, NO_INDEX, NOTHING_YET } from './search-hints.ts';
import { SearchHits } from './search-hits.ts';
import { RecentSearches } from './search-recent.ts';
import { isEmpty, queryOf, stateOf, summaryOf, toggled, type SearchState } from './search-state.ts';

const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
const PAGE = `${BASE}search/`;
const BATCH = 10;
/** Long enough that a word typed at a stretch is asked for once or twice; an answer itself takes a few milliseconds. */
const PAUSE = 50;

export class PlaybookSearch extends HTMLElement {
  readonly #engine = new SearchEngine(BASE);
  readonly #box = element('input', {
    type: 'search',
    id: 'search-words',
    autocomplete: 'off',
    enterKeyHint: 'search',
    spellcheck: false,
    placeholder: 'A word or two',
  });
  readonly #summary = element('p', { id: 'count', role: 'status' });
  readonly #clear = element('button', { type: 'button', hidden: true }, 'Clear filters');
  readonly #hits = new SearchHits();
  readonly #more = element('button', { type: 'button', hidden: true }, 'More results');
  readonly #all = element('a', { href: PAGE }, 'All pages from A to Z');
  /** What the page shows without a script: it stays where there are no hits. */
  readonly #fallback = element('div');
  readonly #facets = new SearchFacets();
  readonly #recent = new RecentSearches((words) => {
    this.#box.value = words;
    this.#box.focus();
    this.#set({ ...this.#state, words }, 'push');
  });
  #severalPlaybooks = false;
  #state: SearchState = { words: '', chosen: {} };
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  get #dialog(): HTMLDialogElement | null {
    return this.closest('dialog');
  }

  connectedCallback(): void {
    if (this.#box.isConnected && this.firstChild) return;
    const form = element(
      'form',
      { className: 'search-form', role: 'search' },
      element('label', { className: 'hide', htmlFor: this.#box.id }, 'Search the playbook'),
      this.#box,
    );
    if (this.#dialog) form.append(closeButton());
    this.querySelector('[data-without-script]')?.remove();
    this.#fallback.append(...this.childNodes);
    const summary = element('div', { className: 'search-summary' }, this.#summary, this.#clear);
    if (this.#dialog) summary.append(lensBox());
    const results = element('div', {}, summary, this.#recent.view, this.#hits.list, this.#more, keyHints(this.#dialog ? this.#all : undefined), this.#fallback);
    this.#box.setAttribute('aria-describedby', this.#summary.id);
    this.append(form, element('div', { className: 'found' }, this.#facets.view, results));

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#openFirst();
    });
    this.#box.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#set({ ...this.#state, words: this.#box.value }, 'replace');
      }, PAUSE);
    });
    this.#clear.addEventListener('click', () => {
      this.#box.focus();
      this.#set({ ...this.#state, chosen: {} }, 'push');
    });
    this.#hits.list.addEventListener('click', () => {
      this.#recent.add(this.#state.words);
    });
    this.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    if (!this.#dialog) {
      addEventListener('popstate', () => {
        this.#read();
      });
      this.#read();
    } else {
      this.#run();
    }
  }

  #read(): void {
    this.#state = stateOf(new URLSearchParams(location.search));
    this.#box.value = this.#state.words;
    this.#run();
  }

  /** @param how typing changes the address, choosing makes a step that the back button takes back */
  #set(state: SearchState, how: 'push' | 'replace'): void {
    if (queryOf(state) === queryOf(this.#state)) return;
    this.#state = state;
    if (!this.#dialog) history[`${how}State`](null, '', location.pathname + queryOf(state));
    this.#run();
  }

  #run(): void {
    this.#last = this.#search();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const state = this.#state;
    const slow = setTimeout(() => {
      this.#summary.textContent = 'Searching…';
    }, 400);
    try {
      const facets = await this.#engine.ready();
      const found = await this.#engine.search(state);
      const hits = await found.hits(0, BATCH);
      if (turn !== this.#turn) return;
      this.#facets.offer(facets, (name, value) => {
        this.#set(toggled(this.#state, name, value), 'push');
      });
      this.#severalPlaybooks = (facets.find(({ name }) => name === 'playbook')?.values.length ?? 0) > 1;
      this.#facets.show(found.counts, state);
      this.#hits.show(hits, this.#severalPlaybooks);
      this.#offerMore(found);
      this.#say(isEmpty(state) ? '' : summaryOf(found.total, state), found.total > 0);
    } catch {
      if (turn !== this.#turn) return;
      this.#facets.show({}, state);
      this.#hits.show([], false);
      this.#more.hidden = true;
      this.#say(NO_INDEX, false);
    } finally {
      clearTimeout(slow);
    }
  }

  #offerMore(found: Found): void {
    const rest = (): number => found.total - this.#hits.links().length;
    this.#more.hidden = rest() <= 0 || this.#dialog !== null;
    this.#more.onclick = async () => {
      const shown = this.#hits.links().length;
      const hits = await found.hits(shown, shown + BATCH).catch(() => undefined);
      if (!hits) {
        this.#say(NO_INDEX, false);
        return;
      }
      this.#hits.add(hits, this.#severalPlaybooks);
      this.#hits.links()[shown]?.focus();
      this.#more.hidden = rest() <= 0;
    };
    this.#all.href = PAGE + queryOf(this.#state);
    this.#all.textContent = found.total > BATCH ? `All ${found.total} results on one page` : 'All pages from A to Z';
    if (found.total <= BATCH) this.#all.href = `${PAGE}#all-pages`;
  }

  /** @param hasHits the list of all pages steps aside for hits, and only for hits */
  #say(summary: string, hasHits: boolean): void {
    this.#summary.textContent = summary === '' && this.#dialog ? NOTHING_YET : summary;
    this.#clear.hidden = Object.keys(this.#state.chosen).length === 0;
    this.#fallback.hidden = hasHits;
    this.#recent.show(isEmpty(this.#state) && summary === '');
  }

  /** Enter in the box leads to the first hit, and from there Enter opens it: on a phone, the results come to light first. */
  async #openFirst(): Promise<void> {
    clearTimeout(this.#timer);
    this.#set({ ...this.#state, words: this.#box.value }, 'replace');
    await this.#last;
    this.#hits.seen()[0]?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const inHits = event.target instanceof Node && (event.target === this.#box || this.#hits.list.contains(event.target));
    if (!inHits || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#hits.move(event.key === 'ArrowDown' ? 1 : -1, this.#box);
    } else if (event.key === 'Escape') {
      // Browsers differ in whether Esc first empties the box.
      event.preventDefault();
      if (this.#dialog) this.#dialog.close();
      else this.#reset(event.target === this.#box);
    }
  }

  #reset(empty: boolean): void {
    if (empty) this.#box.value = '';
    this.#box.focus();
    this.#set({ ...this.#state, words: this.#box.value }, 'replace');
  }
}

customElements.define('playbook-search', PlaybookSearch);
