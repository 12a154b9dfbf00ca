// Runs before the first paint: a kept choice of theme, and the sign that controls which need a script may show.
(function (root) {
  root.dataset.js = '';
  try {
    var kept = localStorage.getItem('gaitway:theme');
    if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
  } catch (e) {
    // Without storage the system decides.
  }
})(document.documentElement);
// The reader's department: what binds it is marked from the first paint on, so that nothing flashes or moves.
(function (root) {
  var KEY = 'gaitway:department';
  var ONLY = 'gaitway:department-only';
  var sheet;
  var asked = new URLSearchParams(location.search).get('department') || '';
  function kept(key) {
    try {
      return localStorage.getItem(key) || '';
    } catch (e) {
      return '';
    }
  }
  function keep(key, value) {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch (e) {
      // Without storage the choice lasts for this page.
    }
  }
  function all(selector, change) {
    document.querySelectorAll(selector).forEach(change);
  }
  function known(slug) {
    return [].some.call(document.querySelectorAll('.head [data-lens] option'), function (option) {
      return option.value === slug;
    });
  }
  // Controls say what is chosen.
  function tell() {
    var slug = root.dataset.department || '';
    all('[data-lens]', function (select) {
      select.value = slug;
    });
    all('[data-lens-only]', function (box) {
      box.checked = root.dataset.lens === 'only';
    });
    all('[data-lens-name]', function (name) {
      var option = document.querySelector('.head [data-lens] option:checked');
      var title = slug && option ? option.textContent : '';
      if (title && name.textContent !== title) name.textContent = title;
    });
  }
  function show(slug, only) {
    if (!/^[a-z0-9-]+$/.test(slug) || !sheet) slug = '';
    if (slug) root.dataset.department = slug;
    else delete root.dataset.department;
    if (slug && only) root.dataset.lens = 'only';
    else delete root.dataset.lens;
    var mine = ':is([data-for~="' + slug + '"],[data-for="*"])';
    var rest = '[data-for]:not(' + mine + ',:target)';
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
  function choose(slug, only) {
    keep(KEY, slug);
    keep(ONLY, slug && only ? 'yes' : '');
    // An address that names a department would bring it back.
    var address = new URL(location.href);
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
  } catch (e) {
    sheet = undefined;
  }
  show(/^[a-z0-9-]+$/.test(asked) ? asked : kept(KEY), kept(ONLY));
  var watch = new MutationObserver(tell);
  watch.observe(root, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', function () {
    watch.disconnect();
    if (asked && known(asked)) keep(KEY, asked);
    else asked = '';
    var slug = asked || kept(KEY);
    show(known(slug) ? slug : '', kept(ONLY));
  });
  addEventListener('change', function (event) {
    var control = event.target;
    if (control.matches('[data-lens]')) choose(control.value, root.dataset.lens === 'only');
    else if (control.matches('[data-lens-only]')) choose(root.dataset.department, control.checked);
  });
  addEventListener('click', function (event) {
    if (!event.target.closest || !event.target.closest('[data-lens-off]')) return;
    choose('', false);
    document.querySelector('.head [data-lens]').focus();
  });
  // Another tab, or a page that comes back from memory.
  addEventListener('storage', function (event) {
    if (event.key === KEY || event.key === ONLY) show(kept(KEY), kept(ONLY));
  });
  addEventListener('pageshow', function (event) {
    if (event.persisted) show(kept(KEY), kept(ONLY));
  });
})(document.documentElement);
// A transition that the browser gives up is no error of the page.
['pageswap', 'pagereveal'].forEach(function (moment) {
  addEventListener(moment, function (event) {
    var transition = event.viewTransition;
    if (!transition) return;
    transition.ready.catch(function () {});
    transition.finished.catch(function () {});
  });
});
