import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawDiagrams } from '#diagrams/render/index.ts';

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  /** What has a fill, groups first. */
  readonly rectangles: readonly Rectangle[];
  readonly view: Rectangle;
  /** Points of every arrow. */
  readonly arrows: readonly (readonly number[])[];
}

async function drawn(source: string): Promise<Drawn> {
  const [result] = await drawDiagrams([{ title: 'Rows', source, settings: { layout: 'rows', wrap: 200 } }], {});
  if (result?.ok !== true) throw new Error(result?.message);
  const { document } = new JSDOM(result.drawn.svg, { contentType: 'image/svg+xml' }).window;
  const [left = 0, top = 0, width = 0, height = 0] = numbersOf(document.documentElement.getAttribute('viewBox'));
  return {
    rectangles: [...document.querySelectorAll('rect')].flatMap((rect): Rectangle[] => {
      if (rect.closest('defs, marker') || rect.getAttribute('fill') === 'none') return [];
      const at = (name: string): number => Number(rect.getAttribute(name) ?? 0);
      const [x, y] = placeOf(rect);
      return [{ left: x + at('x'), top: y + at('y'), width: at('width'), height: at('height') }];
    }),
    view: { left, top, width, height },
    arrows: [...document.querySelectorAll('path[marker-end]')].map((path) => numbersOf(path.getAttribute('d'))),
  };
}

/** How far all translations around an element move it. */
function placeOf(element: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [right = 0, down = 0] = numbersOf(/^translate\((.*)\)$/.exec(at.getAttribute('transform') ?? '')?.[1] ?? '');
    x += right;
    y += down;
  }
  return [x, y];
}

function numbersOf(text: string | null): number[] {
  return [...(text ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

const distinct = (values: readonly number[]): number[] => [...new Set(values.map((value) => Math.round(value)))].sort((a, b) => a - b);
const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.left > outer.left &&
  inner.top > outer.top &&
  inner.left + inner.width < outer.left + outer.width &&
  inner.top + inner.height < outer.top + outer.height;

const LONG = 'A name of so many words that it needs three lines in a box of this width at the least';
const group = (id: string, rows: readonly string[]): string => `subgraph ${id}["Group ${id}"]\ndirection LR\n${rows.join('\n')}\nend\n`;
const TWO = [group('A', [`a["Short"] ~~~ b["${LONG}"]`, 'c["Other"] ~~~ d["Fourth"]']), group('B', ['e["Only"]'])].join('');

describe('groups one below the other', async () => {
  const { rectangles, view, arrows } = await drawn(`flowchart TB\n${TWO}g{{"Gate"}}\nA --> g\ng --> B\n`);
  const groups = rectangles.filter((outer) => rectangles.some((inner) => isInside(inner, outer)));
  const boxes = rectangles.filter((one) => !groups.includes(one));

  test('there are two, with five boxes', () => {
    expect([groups.length, boxes.length]).toEqual([2, 5]);
  });

  test('begin and end at the same edges, inside the drawing', () => {
    expect(distinct(groups.map(({ left }) => left))).toHaveLength(1);
    expect(distinct(groups.map(({ width }) => width))).toHaveLength(1);
    for (const one of groups) expect(isInside(one, { ...view, top: view.top - 1 })).toBe(true);
  });

  test('have boxes of one width, in columns', () => {
    expect(distinct(boxes.map(({ width }) => width))).toHaveLength(1);
    expect(distinct(boxes.map(({ left }) => left))).toHaveLength(2);
  });

  test('have rows as high as their highest box, which do not touch each other', () => {
    const rows = [...Map.groupBy(boxes, ({ top }) => Math.round(top))].sort(([a], [b]) => a - b).map(([, row]) => row);
    expect(rows.map((row) => row.length)).toEqual([2, 2, 1]);
    for (const row of rows) expect(distinct(row.map(({ height }) => height))).toHaveLength(1);
    const [first, second] = rows;
    expect((second?.[0]?.top ?? 0) - (first?.[0]?.top ?? 0) - (first?.[0]?.height ?? 0)).toBeCloseTo(16, 0);
  });

  test('are tied by arrows that run straight down from one to the next', () => {
    expect(arrows).toHaveLength(2);
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of arrows) {
      expect(x1).toBe(x0);
      expect(y1).toBeGreaterThan(y0);
    }
    const [upper, lower] = groups.toSorted((a, b) => a.top - b.top);
    expect(arrows[0]?.[1]).toBeCloseTo((upper?.top ?? 0) + (upper?.height ?? 0), 0);
    expect(arrows[1]?.[3]).toBeLessThan(lower?.top ?? 0);
  });
});

test('groups side by side are equally high, and no arrow is drawn for a tie', async () => {
  const { rectangles, arrows } = await drawn(`flowchart LR\n${TWO}A ~~~ B\n`);
  const groups = rectangles.filter((outer) => rectangles.some((inner) => isInside(inner, outer)));
  expect(distinct(groups.map(({ top }) => top))).toHaveLength(1);
  expect(distinct(groups.map(({ height }) => height))).toHaveLength(1);
  expect(distinct(groups.map(({ left }) => left))).toHaveLength(2);
  expect(arrows).toEqual([]);
});

test('a name that is wider than its boxes widens the group', async () => {
  const { rectangles, view } = await drawn(`flowchart TB\nsubgraph A["A long name of a group with one small box"]\nx["X"]\nend\n`);
  expect(Math.max(...rectangles.map(({ width }) => width))).toBeGreaterThan(200);
  for (const one of rectangles) expect(isInside(one, { ...view, top: view.top - 1 })).toBe(true);
});
