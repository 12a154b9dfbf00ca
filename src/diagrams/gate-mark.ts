/** A gate: an open diamond that fills from below as its criteria are met. */
import { rounded } from './geometry.ts';

export interface GateMarkDrawing {
  readonly rim: string;
  /** Undefined while nothing is met. */
  readonly fill: string | undefined;
}

/**
 * The diamond around a centre.
 * @param radius from its centre to each corner
 */
export function gateMarkOf(met: number, of: number, { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): GateMarkDrawing {
  const at = (dx: number, dy: number): string => `${rounded(x + dx)} ${rounded(y + dy)}`;
  const share = of <= 0 ? 1 : Math.min(1, Math.max(0, met / of));
  const rim = `M${at(0, -radius)}L${at(radius, 0)}L${at(0, radius)}L${at(-radius, 0)}z`;
  if (share === 0) return { rim, fill: undefined };
  if (share === 1) return { rim, fill: rim };
  const level = radius - 2 * radius * share;
  const half = radius - Math.abs(level);
  const sides = level < 0 ? [at(radius, 0), at(0, radius), at(-radius, 0)] : [at(0, radius)];
  return { rim, fill: `M${at(-half, level)}L${at(half, level)}L${sides.join('L')}z` };
}
