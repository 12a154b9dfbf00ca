import { expect, it } from 'vitest';
import { generatedDiagramsOf } from '#diagrams/index.ts';
import { offeredDiagramsOf, slideDrawingsOf } from '#source/diagram-files.ts';
import { linked } from '../support/entries.ts';

const { organisation } = linked();

/** The roadmap as if it had been drawn so high. */
function drawnSo(height: number) {
  return generatedDiagramsOf(organisation)
    .filter(({ name, of }) => name === 'roadmap' && of === undefined)
    .flatMap(({ picture: { title, source } }) => (source === undefined ? [] : [{ title, source, svg: `<svg height="${height}"/>`, width: 860, height }]));
}

it('draws once more, across, only what would have small letters on a slide', { timeout: 120_000 }, async () => {
  expect(await slideDrawingsOf(organisation, drawnSo(984), {})).toEqual([]);
  const pages = drawnSo(2400);
  const slides = await slideDrawingsOf(organisation, pages, {});
  expect(slides.length).toBe(pages.length);
  expect(slides.every(({ width, height }) => width > height)).toBe(true);
  const offered = offeredDiagramsOf(organisation, pages, slides);
  expect(offered.map(({ svg }) => svg)).toEqual(slides.map(({ svg }) => svg));
  // The text that can be copied from the page is that of the page.
  expect(offered.map(({ source }) => source)).toEqual(pages.map(({ source }) => source));
});

it('keeps the drawing of the page where its letters are the larger ones', { timeout: 120_000 }, async () => {
  const wide = drawnSo(2400).map((drawing) => ({ ...drawing, width: 2000, height: 200 }));
  const slides = await slideDrawingsOf(organisation, wide, {});
  expect(slides).toEqual([]);
  expect(offeredDiagramsOf(organisation, wide, slides).map(({ svg }) => svg)).toEqual(wide.map(({ svg }) => svg));
});
