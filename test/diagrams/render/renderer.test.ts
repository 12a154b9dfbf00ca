import { expect, test } from 'vitest';
import type { DrawResult } from '../../../src/diagrams/render/protocol.ts';
import { Renderer } from '../../../src/diagrams/render/renderer.ts';
import { FONTS } from './support.ts';

const FAKE = new URL('./fake-child.ts', import.meta.url);
const LIMITS = { drawMs: 400, startMs: 20_000, drawingsPerChild: 2 };

function renderer(): (title: string) => Promise<DrawResult> {
  const made = new Renderer(FAKE, LIMITS);
  return (title) => made.draw({ source: 'pie', title }, FONTS);
}

function processOf(result: DrawResult | undefined): string {
  return result?.ok === true ? result.drawn.svg : `failed: ${result?.message}`;
}

test('one process for several drawings, a new one after so many', async () => {
  const draw = renderer();
  const [first, second, third] = (await Promise.all(['a', 'b', 'c'].map(draw))).map(processOf);
  expect(first).toMatch(/^\d+ UTC --max-old-space-size=\d+$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
}, 30_000);

test('a drawing that hangs is given up, and the next one drawn by a new process', async () => {
  const draw = renderer();
  const [before, hung, after] = await Promise.all(['a', 'hang', 'b'].map(draw));
  expect(hung).toEqual({ ok: false, message: 'The diagram could not be drawn within 0.4 seconds. Make it smaller, or split it in two.' });
  expect(processOf(after)).toMatch(/^\d/);
  expect(processOf(after)).not.toBe(processOf(before));
}, 30_000);

test('a process that dies costs one drawing', async () => {
  const draw = renderer();
  const [died, after] = await Promise.all(['die', 'b'].map(draw));
  expect(died).toMatchObject({ ok: false, message: expect.stringContaining('its process ended') as string });
  expect(after?.ok).toBe(true);
}, 30_000);

test('a program that does not start is a result as well', async () => {
  const broken = new Renderer(new URL('./no-such-child.ts', import.meta.url), LIMITS);
  expect(await broken.draw({ source: 'pie', title: 'a' }, FONTS)).toMatchObject({ ok: false, message: expect.stringContaining('did not start') as string });
}, 30_000);
