/** How numbers with a unit, sums of money and stretches of time are written. A number is shown as exactly as it decides, never rounded over a limit. */

/** Digits after the point that an author may write and readers still see. */
const DIGITS = 6;

// Made once: a format costs more than a thousand numbers written in it.
const AMOUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: DIGITS });

/** A number with its unit: "61 %", "4.1 hours". */
export function amount(value: number, unit: string): string {
  return `${AMOUNT.format(value)} ${unit}`;
}

/** What lies between two numbers, without the dust of binary fractions: 70 and 69.9 are 0.1 apart. */
export function gapBetween(a: number, b: number): number {
  return Number(Math.abs(a - b).toFixed(DIGITS));
}
