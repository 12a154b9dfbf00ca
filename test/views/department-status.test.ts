import { describe, expect, it } from 'vitest';
import { departmentStatusesOf, gateByDepartmentOf, soleCriterionOf, statusesForDepartment } from '#views/department-status.ts';
import { statusOf } from '#views/status.ts';
import { anAction, anEntry, sound, TODAY } from '../support/entries.ts';

const content = [
  anEntry('department', 'legal'),
  anEntry('phase', 'prepare', { entered: '2026-01-01' }),
  anEntry('policy', 'travel', {
    obligations: [anAction('book', { departments: ['sales'], done: '2026-02-01' }), anAction('pay', { departments: ['sales'], due: '2026-06-01' })],
  }),
  anEntry('metric', 'buy-in', { readings: [{ date: TODAY, value: 75, department: 'finance' }] }),
  anEntry('phase', 'go', {
    gate: {
      title: 'Gate',
      criteria: [
        { id: 'signed', title: 'Signed', signOff: { role: 'the board' } },
        { id: 'liked', title: 'Liked', metric: 'buy-in', reaches: '>= 70', departments: ['finance', 'legal'] },
      ],
    },
  }),
];
const { organisation, playbook } = sound(content);

describe('departmentStatusesOf', () => {
  const status = statusOf(playbook, TODAY);
  const { criteria, rows } = departmentStatusesOf(organisation, playbook, status);

  it('tells the actions of the current phase and the criteria that are known by department', () => {
    expect(criteria.map(({ id }) => id)).toEqual(['liked']);
    expect(rows.map(({ department, actions, reached }) => [department.slug, actions, reached.map((known) => known?.state)])).toEqual([
      ['finance', undefined, ['met']],
      ['legal', undefined, ['no-data']],
      ['sales', { done: 1, open: 1, late: 1, total: 2 }, [undefined]],
    ]);
  });

  it('shows of a gate by itself only those that are asked or known', () => {
    expect(gateByDepartmentOf(organisation, status.next?.gate).rows.map(({ department }) => department.slug)).toEqual(['finance', 'legal']);
    expect(gateByDepartmentOf(organisation, undefined)).toEqual({ criteria: [], rows: [] });
  });
});

describe('soleCriterionOf', () => {
  const readOn = (day: string) => {
    const readings = [
      { date: TODAY, value: 75, department: 'finance' },
      { date: day, value: 65, department: 'legal' },
    ];
    const { organisation: known, playbook: path } = sound(
      content.map((entry) => (entry.slug === 'buy-in' ? anEntry('metric', 'buy-in', { readings }) : entry)),
    );
    return soleCriterionOf(gateByDepartmentOf(known, statusOf(path, TODAY).next?.gate));
  };

  it('names the one criterion, and the day that all its readings share', () => {
    expect(readOn(TODAY)).toEqual({ title: 'Liked', day: TODAY });
    expect(readOn('2026-06-01')).toEqual({ title: 'Liked', day: undefined });
  });

  it('names none where there is none', () => {
    expect(soleCriterionOf(gateByDepartmentOf(organisation, undefined))).toBeUndefined();
  });
});

describe('statusesForDepartment', () => {
  const standsOf = (slug: string) =>
    statusesForDepartment(organisation, organisation.departments.find((department) => department.slug === slug) ?? expect.fail()).map(({ status, reached }) => [
      status.current?.phase.slug,
      ...reached.map(({ criterion, known }) => `${criterion.title}: ${known.value ?? 'nothing'}, ${known.state}`),
    ]);

  it('tells a department how a playbook stands, and what the next gate waits for in it', () => {
    expect(standsOf('finance')).toEqual([['prepare', 'Liked: 75 %, met']]);
    expect(standsOf('legal')).toEqual([['prepare', 'Liked: nothing, no-data']]);
    expect(standsOf('sales')).toEqual([['prepare']]);
  });

  it('leaves out playbooks that have nothing for it', () => {
    const { organisation: without } = sound([anEntry('department', 'legal')]);
    expect(without.departments.map((department) => statusesForDepartment(without, department))).toEqual(without.departments.map(() => []));
  });
});
