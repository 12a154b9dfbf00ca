/** What both forms of the timeline share: where days lie, and the phases, months and today above and across the lanes. Geometry only. */
import { addDays, daysBetween } from '#model/calendar-day.ts';
import type { Roadmap, RoadmapBar } from '#views/roadmap.ts';
import type { PhaseStatus } from '#views/status.ts';
import { dayInShort } from '#views/words.ts';
import { gateMarkOf, type GateMarkDrawing } from './gate-mark.ts';
import { rounded, shortened, widthOf } from './geometry.ts';
import { monthTicksOf } from './month-ticks.ts';

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

export interface TimelineTick {
  readonly x: number;
  readonly label: string | undefined;
}

/** Words and the room that they take. */
export interface WordBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TimeScale {
  readonly first: string;
  readonly last: string;
  /** Where the first day begins, and the last ends. */
  readonly left: number;
  readonly right: number;
  readonly xOf: (day: string) => number;
  readonly endOf: (day: string) => number;
}

export const BAND_Y = 34;
/** The foot of the months' names. */
export const TICK_Y = 60;
/** Days by which a phase must have moved for its first plan to be drawn. */
const WORTH_SHOWING = 7;

const STATE_WORDS: Record<RoadmapBar['state'], string> = { done: 'done or proven', running: 'running', planned: 'planned', stopped: 'stopped' };

export function timeScaleOf({ playbook, from, to, today }: Roadmap, left: number, right: number): TimeScale {
  const plans = playbook.phases.map(({ planned }) => planned);
  const first = ([from, ...plans.map((planned) => planned.from)].sort()[0] ?? today).slice(0, 8) + '01';
  const last = addDays([to, ...plans.map((planned) => planned.to)].sort().at(-1) ?? today, 10);
  const scale = (right - left) / Math.max(1, daysBetween(first, last));
  const xOf = (day: string): number => rounded(left + daysBetween(first, day) * scale);
  return { first, last, left, right, xOf, endOf: (day) => xOf(addDays(day, 1)) };
}

/** @param size of its name */
export function bandOf(view: PhaseStatus, { xOf, endOf }: TimeScale, size: number): TimelineBand {
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
    label: shortened(phase.title, end - labelX - 2, size, true) || (end - labelX > 12 ? String(phase.order) : ''),
    labelX,
    gate: gate && gateMarkOf(gate.met, gate.of, { x: start, y: BAND_Y, radius: 9 }),
  };
}

/** A line for every month that counts. Those that name their year are written first, then the others where they find room between them. */
export function ticksOf({ first, last, right, xOf }: TimeScale): TimelineTick[] {
  const ticks = monthTicksOf(first, last).map(({ day, label }) => ({ x: xOf(day), label }));
  const boxes: { readonly from: number; readonly to: number }[] = [];
  const written = new Set<number>();
  for (const named of [true, false]) {
    for (const { x, label } of ticks) {
      const to = x + widthOf(label);
      if (label.includes(' ') !== named || to + 4 > right || boxes.some((box) => x < box.to + 6 && box.from < to + 6)) continue;
      boxes.push({ from: x, to });
      written.add(x);
    }
  }
  return ticks.map(({ x, label }) => ({ x, label: written.has(x) ? label : undefined }));
}

/** The line of today as path data: it leaves out words, which would else be crossed. */
export function nowLineOf(x: number, from: number, to: number, words: readonly WordBox[]): string {
  const crossed = words.filter(({ left, right }) => left < x + 3 && x - 3 < right).sort((a, b) => a.top - b.top);
  let y = from;
  let line = '';
  for (const { top, bottom } of crossed) {
    if (top > y) line += `M${x} ${rounded(y)}V${rounded(top)}`;
    y = Math.max(y, bottom);
  }
  return y < to ? `${line}M${x} ${rounded(y)}V${rounded(to)}` : line;
}

/** The room of words in letters of 14 px that stand on `y`. */
export function wordBoxOf(text: string, x: number, y: number, anchor?: 'end', bold = false): WordBox {
  const width = widthOf(text, 14, bold);
  const left = anchor === 'end' ? x - width : x;
  return { left, right: left + width, top: y - 13, bottom: y + 5 };
}

/** Everything about a bar, for people who cannot see it. */
export function barInWords({ useCase: { title, departments, phase }, from, to, state }: RoadmapBar): string {
  return `${[title, ...departments.map((department) => department.title), phase.title].join(', ')}: ${dayInShort(from)} to ${dayInShort(to)}, ${STATE_WORDS[state]}`;
}
