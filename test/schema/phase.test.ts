import { describe, expect, it } from 'vitest';
import { criterion, reaches } from '#schema/phase.ts';

const about = { id: 'one', title: 'It holds' };

describe('criterion', () => {
  it.each([
    { metric: 'buy-in', reaches: '>= 70' },
    { metric: 'buy-in', reaches: '>= 70', departments: ['sales'] },
    { policy: 'travel' },
    { useCases: { status: 'proven', atLeast: 3 } },
    { action: 'entry/action' },
    { signOff: { role: 'Board' } },
    { signOff: { role: 'Board', on: '2026-01-01', evidence: 'Minutes' } },
  ])('is measured by one of five: %j', (measure) => {
    expect(criterion.parse({ ...about, ...measure })).toEqual({ ...about, ...measure });
  });

  it.each([
    {},
    { metric: 'buy-in' },
    { reaches: '>= 70' },
    { policy: 'travel', action: 'entry/action' },
    { metric: 'buy-in', reaches: '>= 70', policy: 'travel' },
    { useCases: { status: 'idea', atLeast: 1 } },
    { useCases: { status: 'proven', atLeast: 0 } },
    { action: 'action' },
    { signOff: {} },
  ])('is refused otherwise: %j', (measure) => {
    expect(criterion.safeParse({ ...about, ...measure }).success).toBe(false);
  });
});

describe('reaches', () => {
  it.each(['>= 90', '<=4.5', '> -1', '< 0', '= 3', '>=0.5'])('takes %s', (written) => {
    expect(reaches.safeParse(written).success).toBe(true);
  });

  it.each(['90', '>= ninety', '>=  90', '≥ 90', '=> 90', '>= 1e9', '>= .5', '>= 90 %', ''])('refuses %j', (written) => {
    expect(reaches.safeParse(written).success).toBe(false);
  });
});
