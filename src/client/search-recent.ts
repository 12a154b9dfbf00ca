/** What this reader looked for lately, kept in the browser. It is offered where nothing is asked yet. */
import { element } from './search-dom.ts';

const KEY = 'gaitway:searches';
const MOST = 5;

/** The list with the words in front, each once whatever its capitals, and no more than are worth offering. */
export function withSearch(list: readonly string[], words: string): string[] {
  const asked = words.trim();
  if (asked === '') return [...list];
  return [asked, ...list.filter((one) => one.toLowerCase() !== asked.toLowerCase())].slice(0, MOST);
}

/** What was kept, whatever somebody has put there. */
export function searchesIn(kept: string | null): string[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export class RecentSearches {
  readonly view = element('p', { className: 'recent', hidden: true });
  readonly #onChoose: (words: string) => void;
  /** Without storage they last for this page. */
  #list: readonly string[] = [];

  constructor(onChoose: (words: string) => void) {
    this.#onChoose = onChoose;
    try {
      this.#list = searchesIn(localStorage.getItem(KEY));
    } catch {
      // There is nothing to read.
    }
  }

  /** @param wanted whether there is room for them */
  show(wanted: boolean): void {
    this.view.hidden = !wanted || this.#list.length === 0;
    if (!this.view.hidden) this.view.replaceChildren('Looked for lately: ', ...this.#list.flatMap((words) => [this.#button(words), ' ']), this.#forget());
  }

  /** Words are worth keeping once they have led somewhere. */
  add(words: string): void {
    this.#keep(withSearch(this.#list, words));
  }

  #button(words: string): HTMLButtonElement {
    const button = element('button', { type: 'button' }, words);
    button.addEventListener('click', () => {
      this.#onChoose(words);
    });
    return button;
  }

  #forget(): HTMLButtonElement {
    const button = element('button', { type: 'button', className: 'plain' }, 'Forget these');
    button.addEventListener('click', () => {
      this.#onChoose('');
      this.#keep([]);
      this.show(false);
    });
    return button;
  }

  #keep(list: readonly string[]): void {
    this.#list = list;
    try {
      if (list.length === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify(list));
    } catch {
      // Kept for this page only.
    }
  }
}
