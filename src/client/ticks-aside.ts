/** What a reader said about actions that are no longer on the list: kept, shown, and his to let go. Loaded where there is any. */
import { button, dayElement } from './page-dom.ts';
import { element } from './search-dom.ts';
import { marked, noted } from './tick.ts';
import type { TickStore } from './tick-store.ts';

/** Why an action is gone. */
interface Removed {
  readonly do: string;
  readonly on: string;
  readonly because: string;
}

/**
 * Shows it at the end of the page, anew after every change; the focus stays there as long as there is something.
 * @param host carries in its data the actions that were removed for good, by key; others only left the department's list
 * @param changed is called after the reader has let something go
 */
export function showAside(host: HTMLElement, store: TickStore, changed: () => void): void {
  const before = document.querySelector('.aside-ticks');
  const hadFocus = before?.contains(document.activeElement) ?? false;
  before?.remove();
  const gone = JSON.parse(host.dataset['removed'] ?? '{}') as Partial<Record<string, Removed>>;
  const part = store.aside().length > 0 ? asidePart(store, gone, changed) : undefined;
  if (part) document.querySelector('main > .colophon, main > :last-child')?.before(part);
  if (hadFocus) (part?.querySelector('h2') ?? host.querySelector('button'))?.focus();
}

function asidePart(store: TickStore, gone: Readonly<Partial<Record<string, Removed>>>, changed: () => void): HTMLElement {
  const lines = store.aside().map((key) => {
    const { mark, note } = store.get(key);
    const removed = gone[key];
    const isMarked = mark !== undefined && mark.is !== 'open';
    const said = isMarked ? [mark.is === 'done' ? 'Ticked ' : `Did not apply because: ${mark.why} Said `, dayElement(mark.at), '. '] : [];
    const letGo = button('Let it go', () => {
      store.change(key, (tick) => noted(marked(tick, 'open', mark?.text ?? '', Date.now()), '', Date.now()));
      changed();
    });
    return element(
      'li',
      {},
      element('p', {}, mark?.text || removed?.do || key),
      element(
        'p',
        { className: 'by' },
        ...said,
        note?.says ? `Your note: ${note.says} ` : '',
        ...(removed ? ['Removed ', dayElement(Date.parse(`${removed.on}T00:00`)), `: ${removed.because} `] : []),
        letGo,
      ),
    );
  });
  const heading = element('h2', { id: 'aside-ticks', tabIndex: -1 }, 'Kept aside');
  const part = element(
    'section',
    { className: 'part aside-ticks' },
    heading,
    element('p', {}, 'What you said about actions that are not on this list any more. It stays until you let it go.'),
    element('ul', {}, ...lines),
  );
  part.setAttribute('aria-labelledby', heading.id);
  return part;
}
