/** Arithmetic with calendar days as strings. Temporal does the counting; this file only knows the two ways to write a duration. */
import { Temporal } from 'temporal-polyfill';

/** A month is as long as the month it starts in, so that "1 month" after 31 January is 28 February. */
export function addDuration(day: string, duration: string): string {
  return Temporal.PlainDate.from(day).add(durationOf(duration)).toString();
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

function durationOf(written: string): Temporal.Duration {
  const words = /^(\d+) (day|week|month|year)s?$/.exec(written);
  if (!words) return Temporal.Duration.from(written);
  return Temporal.Duration.from({ [`${words[2] ?? ''}s`]: Number(words[1]) });
}
