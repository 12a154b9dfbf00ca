/** The button of the theme. A choice that differs from the system's is kept; one that agrees with it gives the word back to the system. */
const KEY = 'gaitway:theme';
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
const name = button?.querySelector('[data-theme-name]');

function isDark(): boolean {
  return root.dataset['theme'] === undefined ? system.matches : root.dataset['theme'] === 'dark';
}

/** The button is called what it does. */
function label(): void {
  if (name) name.textContent = isDark() ? 'Light' : 'Dark';
}

function keep(theme: 'light' | 'dark' | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts for this page.
  }
}

button?.addEventListener('click', () => {
  const theme = isDark() ? 'light' : 'dark';
  const agrees = (theme === 'dark') === system.matches;
  if (agrees) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  keep(agrees ? undefined : theme);
  label();
});
system.addEventListener('change', label);
label();
