import { expect, test } from 'vitest';
import { gateMarkOf } from '#diagrams/gate-mark.ts';

const at = { x: 12, y: 12, radius: 10 };

test('a gate is open, then fills from below, then is full', () => {
  expect(gateMarkOf(0, 5, at)).toEqual({ rim: 'M12 2L22 12L12 22L2 12z', fill: undefined });
  expect(gateMarkOf(1, 4, at).fill).toBe('M7 17L17 17L12 22z');
  expect(gateMarkOf(3, 5, at).fill).toBe('M4 10L20 10L22 12L12 22L2 12z');
  expect(gateMarkOf(5, 5, at).fill).toBe('M12 2L22 12L12 22L2 12z');
});

test('a gate without criteria is full, and no count breaks it', () => {
  expect(gateMarkOf(0, 0, at).fill).toBeDefined();
  for (let of = 1; of <= 20; of += 1) for (let met = 0; met <= of; met += 1) expect(gateMarkOf(met, of, at).fill ?? '').not.toMatch(/NaN|Infinity/);
});
