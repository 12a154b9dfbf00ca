/** The way through the phases from top to bottom, for a phone: the same facts and lines as in `path-drawing.ts`, and as wide as a small screen. */
import { statusSentenceOf, type PhaseStatus, type Status } from '#views/status.ts';
import { dayInShort } from '#views/words.ts';
import { gateMarkOf } from './gate-mark.ts';
import { path, rounded, shortened, UPRIGHT_WIDTH, type Point } from './geometry.ts';
import { daysOf, gateNameOf, linesOf, type PathDrawing, type PathPhase, type PlacedText } from './path-drawing.ts';
import { strideCountOf, stridesGone } from './stride.ts';

/** Where feet stand. */
const GROUND = 16;
const TEXT = 84;
const ROOM = UPRIGHT_WIDTH - TEXT;
const LINE = 20;
const TITLE_LINE = 32;
/** From a foot to the first line of what stands at its height, and from there to what may follow. */
const GATE_WORDS = 24;
const HERE_WORDS = 12;
const SHORTEST = 150;
const MOST_TAGLINE_LINES = 3;

export function uprightPathOf(status: Status, today: string): PathDrawing {
  const { phases } = status;
  let top = 16;
  let here: PathDrawing['here'];
  const drawn = phases.map((view, index): PathPhase => {
    const { phase, gate, state } = view;
    const strides = strideCountOf(index + 1, phases.length);
    const gone = stridesGone(strides, view);
    const tagline = linesOf(phase.tagline, ROOM, MOST_TAGLINE_LINES);
    const words = TITLE_LINE + LINE * (tagline.length + 1);
    const head = gate ? GATE_WORDS : -16;
    const { length, wordsAt } =
      state === 'now' ? lengthWithHere(gone / strides, head, words) : { length: Math.max(SHORTEST, head + words + 32), wordsAt: head };
    const feet = Array.from({ length: strides + 1 }, (_, foot): Point => ({ x: GROUND, y: rounded(top + (length * foot) / strides) }));
    const bow = { x: Math.min(100, (1.1 * length) / strides), y: 0 };
    const at = (line: number): number => rounded(top + wordsAt + TITLE_LINE + line * LINE);
    const place = (text: string, y: number): PlacedText => ({ text, x: TEXT, y });
    const foot = feet[gone];
    if (state === 'now' && foot) here = { ...foot, label: place(`You are here, ${dayInShort(today)}`, foot.y + 5), anchor: undefined };
    const start = { x: GROUND, y: top };
    const result: PathPhase = {
      view,
      x: GROUND,
      drop: undefined,
      gone: path(feet.slice(0, gone + 1), bow),
      ahead: path(feet.slice(gone), bow),
      feet: feet.slice(1, state === 'done' ? strides : gone),
      footRadius: rounded(Math.min(4, length / strides / 6)),
      title: place(shortened(phase.title, ROOM, 21, true) || String(index + 1), at(0)),
      tagline: tagline.map((text, line) => place(text, at(line + 1))),
      days: place(daysOf(view), at(tagline.length + 1)),
      gate: gate && {
        mark: gateMarkOf(gate.met, gate.of, { ...start, radius: 13 }),
        pole: undefined,
        state: place(`${gate.met} of ${gate.of} met`, top - 2),
        name: place(gateNameOf(view, ROOM), top + 17),
        anchor: undefined,
      },
    };
    top = rounded(top + length);
    return result;
  });
  return { width: UPRIGHT_WIDTH, height: top + 12, description: describedAs(status), phases: drawn, here };
}

/**
 * How long the phase is in which we are, whose words leave the height of the mark to those that say so: they stand above it where the phase
 * gets no longer by that, else below it.
 * @param along where the mark is, 0 to 1
 * @param head what the gate takes before
 * @param words the height of the phase's own words
 */
function lengthWithHere(along: number, head: number, words: number): { readonly length: number; readonly wordsAt: number } {
  const foot = HERE_WORDS + 20;
  const above = Math.max(SHORTEST, (head + words + HERE_WORDS + 12) / along, foot / (1 - along));
  const below = Math.max(SHORTEST, (Math.max(0, head) + HERE_WORDS + 4) / along, (HERE_WORDS + words + 24) / (1 - along));
  return above <= below ? { length: rounded(above), wordsAt: head } : { length: rounded(below), wordsAt: rounded(below * along + HERE_WORDS) };
}

function describedAs(status: Status): string {
  return `${status.phases.map(({ phase }: PhaseStatus) => phase.title).join(', ')}, from top to bottom. ${statusSentenceOf(status)}`;
}
