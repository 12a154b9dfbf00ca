/** Arithmetic with calendar days as strings. Temporal does the counting; this file only knows the two ways to write a duration. */
import { Temporal } from 'temporal-polyfill';

/** A month is as long as the month it starts in, so that "1 month" after 31 January is 28 February. */
export function addDuration(day: string, duration: string): string {
  return Temporal.PlainDate.from(day).add(durationOf(duration)).toString();
}

export function addDays(day: string, days: number): string {
  return remembered(sums, `${day} ${days}`, () => Temporal.PlainDate.from(day).add({ days }).toString());
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return remembered(distances, `${from} ${to}`, () => Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days);
}

/** A playbook has few days, and each page of a site counts from the same ones again. */
const sums = new Map<string, string>();
const distances = new Map<string, number>();
const MOST_REMEMBERED = 10_000;

function remembered<T>(known: Map<string, T>, key: string, count: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = count();
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, value);
  return value;
}

function durationOf(written: string): Temporal.Duration {
  const words = /^(\d+) (day|week|month|year)s?$/.exec(written);
  if (!words) return Temporal.Duration.from(written);
  return Temporal.Duration.from({ [`${words[2] ?? ''}s`]: Number(words[1]) });
}
