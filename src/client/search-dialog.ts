import { element } from './search-dom.ts';
import { PlaybookSearch } from './search.ts';

/** Search as a sheet over the page, closed by Esc, by its button, by a click beside it, and by following a hit. */
export function searchDialog(): HTMLDialogElement {
  const search = new PlaybookSearch();
  const dialog = element('dialog', { className: 'search', ariaLabel: 'Search' }, search);
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.target === dialog || link) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
