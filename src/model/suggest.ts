import { distance } from 'fastest-levenshtein';

/**
 * The nearest known name, for "Did you mean …?".
 * @returns undefined when nothing is near: more than a third of the letters would have to change, and they are not the same in another order
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  const names = [...known];
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const far = distance(wanted, name.toLowerCase());
    if (!best || far < best.distance) best = { name, distance: far };
  }
  if (best && best.distance <= Math.max(1, Math.floor(wanted.length / 3))) return best.name;
  // Swapped letters are the commonest slip, and far apart for a distance that counts changed ones.
  const letters = sorted(wanted);
  return names.find((name) => sorted(name.toLowerCase()) === letters);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
