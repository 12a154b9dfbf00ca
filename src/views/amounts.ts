/** How numbers with a unit, sums of money and stretches of time are written. A number is shown as exactly as it decides, never rounded over a limit. */

/** Digits after the point that an author may write and readers still see. */
const DIGITS = 6;

// Made once: a format costs more than a thousand numbers written in it.
const AMOUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: DIGITS });

/** A number by itself, where its unit follows later: "12,400". */
export function bareAmount(value: number): string {
  return AMOUNT.format(value);
}

/** A number with its unit: "61 %", "4.1 hours". */
export function amount(value: number, unit: string): string {
  return `${AMOUNT.format(value)} ${unit}`;
}

/** What lies between two numbers, without the dust of binary fractions: 70 and 69.9 are 0.1 apart. */
function gapBetween(a: number, b: number): number {
  return Number(Math.abs(a - b).toFixed(DIGITS));
}

/** How far apart two amounts are: "9 points" for percentages, "2.1 hours". */
export function differenceIn(unit: string, a: number, b: number): string {
  const gap = gapBetween(a, b);
  return amount(gap, unit === '%' ? (gap === 1 ? 'point' : 'points') : unit);
}

/** "EUR 12,000", in the way of the language; cents only where there are some. */
export function money(value: number, currency: string, locale: string): string {
  return value.toLocaleString(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
}

/** How many digits after the point a currency has: 2 for the euro, 0 for the yen. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
