import { distance } from 'fastest-levenshtein';

/**
 * The nearest known name, for "Did you mean …?".
 * @returns undefined when nothing is near: more than a third of the letters would have to change
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase());
    if (!best || far < best.distance) best = { name, distance: far };
  }
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}
