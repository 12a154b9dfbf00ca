/** One action of a checklist in the page: a box to tick, what the reader says about it, and what became of its text since. */
import { button, dayElement, wordsIn } from './page-dom.ts';
import { element } from './search-dom.ts';
import { marked, noted, stateOf, written, type Mark, type MarkName, type Tick, type TickState } from './tick.ts';

/** Says something about an action. @param done in the past tense, for those who hear the page */
export type Say = (item: ChecklistItem, say: (tick: Tick) => Tick, done: string) => void;

export class ChecklistItem {
  readonly row: HTMLElement;
  readonly key: string;
  /** What it says today. */
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  /** Whether the organisation has it on record as done. */
  readonly isOnRecord: boolean;
  /** The id of its phase's list. */
  readonly list: string;
  state: TickState = 'open';
  isWaiting = false;

  readonly #say: Say;
  readonly #box = element('input', { type: 'checkbox' });
  readonly #when = element('span');
  readonly #said = element('div');
  readonly #naButton = button('Does not apply', () => this.#ask('na', 'It does not apply to us because'));
  readonly #noteButton = button('Note', () => this.#askNote());
  #shown = '';
  #note = '';

  constructor(row: HTMLElement, say: Say) {
    const { key = '', owner = '', due = '' } = row.dataset;
    const words = one(row, '.do');
    const label = element('label', { className: 'do', htmlFor: (this.#box.id = `tick-${row.id}`) }, words.textContent.trim());
    this.row = row;
    this.key = key;
    this.owner = owner;
    this.due = due;
    this.isOnRecord = row.dataset['state'] === 'done';
    this.list = row.closest<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
    this.text = label.textContent;
    this.#say = say;
    this.#said.id = `said-${row.id}`;
    this.#box.setAttribute('aria-describedby', this.#said.id);
    this.#box.addEventListener('change', () => {
      if (this.#box.checked) this.#mark('done', 'Ticked.');
      else this.#mark('open', 'Tick taken back.');
    });
    one(row, '.box').replaceWith(this.#box);
    words.replaceWith(label);
    const tools = one(row, '.tools');
    tools.prepend(this.#naButton, ' ', this.#noteButton, ' ');
    tools.append(' ', this.#when);
    tools.before(this.#said);
  }

  get needs(): readonly string[] {
    return wordsIn(this.row.dataset['needs']);
  }

  /** Neither on record as done, nor ticked, nor set aside. */
  get isOpen(): boolean {
    return !this.isOnRecord && (this.state === 'open' || this.state === 'changed');
  }

  show(tick: Tick): void {
    const raw = written(tick);
    if (raw === this.#shown) return;
    const { mark, note } = tick;
    const state = stateOf(tick, this.text);
    this.#shown = raw;
    this.#note = note?.says ?? '';
    this.state = state;
    this.row.dataset['state'] = state === 'open' && this.isOnRecord ? 'done' : state;
    this.#box.checked = state === 'done';
    this.#naButton.hidden = state === 'na';
    this.#noteButton.hidden = this.#note !== '';
    this.#when.replaceChildren(...(mark && state === 'done' ? ['Ticked ', dayElement(mark.at)] : []));
    const hadFocus = this.#said.contains(document.activeElement);
    this.#said.replaceChildren();
    if (mark && state === 'changed') this.#showChange(mark);
    if (mark && state === 'na') this.#tell('It does not apply to us because', [mark.why], mark.at, this.#says('Undo', 'open', 'Open again.'));
    if (note?.says) this.#tell('Your note:', [note.says], note.at, button('Change', this.#askNote));
    // Where the button was that is gone now, here or in another tab, the reader goes on at the box.
    if (hadFocus) this.#box.focus();
  }

  /** The line that says what it waits for stands as long as it does. */
  waits(isWaiting: boolean): void {
    this.isWaiting = isWaiting;
    const line = this.row.querySelector<HTMLElement>('.waits');
    if (line) line.hidden = !isWaiting;
  }

  /** Says it on top of what is known. */
  #mark(is: MarkName, done: string, why?: string): void {
    this.#say(this, (tick) => marked(tick, is, this.text, Date.now(), why), done);
  }

  #says(label: string, is: MarkName, done: string, why?: string): HTMLButtonElement {
    return button(label, () => {
      this.#mark(is, done, why);
    });
  }

  #showChange({ is, at, text, why }: Mark): void {
    const difference = element('span', {}, element('del', {}, text));
    void import('./word-difference.ts').then((words) => difference.replaceChildren(...words.differenceIn(text, this.text)));
    const again = this.#says(is === 'done' ? 'Tick it again' : 'It still does not apply', is, 'Confirmed.', why);
    const title = `Changed since you ${is === 'done' ? 'ticked it' : 'set it aside'}:`;
    this.#tell(title, [difference], at, again, this.#says('It is open', 'open', 'Open again.')).classList.add('change');
  }

  /** One thing that the reader said, its day, and what can be done about it. */
  #tell(title: string, words: readonly (Node | string)[], at: number, ...tools: readonly HTMLElement[]): HTMLElement {
    const told = element(
      'div',
      { className: 'note' },
      element('p', {}, element('strong', {}, title), ' ', ...words),
      element('p', { className: 'by' }, dayElement(at), ' ', ...tools),
    );
    this.#said.append(told);
    return told;
  }

  readonly #askNote = (): void => {
    this.#ask('note', 'Your note');
  };

  /** A question in place, answered or taken back with Esc; then the focus is on what came of it. */
  #ask(what: 'na' | 'note', question: string): void {
    this.row.querySelector('form')?.remove();
    const field = element('textarea', { id: `ask-${this.row.id}`, maxLength: 600, value: what === 'note' ? this.#note : '', required: what === 'na' });
    const form = element(
      'form',
      { className: 'note' },
      element('label', { htmlFor: field.id }, question),
      field,
      element('button', {}, 'Keep'),
      ' ',
      button('Cancel', () => close()),
    );
    const close = (): void => {
      form.remove();
      // A note that was written has a button of its own; without one it is the button beneath.
      const own = [...this.#said.querySelectorAll('button')].at(-1);
      const opener = what === 'na' ? this.#naButton : this.#noteButton;
      (opener.hidden && own ? own : opener).focus();
    };
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = field.value.trim();
      if (what === 'note') this.#say(this, (tick) => noted(tick, words, Date.now()), words ? 'Note kept.' : 'Note taken away.');
      else if (words) this.#mark('na', 'Set aside.', words);
      else {
        // Blanks are no reason.
        field.value = '';
        field.reportValidity();
        return;
      }
      close();
    });
    this.#said.after(form);
    field.focus();
  }
}

function one(row: HTMLElement, selector: string): HTMLElement {
  return row.querySelector<HTMLElement>(selector) ?? row;
}
