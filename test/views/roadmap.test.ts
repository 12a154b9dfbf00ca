import { describe, expect, it } from 'vitest';
import { roadmapOf } from '#views/roadmap.ts';
import { anEntry, sound } from '../support/entries.ts';

const TODAY = '2026-02-15';
const dates = { start: '2026-02-01', duration: '4 weeks' };

function roadmapWith(...useCases: Parameters<typeof anEntry<'use-case'>>[2][]) {
  const { playbook } = sound(
    useCases.map((fields, index) => anEntry('use-case', `case-${index}`, fields)),
    { today: TODAY },
  );
  return roadmapOf(playbook, TODAY);
}

describe('roadmapOf', () => {
  it('puts use cases into the lane of their department, and those of several into one of their own', () => {
    const { lanes } = roadmapWith(
      { ...dates, departments: ['sales'] },
      { ...dates, departments: ['finance'] },
      { ...dates, departments: ['sales', 'finance'] },
    );
    expect(lanes.map(({ title, bars }) => [title, bars.map(({ useCase }) => useCase.slug)])).toEqual([
      ['Finance', ['case-1']],
      ['Sales', ['case-0']],
      ['Several departments', ['case-2']],
    ]);
  });

  it('keeps those without days for the table', () => {
    const { lanes, undated } = roadmapWith({ start: '2026-02-01' }, { duration: '4 weeks' }, {}, dates);
    expect(undated.map(({ slug }) => slug)).toEqual(['case-0', 'case-1', 'case-2']);
    expect(lanes.flatMap(({ bars }) => bars)).toHaveLength(1);
  });

  it.each([
    ['idea', '2026-02-01', 'planned'],
    ['pilot', '2026-02-15', 'running'],
    ['pilot', '2026-02-16', 'planned'],
    ['proven', '2026-02-01', 'done'],
    ['scaled', '2026-02-01', 'done'],
    ['stopped', '2026-02-01', 'stopped'],
  ] as const)('shows a use case that is %s from %s as %s', (status, start, state) => {
    expect(roadmapWith({ ...dates, status, start }).lanes[0]?.bars[0]?.state).toBe(state);
  });

  it('reaches from the first day to the last of phases, use cases and today', () => {
    const { from, to, status } = roadmapWith({ start: '2025-11-01', duration: '1 week' }, { start: '2027-01-01', duration: '1 week' });
    expect([from, to]).toEqual(['2025-11-01', '2027-01-07']);
    expect(status.phases).toHaveLength(2);
    expect(roadmapWith().from).toBe(TODAY);
  });
});
