/** `/` and Ctrl+K from any page. The search itself is only loaded when somebody wants it. */

/** A single `/` can be turned off, for people whose software types for them (WCAG 2.1.4). */
const SLASH_KEY = 'gaitway:slash';
const root = document.documentElement;
let dialog: HTMLDialogElement | undefined;
let isLoading = false;

async function openSearch(): Promise<void> {
  const onPage = document.querySelector<HTMLInputElement>('main playbook-search [type="search"]');
  if (onPage) {
    onPage.focus();
    onPage.select();
    return;
  }
  if (isLoading) return;
  const typed = dialog ? undefined : typedMeanwhile();
  isLoading = true;
  try {
    dialog ??= (await import('./search-dialog.ts')).searchDialog();
    if (!dialog.open) dialog.showModal();
    const box = dialog.querySelector<HTMLInputElement>('[type="search"]');
    const words = typed?.() ?? '';
    if (box && words !== '') {
      box.value = words;
      box.dispatchEvent(new Event('input'));
    } else box?.select();
  } catch {
    typed?.();
    location.assign(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`);
  } finally {
    isLoading = false;
  }
}

/**
 * Who opens search types on at once: letters that come before its box does are kept for it.
 * @returns ends the keeping, and gives what was typed
 */
function typedMeanwhile(): () => string {
  let words = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key.length > 1 && event.key !== 'Backspace')) return;
    event.preventDefault();
    words = event.key === 'Backspace' ? words.slice(0, -1) : words + event.key;
  };
  document.addEventListener('keydown', keep, { capture: true });
  return () => {
    document.removeEventListener('keydown', keep, { capture: true });
    return words;
  };
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
