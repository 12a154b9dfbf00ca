import { expect, it } from 'vitest';
import { wantsColour } from '#source/report/colour.ts';

it.each([
  [true, {}, true],
  [false, {}, false],
  [undefined, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: 'true' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
  [false, { FORCE_COLOR: '3', NO_COLOR: '1' }, false],
  [false, { CI: 'true' }, false],
])('of a terminal: %s, with %j: %s', (isTTY, env, wants) => {
  expect(wantsColour({ isTTY }, env)).toBe(wants);
});
