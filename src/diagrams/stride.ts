/**
 * The stride: the line that climbs through the phases in steps that lengthen from the first to the last. Geometry only; everything is
 * in per cent of a box, so that one drawing stretches to any width.
 */
import { path, rounded, type Point } from './geometry.ts';

/** How the ground climbs, in parts of the drawing's height. `styles/rail.css` places the gates by the same two numbers. */
export const GROUND_START = 0.96;
export const GROUND_CLIMB = 0.42;

export interface StrideProgress {
  readonly state: 'done' | 'now' | 'ahead';
  /** How much of the phase's time has gone, 0 to 1; counts for the phase that is now. */
  readonly elapsed: number;
}

/** Path data; undefined for what is not drawn. */
export interface StrideDrawing {
  readonly gone: string | undefined;
  /** Footfalls as lines without length: round caps make them discs that stay round however the drawing is stretched. */
  readonly feet: string | undefined;
  readonly ahead: string | undefined;
  readonly here: string | undefined;
}

/** A line of text is no higher than that. */
const MOST_UPRIGHT = 3;

/** How many strides a phase has: always fewer than the phase before it, two in the last. */
export function strideCountOf(order: number, phases: number): number {
  const step = phases <= 3 ? 2.5 : Math.max(1, 5 / (phases - 1));
  return 2 + Math.floor((phases - order) * step + 1e-9);
}

/** The stride that is now: never the first foot or the last, where the gates stand. */
export function stridesGone(strides: number, { state, elapsed }: StrideProgress): number {
  if (state === 'done') return strides;
  return state === 'ahead' ? 0 : Math.min(strides - 1, Math.max(1, Math.round(elapsed * strides)));
}

/**
 * One phase's strides in a box of 100 by 100.
 * @param upright drawn downwards, for a list of phases one below the other
 */
export function strideOf(order: number, phases: number, progress: StrideProgress, upright = false): StrideDrawing {
  const strides = upright ? Math.min(MOST_UPRIGHT, strideCountOf(order, phases)) : strideCountOf(order, phases);
  const gone = stridesGone(strides, progress);
  const lift = Math.min(64, 18 + 110 / strides);
  const feet = Array.from({ length: strides + 1 }, (_, index): Point => {
    const along = index / strides;
    return upright ? { x: 16, y: 100 * along } : { x: 100 * along, y: 100 * (GROUND_START - GROUND_CLIMB * ((order - 1 + along) / phases)) };
  });
  const bow = upright ? { x: 24 + lift, y: 0 } : { x: 0, y: -lift };
  const lastFoot = progress.state === 'done' ? strides : gone;
  return {
    gone: path(feet.slice(0, gone + 1), bow),
    feet: dots(feet.slice(1, lastFoot)),
    ahead: path(feet.slice(gone), bow),
    here: progress.state === 'now' ? dots(feet.slice(gone, gone + 1)) : undefined,
  };
}

function dots(points: readonly Point[]): string | undefined {
  return points.map(({ x, y }) => `M${rounded(x)} ${rounded(y)}h0`).join('') || undefined;
}
