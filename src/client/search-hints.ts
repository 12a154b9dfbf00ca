import { element } from './search-dom.ts';

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
