/** `/` and Ctrl+K from any page. The search itself is only loaded when somebody wants it. */

/** A single `/` can be turned off, for people whose software types for them (WCAG 2.1.4). */
const SLASH_KEY = 'gaitway:slash';
const root = document.documentElement;
let dialog: HTMLDialogElement | undefined;

async function openSearch(): Promise<void> {
  const onPage = document.querySelector<HTMLInputElement>('main playbook-search [type="search"]');
  if (onPage) {
    onPage.focus();
    onPage.select();
    return;
  }
  try {
    dialog ??= (await import('./search-dialog.ts')).searchDialog();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLInputElement>('[type="search"]')?.select();
  } catch {
    location.assign(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`);
  }
}

document.addEventListener('keydown', (event) => {
  const target = event.composedPath()[0];
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  const isCombination = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping && root.dataset['slash'] !== 'off';
  if (event.defaultPrevented || (!isCombination && !isSlash)) return;
  event.preventDefault();
  void openSearch();
});

document.addEventListener('click', (event) => {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || !isPlain || !(event.target instanceof Element) || !event.target.closest('a[data-search-open]')) return;
  event.preventDefault();
  void openSearch();
});

// The box that turns it off stands in the search itself, which may not be loaded.
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-slash-box]')) return;
  root.dataset['slash'] = target.checked ? 'on' : 'off';
  try {
    localStorage.setItem(SLASH_KEY, root.dataset['slash']);
  } catch {
    // Without storage the choice lasts for this page.
  }
});

try {
  root.dataset['slash'] = localStorage.getItem(SLASH_KEY) ?? 'on';
} catch {
  // Without storage there is no choice to read.
}
