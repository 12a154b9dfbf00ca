/** The roadmap against time: phases and gates above, use cases as bars in lanes. Geometry only; `Timeline.astro` prints it. */
import { addDays, daysBetween } from '#model/calendar-day.ts';
import type { Roadmap, RoadmapBar, RoadmapLane } from '#views/roadmap.ts';
import type { PhaseStatus } from '#views/status.ts';
import { dayInShort, dayInWords } from '#views/words.ts';
import { gateMarkOf, type GateMarkDrawing } from './gate-mark.ts';
import { rounded, shortened, widthOf } from './geometry.ts';
import { monthTicksOf } from './month-ticks.ts';

export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly bands: readonly TimelineBand[];
  readonly ticks: readonly { readonly x: number; readonly label: string | undefined }[];
  /** The lines of the grid run from here to `bottom`. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly TimelineLane[];
  readonly today: { readonly x: number; readonly label: string; readonly before: boolean };
}

export interface TimelineBand {
  readonly view: PhaseStatus;
  readonly from: number;
  readonly to: number;
  /** The same as it was planned; undefined where it goes about as planned. */
  readonly planned: { readonly from: number; readonly to: number } | undefined;
  readonly label: string;
  readonly labelX: number;
  readonly gate: GateMarkDrawing | undefined;
}

export interface TimelineLane {
  readonly title: string;
  readonly y: number;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  readonly bar: RoadmapBar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: { readonly text: string; readonly x: number; readonly place: 'in' | 'after' | 'before' };
  /** Everything in words, for people who cannot see it. */
  readonly words: string;
}

export const BAR_HEIGHT = 24;
export const BAND_Y = 34;
/** The words are still of 12 px where the style sheet lets the drawing shrink no further. */
const WIDTH = 856;
const TOP = 72;
const ROW = 32;
const PAD = 11;
/** Days by which a phase must have moved for its first plan to be drawn. */
const WORTH_SHOWING = 7;

const STATE_WORDS: Record<RoadmapBar['state'], string> = { done: 'done or proven', running: 'running', planned: 'planned', stopped: 'stopped' };

export function timelineDrawingOf(roadmap: Roadmap): TimelineDrawing {
  const { playbook, status, today } = roadmap;
  const plans = playbook.phases.map(({ planned }) => planned);
  const first = ([roadmap.from, ...plans.map(({ from }) => from)].sort()[0] ?? today).slice(0, 8) + '01';
  const last = addDays([roadmap.to, ...plans.map(({ to }) => to)].sort().at(-1) ?? today, 10);
  const left = Math.min(200, Math.max(110, ...roadmap.lanes.map(({ title }) => widthOf(title, 14, true) + 12)));
  const scale = (WIDTH - left) / Math.max(1, daysBetween(first, last));
  const xOf = (day: string): number => rounded(left + daysBetween(first, day) * scale);
  const endOf = (day: string): number => xOf(addDays(day, 1));

  let y = TOP;
  const lanes = roadmap.lanes.map((lane): TimelineLane => {
    const { bars, rows } = barsOf(lane, y, left, xOf, endOf);
    const drawn = { title: shortened(lane.title, left - 8, 14, true), y, bars };
    y += 2 * PAD + rows * ROW - (ROW - BAR_HEIGHT);
    return drawn;
  });
  const todayX = xOf(today);
  const todayLabel = `Today, ${dayInWords(today)}`;
  return {
    width: WIDTH,
    height: y + 32,
    description: `Use cases as bars in lanes of departments from ${dayInWords(roadmap.from)} to ${dayInWords(roadmap.to)}, with phases, gates and today. The table on this page says the same.`,
    bands: status.phases.map((view) => bandOf(view, xOf, endOf)),
    ticks: monthTicksOf(first, last).reduce<{ x: number; label: string | undefined }[]>((ticks, { day, label }) => {
      const x = xOf(day);
      const labelled = ticks.findLast((tick) => tick.label !== undefined);
      const fits = x <= WIDTH - widthOf(label) - 4 && (!labelled || x - labelled.x >= widthOf(labelled.label ?? '') + 10);
      return [...ticks, { x, label: fits ? label : undefined }];
    }, []),
    top: 48,
    bottom: y,
    lanes,
    today: { x: todayX, label: todayLabel, before: todayX + 12 + widthOf(todayLabel, 14, true) > WIDTH },
  };
}

function bandOf(view: PhaseStatus, xOf: (day: string) => number, endOf: (day: string) => number): TimelineBand {
  const { phase, from, to, gate } = view;
  const start = xOf(from);
  const end = Math.max(start + 2, endOf(to));
  const labelX = rounded(start + (gate ? 16 : 3));
  const asPlanned = Math.max(Math.abs(daysBetween(phase.planned.from, from)), Math.abs(daysBetween(phase.planned.to, to))) < WORTH_SHOWING;
  return {
    view,
    from: start,
    to: end,
    planned: asPlanned ? undefined : { from: xOf(phase.planned.from), to: endOf(phase.planned.to) },
    label: shortened(phase.title, end - labelX - 4, 21, true) || (end - labelX > 12 ? String(phase.order) : ''),
    labelX,
    gate: gate && gateMarkOf(gate.met, gate.of, { x: start, y: BAND_Y, radius: 9 }),
  };
}

/** Bars go to the first row of their lane in which they and their words find room. */
function barsOf(
  lane: RoadmapLane,
  top: number,
  left: number,
  xOf: (day: string) => number,
  endOf: (day: string) => number,
): { bars: TimelineBar[]; rows: number } {
  const taken: number[] = [];
  const bars = [...lane.bars]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((bar): TimelineBar => {
      const x = xOf(bar.from);
      const width = rounded(Math.max(6, endOf(bar.to) - x));
      const label = labelOf(bar, x, width, left);
      const begins = label.place === 'before' ? label.x - widthOf(label.text) : x;
      const ends = label.place === 'after' ? label.x + widthOf(label.text) : x + width;
      const free = taken.findIndex((end) => end + 8 <= begins);
      const row = free === -1 ? taken.length : free;
      taken[row] = ends;
      const { title, departments, phase } = bar.useCase;
      const words = `${[title, ...departments.map((department) => department.title), phase.title].join(', ')}: ${dayInShort(bar.from)} to ${dayInShort(bar.to)}, ${STATE_WORDS[bar.state]}`;
      return { bar, x, y: top + PAD + row * ROW, width, label, words };
    });
  return { bars, rows: Math.max(1, taken.length) };
}

function labelOf({ useCase: { title }, state }: RoadmapBar, x: number, width: number, left: number): TimelineBar['label'] {
  const bold = state === 'done';
  if (widthOf(title, 14, bold) + 14 <= width) return { text: title, x: rounded(x + 8), place: 'in' };
  const after = WIDTH - (x + width + 6);
  if (widthOf(title) <= after) return { text: title, x: rounded(x + width + 6), place: 'after' };
  const before = x - 6 - left;
  if (widthOf(title) <= before) return { text: title, x: rounded(x - 6), place: 'before' };
  if (before > after) return { text: shortened(title, before), x: rounded(x - 6), place: 'before' };
  return { text: shortened(title, after), x: rounded(x + width + 6), place: 'after' };
}
