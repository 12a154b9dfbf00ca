/** The timeline as wide as a small screen: every use case has its name above its bar, and every lane its name above them. */
import type { Roadmap, RoadmapBar } from '#views/roadmap.ts';
import { dayInShort } from '#views/words.ts';
import { rounded, shortened, UPRIGHT_WIDTH, widthOf } from './geometry.ts';
import { timeScaleOf } from './timeline-axis.ts';
import { composed, inRows, type BarLabel, type TimelineDrawing, type TimelineLane } from './timeline-drawing.ts';

const TOP = 72;
const TITLE = 21;
const ROW = 44;
/** From the name of a lane to its first bar, with that one's name between them. */
const NAME = 29;
const BAR_HEIGHT = 14;
const PAD = 9;
/** Of the names of phases; as in the style sheet. */
const PHASE_SIZE = 17;

export function uprightTimelineOf(roadmap: Roadmap): TimelineDrawing {
  const scale = timeScaleOf(roadmap, 0, UPRIGHT_WIDTH);
  let y = TOP;
  const lanes = roadmap.lanes.map((lane): TimelineLane => {
    const { bars, rows } = inRows(lane, scale, labelAbove, { top: y + TITLE + NAME, row: ROW, height: BAR_HEIGHT, foot: -7 });
    const drawn = { title: shortened(lane.title, UPRIGHT_WIDTH, 14, true), y, titleY: y + TITLE, bars };
    y += TITLE + rows * ROW + PAD;
    return drawn;
  });
  return composed(roadmap, scale, lanes, y, `Today, ${dayInShort(roadmap.today)}`, PHASE_SIZE);
}

/** A name begins with its bar, and further left only where it would else not end on the page. */
function labelAbove({ useCase }: RoadmapBar, x: number): Omit<BarLabel, 'y'> {
  const text = shortened(useCase.title, UPRIGHT_WIDTH);
  return { text, x: rounded(Math.max(0, Math.min(x, UPRIGHT_WIDTH - widthOf(text)))), place: 'above' };
}
