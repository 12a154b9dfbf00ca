/** Whether what was promised to be read again has been. Asked while building, and again on the reader's own day. */

/** The day itself is still in time. */
export function isOverdue(nextReview: string, today: string): boolean {
  return nextReview < today;
}
