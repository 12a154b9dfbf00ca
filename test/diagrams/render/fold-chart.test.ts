import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { foldChart } from '#diagrams/render/fold-chart.ts';
import { parseTransform } from '#diagrams/render/matrix.ts';

/** Chains of two boxes with an arrow between them, one below the other, in a drawing with a margin of 4. */
function chains(count: number): Element {
  const boxes = Array.from({ length: count }, (_, index) =>
    [150, 450].map((x) => `<g class="node" transform="translate(${x}, ${50 + index * 120})"><rect x="-100" y="-46" width="200" height="92"/></g>`).join(''),
  );
  const arrows = Array.from({ length: count }, (_, index) => `<path d="M250,${50 + index * 120}L350,${50 + index * 120}"/>`);
  const { document } = new JSDOM(
    `<svg viewBox="46 0 508 ${count * 120 - 20}"><g class="edgePaths">${arrows.join('')}</g><g class="nodes">${boxes.join('')}</g></svg>`,
  ).window;
  foldChart(document.body);
  return document.body;
}

const placesOf = (svg: Element, selector: string): (readonly [number, number])[] =>
  [...svg.querySelectorAll(selector)].map((one) => {
    const [, , , , x, y] = parseTransform(one.getAttribute('transform'));
    return [x, y];
  });
const viewOf = (svg: Element): number[] => (svg.querySelector('svg')?.getAttribute('viewBox') ?? '').split(' ').map(Number);

describe('many chains', () => {
  const svg = chains(12);
  const nodes = placesOf(svg, '.node');

  test('stand in stacks of the same height, in their order from top to bottom', () => {
    const stacks = [...Map.groupBy(nodes, ([x]) => x).values()];
    expect(stacks.map((stack) => stack.length)).toEqual([6, 6, 6, 6]);
    for (const stack of stacks) expect(stack.map(([, y]) => y)).toEqual([50, 158, 266, 374, 482, 590]);
  });

  test('keep their boxes beside each other, with the arrow between them', () => {
    const arrows = placesOf(svg, 'path');
    for (let chain = 0; chain < 12; chain++) {
      const [first = [0, 0], second = [0, 0]] = nodes.slice(chain * 2, chain * 2 + 2);
      expect([second[0] - first[0], second[1] - first[1]]).toEqual([300, 0]);
      expect(arrows[chain]).toEqual([first[0] - 150, first[1] - 50 - chain * 120]);
    }
  });

  test('lie inside a drawing that is nearly as broad as a slide', () => {
    const [left = 0, top = 0, width = 0, height = 0] = viewOf(svg);
    for (const [x, y] of nodes) {
      expect(x - 100).toBeGreaterThan(left);
      expect(x + 100).toBeLessThan(left + width);
      expect(y - 46).toBeGreaterThan(top);
      expect(y + 46).toBeLessThan(top + height);
    }
    expect(width / height).toBeGreaterThan(1.3);
  });
});

test('a single chain stays as it is', () => {
  const svg = chains(1);
  expect(viewOf(svg)).toEqual([46, 0, 508, 100]);
  expect(placesOf(svg, '.node')).toEqual([
    [150, 50],
    [450, 50],
  ]);
});
