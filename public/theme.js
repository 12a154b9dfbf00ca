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
