/** `<may-i>`: a question with three blanks, and of all the answers on the page the one that is asked for. The choice stands in the address. */
import { cardFor, choiceOf, choiceQueryOf, missingIn, type Card, type Choice } from '#views/may-i-choice.ts';
import { wordsIn } from './page-dom.ts';
import { element } from './search-dom.ts';

interface ShownCard extends Card {
  readonly article: HTMLElement;
}

class MayI extends HTMLElement {
  readonly #cards = [...document.querySelectorAll<HTMLElement>('[data-card]')].map((article): ShownCard => {
    const { card = '', data = '', departments } = article.dataset;
    return { article, tool: card, data, departments: departments === undefined ? undefined : wordsIn(departments) };
  });

  /** What the blanks said last, as an address. */
  #seen = '';

  connectedCallback(): void {
    // On the window, after what keeps the reader's department: however that changes, the blank has its new value when this hears of it.
    for (const moment of ['change', 'click', 'storage', 'pageshow']) addEventListener(moment, () => this.#look());
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  #read(): void {
    const asked = choiceOf(location.search);
    for (const select of this.#selects()) {
      const value = asked[select.name as keyof Choice];
      // The reader's own department stands there already, and holds where the address asks for none.
      if (select.name !== 'department' || value !== '') select.value = value;
    }
    const filled = this.#chosen();
    this.#seen = choiceQueryOf(filled);
    // An address may ask for what the register does not know; it is answered, and the blanks show nothing.
    this.#show({ ...asked, department: asked.department || filled.department });
  }

  #look(): void {
    const choice = this.#chosen();
    const query = choiceQueryOf(choice);
    if (query === this.#seen) return;
    this.#seen = query;
    history.replaceState(history.state, '', `${location.pathname}${choiceQueryOf(choice, location.search)}`);
    this.#show(choice);
  }

  #chosen(): Choice {
    return choiceOf(`?${new URLSearchParams([...this.#selects()].map(({ name, value }) => [name, value])).toString()}`);
  }

  #selects(): NodeListOf<HTMLSelectElement> {
    return this.querySelectorAll('select');
  }

  #show(choice: Choice): void {
    const place = this.querySelector<HTMLElement>('[data-answer]');
    const missing = missingIn(choice);
    if (missing !== undefined) return place?.replaceChildren(element('p', { className: 'still' }, missing));
    const article = cardFor(this.#cards, choice)?.article ?? this.querySelector<HTMLTemplateElement>('template')?.content.querySelector('article');
    const copy = article?.cloneNode(true) as HTMLElement | undefined;
    copy?.removeAttribute('id');
    for (const named of copy?.querySelectorAll('[id]') ?? []) named.removeAttribute('id');
    place?.replaceChildren(...(copy ? [copy] : []));
  }
}

customElements.define('may-i', MayI);
