/** `<review-day>`: says that a review is overdue on the day of the reader, however long ago the site was built. Every page runs it, so it shares no file with others: that would be one more request. */
import { isOverdue } from '#views/freshness.ts';

class ReviewDay extends HTMLElement {
  connectedCallback(): void {
    const { day = '', today = new Date().toLocaleDateString('sv') } = this.dataset;
    this.hidden = !isOverdue(day, today);
  }
}

customElements.define('review-day', ReviewDay);
