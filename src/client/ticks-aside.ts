/** What a reader said about actions that are no longer on the list: kept, shown, and his to let go. Loaded where there is any. */
import { button, dayElement } from './page-dom.ts';
import { element } from './search-dom.ts';
import { marked, noted } from './tick.ts';
import type { TickStore } from './tick-store.ts';

/**
 * The part of the page that shows it.
 * @param reasons why actions were removed, by key
 */
export function asidePart(store: TickStore, reasons: Readonly<Partial<Record<string, string>>>, changed: () => void): HTMLElement {
  const lines = store.aside().map((key) => {
    const { mark, note } = store.get(key);
    const isMarked = mark !== undefined && mark.is !== 'open';
    const said = isMarked ? [mark.is === 'done' ? 'Ticked ' : `Did not apply because: ${mark.why} Said `, dayElement(mark.at), '. '] : [];
    const letGo = button('Let it go', () => {
      store.change(key, (tick) => noted(marked(tick, 'open', mark?.text ?? '', Date.now()), '', Date.now()));
      changed();
      document.querySelector<HTMLElement>('#aside-ticks, main h1')?.focus();
    });
    return element(
      'li',
      {},
      element('p', {}, mark?.text ?? key),
      element('p', { className: 'by' }, ...said, note?.says ? `Your note: ${note.says} ` : '', reasons[key] ? `Removed: ${reasons[key]} ` : '', letGo),
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
