/** Where an axis of values has its lines: few round numbers. */

const MOST = 6;

/** Round numbers from at or below the least value to at or above the largest, at least two. */
export function valueTicksOf(least: number, largest: number): number[] {
  const span = largest - least || Math.abs(largest) || 1;
  const rough = span / (MOST - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(largest / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
