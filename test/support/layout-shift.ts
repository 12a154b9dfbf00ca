import type { Page } from 'playwright';

/** For what has been measured to be told. */
const PAUSE = 300;

/** How much of a page has moved since it was opened: its cumulative layout shift. */
export function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    (pause) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, pause);
      }),
    PAUSE,
  );
}
