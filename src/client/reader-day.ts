/**
 * What a page says about today, said of the reader's day, however long ago the site was built: `<review-day>` and `<day-distance>`. A demonstration
 * keeps its day, which stands on the root.
 */
import { isOverdue, nearInWords } from '#views/freshness.ts';
import { dayOf } from './page-dom.ts';

const today = document.documentElement.dataset['today'] ?? dayOf(Date.now());

/** Its words stand while the day has passed. */
class ReviewDay extends HTMLElement {
  connectedCallback(): void {
    this.hidden = !isOverdue(this.dataset['day'] ?? '', today);
  }
}

/** How far a day is, while it is near. */
class DayDistance extends HTMLElement {
  connectedCallback(): void {
    const words = nearInWords(this.dataset['day'] ?? '', today);
    this.hidden = words === undefined;
    this.textContent = words ?? '';
  }
}

customElements.define('review-day', ReviewDay);
customElements.define('day-distance', DayDistance);
