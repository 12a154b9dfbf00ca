import { describe, expect, it } from 'vitest';
import { metricPageOf, type MetricPage } from '#views/metrics.ts';
import { anEntry, sound, TODAY, type InputOf } from '../support/entries.ts';

function pageOf(fields: Partial<InputOf<'metric'>>): MetricPage {
  const { playbook } = sound([
    anEntry('metric', 'buy-in', fields),
    anEntry('playbook', 'growth', { objectives: [{ id: 'liked', title: 'Be liked', metric: 'buy-in' }] }),
    anEntry('phase', 'go', { gate: { title: 'Gate', criteria: [{ id: 'liked', title: 'Liked', metric: 'buy-in', reaches: '>= 70' }] } }),
    anEntry('use-case', 'replies', { metrics: ['buy-in'] }),
  ]);
  const [metric] = playbook.metrics;
  if (!metric) throw new Error('There is no metric.');
  return metricPageOf(metric, playbook, TODAY);
}
const baseline = { date: '2026-01-01', value: 40 };

describe('metricPageOf', () => {
  it.each([
    [{ better: 'higher', target: 70, baseline }, 61, false, '9 points short of the target', '21 points better than before'],
    [{ better: 'higher', target: 70, baseline }, 70, true, 'exactly the target', '30 points better than before'],
    [{ better: 'lower', target: 30, baseline }, 25, true, '5 points beyond the target', '15 points better than before'],
    [{ better: 'lower', target: 30, baseline }, 41, false, '11 points short of the target', '1 point worse than before'],
    [{ better: 'higher', baseline }, 40, undefined, undefined, 'as before'],
  ] as const)('of %j at %d tells how far it is and has come', (fields, value, reached, distance, change) => {
    expect(pageOf({ ...fields, readings: [{ date: TODAY, value }] })).toMatchObject({ reached, distance, change });
  });

  it('says how fresh the reading is, and is in time on the day itself', () => {
    const at = (date: string): MetricPage['freshness'] => pageOf({ reviewEvery: 'P1M', readings: [{ date, value: 1 }] }).freshness;
    expect(at('2026-05-15')).toEqual({ due: TODAY, overdue: false });
    expect(at('2026-05-14')).toMatchObject({ due: '2026-06-14', overdue: true });
    expect(pageOf({ readings: [{ date: TODAY, value: 1 }] }).freshness).toEqual({ due: undefined, overdue: false });
    expect(pageOf({}).freshness).toBeUndefined();
  });

  it('tells the latest of each department, and what stands on it', () => {
    const page = pageOf({
      target: 50,
      readings: [
        { date: '2026-05-01', value: 10, department: 'sales' },
        { date: TODAY, value: 60, department: 'sales' },
        { date: TODAY, value: 49, department: 'finance' },
      ],
    });
    expect(page.departments.map(({ department, value, reached }) => [department.slug, value, reached])).toEqual([
      ['finance', '49 %', false],
      ['sales', '60 %', true],
    ]);
    expect(page.criteria.map(({ phase, criterion }) => [phase.slug, criterion.id, criterion.state])).toEqual([['go', 'liked', 'no-data']]);
    expect([page.useCases.map(({ slug }) => slug), page.objectives.map(({ id }) => id)]).toEqual([['replies'], ['liked']]);
  });
});
