import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { tidyRows } from '#diagrams/render/tidy-rows.ts';

interface Node {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly linked?: boolean;
}

/** A group as Mermaid draws it, with boxes of these sizes around their middles. */
function drawn(nodes: readonly Node[], titleX = 200): Element {
  const boxes = nodes.map(({ x, y, width, height, linked = false }) => {
    const rect = `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}"/>`;
    const place = `transform="translate(${x}, ${y})"`;
    return linked ? `<a ${place}><g class="node">${rect}</g></a>` : `<g class="node" ${place}>${rect}</g>`;
  });
  const group = `<g class="cluster"><rect x="8" y="0" width="500" height="300"/><g class="cluster-label" transform="translate(${titleX}, 4)"></g></g>`;
  const { document } = new JSDOM(`<svg>${group}<g class="nodes">${boxes.join('')}</g></svg>`).window;
  tidyRows(document.body);
  return document.body;
}

const sizesOf = (svg: Element): string[] =>
  [...svg.querySelectorAll('.node > rect')].map((rect) => ['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name)).join(' '));

test('the name of a group stands at its left, in the same line', () => {
  expect(drawn([]).querySelector('.cluster-label')?.getAttribute('transform')).toBe('translate(29, 4)');
});

test('a name that is wider than the boxes stays in the middle', () => {
  const title = drawn([], 20).querySelector('.cluster-label');
  expect(title?.getAttribute('transform')).toBe('translate(20, 4)');
  expect(title?.hasAttribute('style')).toBe(false);
});

test('boxes are as wide as their column and as high as their row, whether they lead somewhere or not', () => {
  const svg = drawn([
    { x: 100, y: 50, width: 200, height: 60, linked: true },
    { x: 400, y: 50, width: 120, height: 80 },
    { x: 100, y: 150, width: 140, height: 60 },
  ]);
  expect(sizesOf(svg)).toEqual(['-100 -40 200 80', '-60 -40 120 80', '-100 -30 200 60']);
});

test('a row stays as it is where it would come too near to the next', () => {
  const svg = drawn([
    { x: 100, y: 50, width: 100, height: 60 },
    { x: 400, y: 50, width: 100, height: 120 },
    { x: 100, y: 130, width: 100, height: 60 },
  ]);
  expect(sizesOf(svg)).toEqual(['-50 -30 100 60', '-50 -60 100 120', '-50 -30 100 60']);
});

const stacked = (places: readonly string[], edge = ''): Element[] => {
  const groups = places.map(
    (place, index) =>
      `<g class="root" transform="translate(${place})"><g class="clusters"><g class="cluster"><rect x="8" y="0" width="${100 + index}" height="60"/></g></g></g>`,
  );
  const { document } = new JSDOM(`<svg><g class="root"><g class="edgePaths"><path ${edge}/></g><g class="nodes">${groups.join('')}</g></g></svg>`).window;
  tidyRows(document.body);
  return [...document.querySelectorAll('.nodes > .root')];
};

const stack = (...drawing: Parameters<typeof stacked>): (string | null)[] => stacked(...drawing).map((group) => group.getAttribute('transform'));

test('groups one below the other begin and end at the same edges', () => {
  expect(stack(['0, 80', '50, 0'])).toEqual(['translate(0, 80)', 'translate(0, 0)']);
  expect(stacked(['0, 80', '50, 0']).map((group) => group.querySelector('rect')?.getAttribute('width'))).toEqual(['101', '101']);
});

test('groups side by side, and those with an arrow between them, stay where they are', () => {
  expect(stack(['0, 30', '150, 0'])).toEqual(['translate(0, 30)', 'translate(150, 0)']);
  expect(stack(['0, 80', '50, 0'], 'marker-end="url(#end)"')).toEqual(['translate(0, 80)', 'translate(50, 0)']);
});
