/** The way through the phases as one big picture: the stride, its gates, and where we are. Geometry only; `RoadmapPath.astro` prints it. */
import { statusSentenceOf, type PhaseStatus, type Status } from '#views/status.ts';
import { dayInShort } from '#views/words.ts';
import { gateMarkOf, type GateMarkDrawing } from './gate-mark.ts';
import { path, rounded, shortened, widthOf, type Point } from './geometry.ts';
import { strideCountOf, stridesGone } from './stride.ts';

export interface PathDrawing {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly phases: readonly PathPhase[];
  readonly here: { readonly x: number; readonly y: number; readonly label: PlacedText; readonly anchor: 'middle' | undefined } | undefined;
}

export interface PathPhase {
  readonly view: PhaseStatus;
  readonly x: number;
  /** The line down from the ground to the words; undefined where they stand beside it. */
  readonly drop: string | undefined;
  readonly gone: string | undefined;
  readonly ahead: string | undefined;
  readonly feet: readonly Point[];
  readonly footRadius: number;
  readonly title: PlacedText;
  readonly tagline: readonly PlacedText[];
  readonly days: PlacedText;
  readonly gate:
    | {
        readonly mark: GateMarkDrawing;
        readonly pole: string | undefined;
        readonly state: PlacedText;
        readonly name: PlacedText;
        readonly anchor: 'end' | undefined;
      }
    | undefined;
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A drawing of no more than this takes the room that there is; its words are still of 11 px on the narrowest page that shows it. */
export const USUAL_WIDTH = 856;
const SIDE = 20;
const NARROWEST_PHASE = 200;
const GROUND = { start: 224, climb: 130 };
const TITLE_Y = 278;
const LINE = 20;

export function pathDrawingOf(status: Status, today: string): PathDrawing {
  const { phases } = status;
  const width = Math.max(USUAL_WIDTH, 2 * SIDE + phases.length * NARROWEST_PHASE);
  const step = (width - 2 * SIDE) / Math.max(1, phases.length);
  const taglineLines = Math.max(1, ...phases.map(({ phase }) => linesOf(phase.tagline, step - 24).length));
  const drawn = phases.map((view, index) => phaseOf(view, index, phases, step, taglineLines));
  const now = drawn.find(({ view }) => view.state === 'now');
  return {
    width,
    height: TITLE_Y + LINE * (taglineLines + 1) + 12,
    description: `${phases.length === 1 ? 'One phase' : `${phases.length} phases`} from left to right: ${phases.map(({ phase }) => phase.title).join(', ')}. ${statusSentenceOf(status)}`,
    phases: drawn,
    here: now && hereOf(now, phases.length, step, width, today),
  };
}

function footOf(order: number, along: number, phases: number, step: number): Point {
  const t = (order - 1 + along) / phases;
  return { x: rounded(SIDE + (order - 1 + along) * step), y: rounded(GROUND.start - GROUND.climb * t) };
}

function liftOf(strides: number, step: number): number {
  return Math.min(147, (1.1 * step) / strides);
}

function phaseOf(view: PhaseStatus, index: number, all: readonly PhaseStatus[], step: number, taglineLines: number): PathPhase {
  const order = index + 1;
  const strides = strideCountOf(order, all.length);
  const gone = stridesGone(strides, view);
  const feet = Array.from({ length: strides + 1 }, (_, foot) => footOf(order, foot / strides, all.length, step));
  const bow = { x: 0, y: -liftOf(strides, step) };
  const start = footOf(order, 0, all.length, step);
  const textX = rounded(start.x + 14);
  const room = step - 24;
  const end = TITLE_Y + LINE * (taglineLines + 1);
  const { phase, state } = view;
  return {
    view,
    x: start.x,
    drop: `M${start.x} ${rounded(start.y + 14)}V${end}`,
    gone: path(feet.slice(0, gone + 1), bow),
    ahead: path(feet.slice(gone), bow),
    feet: feet.slice(1, state === 'done' ? strides : gone),
    footRadius: rounded(Math.min(4, step / strides / 6)),
    title: { text: shortened(phase.title, room, 21, true) || String(order), x: textX, y: TITLE_Y },
    tagline: linesOf(phase.tagline, room).map((text, line) => ({ text, x: textX, y: TITLE_Y + LINE * (line + 1) })),
    days: { text: daysOf(view), x: textX, y: end },
    gate: gateOf(view, start, index === 0 ? 0 : liftOf(strideCountOf(order - 1, all.length), step), step),
  };
}

/** The gate's words stand at the left of a pole that rises above the strides before it; those of the first phase at its right. */
function gateOf(view: PhaseStatus, { x, y }: Point, liftBefore: number, step: number): PathPhase['gate'] {
  const { gate } = view;
  if (!gate) return undefined;
  const top = rounded(y - 40 - 0.58 * liftBefore);
  const anchor = x > step / 2 ? 'end' : undefined;
  const textX = rounded(anchor === 'end' ? x - 10 : x + 10);
  return {
    mark: gateMarkOf(gate.met, gate.of, { x, y, radius: 13 }),
    pole: `M${x} ${top - 12}V${rounded(y - 15)}`,
    state: { text: `${gate.met} of ${gate.of} met`, x: textX, y: top },
    name: { text: gateNameOf(view, step - 30), x: textX, y: rounded(top + 19) },
    anchor,
  };
}

function hereOf({ view }: PathPhase, phases: number, step: number, width: number, today: string): NonNullable<PathDrawing['here']> {
  const strides = strideCountOf(view.phase.order, phases);
  const { x, y } = footOf(view.phase.order, stridesGone(strides, view) / strides, phases, step);
  const text = `You are here, ${dayInShort(today)}`;
  const half = widthOf(text, 14, true) / 2 + 4;
  // Between the lines down from the gates, where it fits.
  const from = SIDE + (view.phase.order - 1) * step;
  const [least, most] = 2 * half <= step ? [from + half, from + step - half] : [half, width - half];
  return { x, y, label: { text, x: rounded(Math.min(most, Math.max(least, x))), y: rounded(y + 34) }, anchor: 'middle' };
}

/** "gate to Walk, 9 Mar 2026", or less where there is no room for it. */
export function gateNameOf({ phase, from }: PhaseStatus, room: number): string {
  const day = dayInShort(from);
  const full = `gate to ${phase.title}, ${day}`;
  return widthOf(full) <= room ? full : `gate, ${day}`;
}

export function daysOf({ state, skipped, from, to }: PhaseStatus): string {
  if (skipped) return 'never entered';
  if (state === 'done') return `${dayInShort(from)} to ${dayInShort(to)}`;
  return `${state === 'now' ? 'since' : 'from'} ${dayInShort(from)}`;
}

/** A text in no more lines than that; the last is cut where it has to be. */
export function linesOf(text: string, width: number, most = 2): string[] {
  if (widthOf(text) <= width || most < 2) return [shortened(text, width)];
  let first = '';
  const words = text.split(' ');
  while (words[0] !== undefined && widthOf(`${first} ${words[0]}`.trim()) <= width) first = `${first} ${words.shift() ?? ''}`.trim();
  return first === '' ? [shortened(text, width)] : [first, ...linesOf(words.join(' '), width, most - 1)];
}
