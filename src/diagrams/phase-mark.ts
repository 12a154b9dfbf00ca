/** The badge of a phase: its strides in small, fewer and longer from the first phase to the last. */
import { rounded } from './geometry.ts';

/** More arcs than this run together at the size of a letter. */
const MOST_ARCS = 5;

/** Path data in a box of 24 by 14. */
export function phaseMarkOf(order: number, phases: number): string {
  const behind = Math.max(0, phases - order);
  const arcs = 1 + (phases <= MOST_ARCS ? behind : Math.round((behind * (MOST_ARCS - 1)) / (phases - 1)));
  const height = Math.min(19, 4 + 16 / arcs);
  return `M1 12${`q${rounded(11 / arcs)} ${-rounded(height)} ${rounded(22 / arcs)} 0`.repeat(arcs)}`;
}
