import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { evenColumns } from '#diagrams/render/even-columns.ts';

interface Node {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly linked?: boolean;
}

function evened(nodes: readonly Node[], paths: readonly string[] = []): Element {
  const boxes = nodes.map(({ x, y, width, linked = false }) => {
    const rect = `<rect x="${-width / 2}" y="-20" width="${width}" height="40"/>`;
    const place = `transform="translate(${x}, ${y})"`;
    return linked ? `<a ${place}><g class="node">${rect}</g></a>` : `<g class="node" ${place}>${rect}</g>`;
  });
  const arrows = paths.map((d) => `<path d="${d}"/>`);
  const { document } = new JSDOM(`<svg><g class="edgePaths">${arrows.join('')}</g><g class="nodes">${boxes.join('')}</g></svg>`).window;
  evenColumns(document.body);
  return document.body;
}

const sidesOf = (svg: Element): string[] =>
  [...svg.querySelectorAll('rect')].map((rect) => {
    const place = rect.closest('[transform]')?.getAttribute('transform') ?? '';
    const middle = Number(/\((-?[\d.]+)/.exec(place)?.[1]);
    return `${middle + Number(rect.getAttribute('x'))} to ${middle + Number(rect.getAttribute('x')) + Number(rect.getAttribute('width'))}`;
  });
const pathsOf = (svg: Element): (string | null)[] => [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'));

const COLUMN: readonly Node[] = [
  { x: 100, y: 30, width: 200 },
  { x: 150, y: 100, width: 100, linked: true },
];

test('boxes of one column begin and end at the same edges, whether they lead somewhere or not', () => {
  expect(sidesOf(evened([...COLUMN, { x: 300, y: 30, width: 80 }]))).toEqual(['0 to 200', '0 to 200', '260 to 340']);
});

test('arrows begin and end at the new sides', () => {
  const next: readonly Node[] = [
    { x: 300, y: 30, width: 80 },
    { x: 320, y: 100, width: 80 },
  ];
  const svg = evened(
    [{ x: 60, y: 100, width: 120 }, { x: 100, y: 30, width: 200 }, ...next],
    ['M120,100L276,100', 'M200,30L220,30Q226,30 226,36L226,84Q226,90 232,90L276,90'],
  );
  expect(pathsOf(svg)).toEqual(['M200,100L256,100', 'M200,30L220,30Q226,30 226,36L226,84Q226,90 232,90L256,90']);
});

test('an arrow that meets no box stays as it is', () => {
  expect(pathsOf(evened(COLUMN, ['M500,400L600,400']))).toEqual(['M500,400L600,400']);
});
