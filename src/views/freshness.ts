/** What is said of today: asked while building, and again on the reader's own day. It imports nothing, since every page carries it. */

/** Whether a day has passed by which something was to be done; the day itself is still in time. */
export function isOverdue(day: string, today: string): boolean {
  return day < today;
}

/** Days that count as soon. */
export const SOON = 30;

/** How far a day is: "in 10 days", "today", "3 days ago". */
export function distanceInWords(day: string, today: string): string {
  const days = daysFrom(today, day);
  if (days === 0) return 'today';
  const size = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${size}` : `${size} ago`;
}

/** The same of a day that is soon or past; undefined for one that is far ahead. */
export function nearInWords(day: string, today: string): string | undefined {
  return daysFrom(today, day) <= SOON ? distanceInWords(day, today) : undefined;
}

/** Both are midnights of Greenwich, where no clock is ever put forward. */
function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 864e5;
}
