// @ts-check
// Runs before the first paint: a kept choice of theme, and the sign that controls which need a script may show.
(function (root) {
  root.dataset['js'] = '';
  try {
    const kept = localStorage.getItem('gaitway:theme');
    if (kept === 'light' || kept === 'dark') root.dataset['theme'] = kept;
  } catch {
    // Without storage the system decides.
  }
})(document.documentElement);
// The reader's department: what binds it is marked from the first paint on, so that nothing flashes or moves.
(function (root) {
  const KEY = 'gaitway:department';
  const ONLY = 'gaitway:department-only';
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  let asked = new URLSearchParams(location.search).get('department') || '';
  /** @param {string} key */
  function kept(key) {
    try {
      return localStorage.getItem(key) || '';
    } catch {
      return '';
    }
  }
  /** @param {string} key @param {string} value */
  function keep(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Without storage the choice lasts for this page.
    }
  }
  /** @returns {HTMLSelectElement | null} */
  function choice() {
    return document.querySelector('.head [data-lens]');
  }
  /** @param {string} slug */
  function known(slug) {
    const select = choice();
    return !!select && [...select.options].some((option) => option.value === slug);
  }
  // Controls say what is chosen.
  function tell() {
    const slug = root.dataset['department'] || '';
    for (const control of document.querySelectorAll('[data-lens], [data-lens-only]')) {
      if (control instanceof HTMLSelectElement) control.value = slug;
      else if (control instanceof HTMLInputElement) control.checked = root.dataset['lens'] === 'only';
    }
    const title = slug ? choice()?.selectedOptions[0]?.text : '';
    for (const name of document.querySelectorAll('a[data-lens-name]'))
      if (name instanceof HTMLAnchorElement && title && name.textContent !== title) {
        name.textContent = title;
        // From the list of departments, or from the one before, to the page of this one.
        name.pathname = name.pathname.replace(/(departments\/)(?:[^/]+\/)?$/, `$1${slug}/`);
      }
  }
  /** @param {string} slug @param {boolean} only */
  function show(slug, only) {
    if (!/^[a-z0-9-]+$/.test(slug) || !sheet) slug = '';
    if (slug) root.dataset['department'] = slug;
    else delete root.dataset['department'];
    if (slug && only) root.dataset['lens'] = 'only';
    else delete root.dataset['lens'];
    const mine = ':is([data-for~="' + slug + '"],[data-for="*"])';
    const rest = '[data-for]:not(' + mine + ',:target)';
    if (sheet)
      sheet.replaceSync(
        slug &&
          mine +
            '{--for-paper:var(--paper-2);--for-bar:var(--ink);--for-word:"Yours";--for-width:4}@media screen{[data-lens=only] ' +
            rest +
            '{display:none}[data-lens=only] :is(.acts,.rows,.dates,.hits,.index):has(' +
            rest +
            '):not(:has([data-for]:not(' +
            rest +
            '),>li:not([data-for]),tbody>tr:not([data-for]))){--for-none:"Nothing here binds your department."}}'
      );
    tell();
  }
  /** @param {string} slug @param {boolean} only */
  function choose(slug, only) {
    keep(KEY, slug);
    keep(ONLY, slug && only ? 'yes' : '');
    // An address that names a department would bring it back.
    const address = new URL(location.href);
    if (asked && asked === address.searchParams.get('department')) {
      address.searchParams.delete('department');
      history.replaceState(history.state, '', address);
    }
    asked = '';
    show(slug, only);
  }
  try {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [sheet];
  } catch {
    sheet = undefined;
  }
  show(/^[a-z0-9-]+$/.test(asked) ? asked : kept(KEY), kept(ONLY) !== '');
  const watch = new MutationObserver(tell);
  watch.observe(root, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    watch.disconnect();
    if (asked && known(asked)) keep(KEY, asked);
    else asked = '';
    const slug = asked || kept(KEY);
    show(known(slug) ? slug : '', kept(ONLY) !== '');
  });
  addEventListener('change', (event) => {
    const control = event.target;
    if (control instanceof HTMLSelectElement && control.matches('[data-lens]')) choose(control.value, root.dataset['lens'] === 'only');
    else if (control instanceof HTMLInputElement && control.matches('[data-lens-only]')) choose(root.dataset['department'] || '', control.checked);
  });
  addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-lens-off]')) return;
    choose('', false);
    choice()?.focus();
  });
  // Another tab, or a page that comes back from memory.
  addEventListener('storage', (event) => {
    if (event.key === KEY || event.key === ONLY) show(kept(KEY), kept(ONLY) !== '');
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) show(kept(KEY), kept(ONLY) !== '');
  });
})(document.documentElement);
// A transition that the browser gives up is no error of the page.
for (const moment of /** @type {const} */ (['pageswap', 'pagereveal']))
  addEventListener(moment, (event) => {
    event.viewTransition?.ready.catch(() => undefined);
    event.viewTransition?.finished.catch(() => undefined);
  });
