import { expect, test } from 'vitest';
import { placedSvg } from '#views/shown-diagram.ts';

const SVG =
  '<svg aria-labelledby="mm1-title"><title id="mm1-title">T</title><marker id="mm1-0"/><path marker-end="url(#mm1-0)"/><a transform="translate(1, 2)" href="/growth/phases/go/#gate"><text>x</text></a><a href="https://x.y/">y</a></svg>';

test('links stand under the base', () => {
  expect(placedSvg(SVG, { base: '/handbook/', copy: 0 })).toContain('href="/handbook/growth/phases/go/#gate"');
  expect(placedSvg(SVG, { base: '/handbook/', copy: 0 })).toContain('href="https://x.y/"');
});

test('a second copy on a page has ids of its own, and refers to them', () => {
  const second = placedSvg(SVG, { base: '/', copy: 1 });
  const ids = [...second.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['mm1.2-title', 'mm1.2-0']);
  expect(second).toContain('url(#mm1.2-0)');
  expect(second).toContain('aria-labelledby="mm1.2-title"');
});
