/** A heading is a link to itself. Where a script runs, following it also copies its address, and says so. */
import { element } from './search-dom.ts';

const FOR_A_WHILE = 3000;
const said = element('p', { className: 'said', role: 'status' });
let timer: ReturnType<typeof setTimeout> | undefined;

function say(words: string): void {
  said.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => (said.textContent = ''), FOR_A_WHILE);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.self') : null;
  if (!link) return;
  // What is announced must be there before it says anything.
  document.body.append(said);
  // Without a secure connection there is no clipboard; following the link puts the address where it can be taken from.
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(link.href))
    .then(
      () => {
        say('Link copied');
      },
      () => {
        say('The link is in the address bar');
      },
    );
});
