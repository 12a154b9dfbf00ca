/** Readers of a diagram load no script for it; whoever unfolds its source gets the button that copies it. */
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof Element && target.querySelector('copy-source')) void import('./copy-source.ts');
  },
  // It does not bubble.
  true,
);
