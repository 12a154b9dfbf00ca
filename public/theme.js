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
// A transition that the browser gives up is no error of the page.
['pageswap', 'pagereveal'].forEach(function (moment) {
  addEventListener(moment, function (event) {
    var transition = event.viewTransition;
    if (!transition) return;
    transition.ready.catch(function () {});
    transition.finished.catch(function () {});
  });
});
