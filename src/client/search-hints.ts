import { element } from './search-dom.ts';

/** Vite tells: the development server has no index of its own. */
export const NO_INDEX = import.meta.env.DEV
  ? 'There is nothing to search yet. Build the site once (npm run build).'
  : 'Search does not work here: its index cannot be loaded. Every page is in the list from A to Z.';

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

/** Closes the dialog in which it stands. */
export function closeButton(): HTMLButtonElement {
  const button = element('button', { type: 'button' }, 'Close ', element('kbd', { ariaHidden: 'true' }, 'Esc'));
  button.addEventListener('click', () => {
    button.closest('dialog')?.close();
  });
  return button;
}
