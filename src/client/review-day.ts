/** `<review-day>`: says that a review is overdue on the day of the reader, however long ago the site was built. */
import { isOverdue } from '#views/freshness.ts';
import { dayOf } from './page-dom.ts';

class ReviewDay extends HTMLElement {
  connectedCallback(): void {
    const { day = '', today = dayOf(Date.now()) } = this.dataset;
    this.hidden = !isOverdue(day, today);
  }
}

customElements.define('review-day', ReviewDay);
