/** Where a time axis has its lines: every month, quarter, half year or year, so that there are never too many. */

export interface MonthTick {
  readonly day: string;
  readonly label: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MOST_TICKS = 14;

/** @returns from the first day's month on; the first tick and every January name their year */
export function monthTicksOf(first: string, last: string): MonthTick[] {
  const start = monthsOf(first);
  const end = monthsOf(last);
  const step = [1, 3, 6, 12].find((months) => (end - start) / months <= MOST_TICKS) ?? 12 * Math.ceil((end - start) / 12 / MOST_TICKS);
  const ticks: MonthTick[] = [];
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
    const year = Math.floor(month / 12);
    const name = MONTHS[month % 12] ?? '';
    ticks.push({ day: `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`, label: ticks.length === 0 || month % 12 === 0 ? `${name} ${year}` : name });
  }
  return ticks;
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
