import { element } from './search-dom.ts';

/** Vite tells: the development server has no index of its own. */
export const NO_INDEX = import.meta.env.DEV
  ? 'There is nothing to search yet. Build the site once (npm run build).'
  : 'Search does not work here: its index cannot be loaded. Every page is in the list from A to Z.';

/** In the sheet over a page, which has no list of all pages to fill it. */
export const NOTHING_YET = 'Type a word or two, or choose under “Narrow down”.';

/**
 * The keys of search, with the box that turns the single `/` off.
 * @param all a link to everything, where there is room for a few hits only
 */
export function keyHints(all: HTMLAnchorElement | undefined): HTMLParagraphElement {
  const key = (name: string): HTMLElement => element('kbd', {}, name);
  const slash = element('input', { type: 'checkbox', autocomplete: 'off', checked: document.documentElement.dataset['slash'] !== 'off' });
  slash.dataset['slashBox'] = '';
  return element(
    'p',
    { className: 'keys' },
    element('span', {}, key('↑'), ' ', key('↓'), ' move'),
    element('span', {}, key('Enter'), ' open'),
    element('label', {}, slash, ' ', key('/'), ' opens search'),
    all,
  );
}

/** The choice of the strip below the header, which cannot be reached while a dialog is open. It is there while a department is chosen. */
export function lensBox(): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', autocomplete: 'off', checked: document.documentElement.dataset['lens'] === 'only' });
  box.dataset['lensOnly'] = '';
  return element('label', { className: 'lens-only' }, box, ' Hide what binds only others');
}

/** Closes the dialog in which it stands. */
export function closeButton(): HTMLButtonElement {
  const button = element('button', { type: 'button' }, 'Close ', element('kbd', { ariaHidden: 'true' }, 'Esc'));
  button.addEventListener('click', () => {
    button.closest('dialog')?.close();
  });
  return button;
}
