/** The roadmap against time: phases and gates above, use cases as bars in lanes. Geometry only; `Timeline.astro` prints it. */
import type { Roadmap, RoadmapBar, RoadmapLane } from '#views/roadmap.ts';
import { dayInWords } from '#views/words.ts';
import { rounded, shortened, widthOf } from './geometry.ts';
import {
  BAND_Y,
  bandOf,
  barInWords,
  nowLineOf,
  TICK_Y,
  ticksOf,
  timeScaleOf,
  wordBoxOf,
  type TimelineBand,
  type TimelineTick,
  type TimeScale,
  type WordBox,
} from './timeline-axis.ts';

export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly bands: readonly TimelineBand[];
  readonly ticks: readonly TimelineTick[];
  /** The lines of the grid run from here to `bottom`. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly TimelineLane[];
  /** Its line as path data, and the words at its foot. */
  readonly today: { readonly x: number; readonly line: string; readonly label: string; readonly before: boolean };
}

export interface TimelineLane {
  readonly title: string;
  /** Its upper edge, and the line on which its name stands. */
  readonly y: number;
  readonly titleY: number;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  readonly bar: RoadmapBar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: BarLabel;
  /** Everything in words, for people who cannot see it. */
  readonly words: string;
}

export interface BarLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly place: 'in' | 'after' | 'before' | 'above';
}

/** The words are still of 11 px on the narrowest page that shows it. */
const WIDTH = 856;
const TOP = 72;
const ROW = 32;
const PAD = 11;
const BAR_HEIGHT = 24;

export function timelineDrawingOf(roadmap: Roadmap): TimelineDrawing {
  const left = Math.min(200, Math.max(110, ...roadmap.lanes.map(({ title }) => widthOf(title, 14, true) + 12)));
  const scale = timeScaleOf(roadmap, left, WIDTH);
  let y = TOP;
  const lanes = roadmap.lanes.map((lane): TimelineLane => {
    const { bars, rows } = barsOf(lane, y, scale);
    const drawn = { title: shortened(lane.title, left - 8, 14, true), y, titleY: y + 28, bars };
    y += 2 * PAD + rows * ROW - (ROW - BAR_HEIGHT);
    return drawn;
  });
  return composed(roadmap, scale, lanes, y, `Today, ${dayInWords(roadmap.today)}`);
}

/** What stands above and across the lanes, for both forms. */
export function composed(roadmap: Roadmap, scale: TimeScale, lanes: readonly TimelineLane[], bottom: number, label: string, phaseSize = 21): TimelineDrawing {
  const ticks = ticksOf(scale);
  const x = scale.xOf(roadmap.today);
  const words: WordBox[] = [
    ...ticks.flatMap((tick) => (tick.label === undefined ? [] : [wordBoxOf(tick.label, tick.x + 3, TICK_Y)])),
    ...lanes.flatMap((lane) => [
      wordBoxOf(lane.title, 0, lane.titleY, undefined, true),
      ...lane.bars.flatMap((bar) => (bar.label.text === '' || bar.label.place === 'in' ? [] : [boxOfLabel(bar.label)])),
    ]),
  ];
  return {
    width: scale.right,
    height: bottom + 32,
    description: `Use cases as bars in lanes of departments from ${dayInWords(roadmap.from)} to ${dayInWords(roadmap.to)}, with phases, gates and today. The table on this page says the same.`,
    bands: roadmap.status.phases.map((view) => bandOf(view, scale, phaseSize)),
    ticks,
    top: 48,
    bottom,
    lanes,
    today: { x, line: nowLineOf(x, BAND_Y + 10, bottom + 12, words), label, before: x + 12 + widthOf(label, 14, true) > scale.right },
  };
}

function boxOfLabel({ text, x, y, place }: BarLabel): WordBox {
  return wordBoxOf(text, x, y, place === 'before' ? 'end' : undefined);
}

/** Bars go to the first row of their lane in which they and their words find room. */
function barsOf(lane: RoadmapLane, top: number, scale: TimeScale): { bars: TimelineBar[]; rows: number } {
  return inRows(lane, scale, (bar, x, width) => labelOf(bar, x, width, scale.left), { top: top + PAD, row: ROW, height: BAR_HEIGHT, foot: 17 });
}

interface RowShape {
  readonly top: number;
  /** From one row to the next. */
  readonly row: number;
  readonly height: number;
  /** From the top of a bar to the line on which its words stand. */
  readonly foot: number;
}

/** @param labelled words for a bar, by where it begins and how long it is */
export function inRows(
  lane: RoadmapLane,
  { xOf, endOf }: TimeScale,
  labelled: (bar: RoadmapBar, x: number, width: number) => Omit<BarLabel, 'y'>,
  { top, row: pitch, height, foot }: RowShape,
): { bars: TimelineBar[]; rows: number } {
  const taken: number[] = [];
  const bars = [...lane.bars]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map((bar): TimelineBar => {
      const x = xOf(bar.from);
      const width = rounded(Math.max(6, endOf(bar.to) - x));
      const label = labelled(bar, x, width);
      const words = boxOfLabel({ ...label, y: 0 });
      const begins = label.place === 'in' ? x : Math.min(x, words.left);
      const ends = label.place === 'in' ? x + width : Math.max(x + width, words.right);
      const free = taken.findIndex((end) => end + 8 <= begins);
      const row = free === -1 ? taken.length : free;
      taken[row] = ends;
      const y = top + row * pitch;
      return { bar, x, y, width, height, label: { ...label, y: y + foot }, words: barInWords(bar) };
    });
  return { bars, rows: Math.max(1, taken.length) };
}

function labelOf({ useCase: { title }, state }: RoadmapBar, x: number, width: number, left: number): Omit<BarLabel, 'y'> {
  const bold = state === 'done';
  if (widthOf(title, 14, bold) + 14 <= width) return { text: title, x: rounded(x + 8), place: 'in' };
  const after = WIDTH - (x + width + 6);
  if (widthOf(title) <= after) return { text: title, x: rounded(x + width + 6), place: 'after' };
  const before = x - 6 - left;
  if (widthOf(title) <= before) return { text: title, x: rounded(x - 6), place: 'before' };
  if (before > after) return { text: shortened(title, before), x: rounded(x - 6), place: 'before' };
  return { text: shortened(title, after), x: rounded(x + width + 6), place: 'after' };
}
