import { describe, expect, it } from 'vitest';
import { anAction, anEntry, linked, sound } from '../support/entries.ts';

const criteria = [{ id: 'paper', title: 'Paper', policy: 'travel' }];

describe('phases', () => {
  it('are planned one after another from the start of the playbook', () => {
    const { playbook } = sound([anEntry('phase', 'prepare', { duration: '4 weeks' }), anEntry('phase', 'go', { duration: 'P2M' })]);
    expect(playbook.phases.map(({ slug, order, planned }) => [slug, order, planned.from, planned.to])).toEqual([
      ['prepare', 1, '2026-01-01', '2026-01-28'],
      ['go', 2, '2026-01-29', '2026-03-28'],
    ]);
  });

  it('stand in the order of the playbook and not of their names', () => {
    const { playbook } = sound([anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go'] })]);
    const { playbook: turned } = sound([anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['go', 'prepare'] })]);
    expect(playbook.phases.map(({ slug }) => slug)).toEqual(['prepare', 'go']);
    expect(turned.phases.map(({ slug }) => slug)).toEqual(['go', 'prepare']);
  });

  it('may be one, or seven', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const many = sound([
      anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go', ...names] }),
      ...names.map((name) => anEntry('phase', name)),
    ]);
    expect(many.playbook.phases).toHaveLength(9);
  });

  it('are reported where the order leaves one out', () => {
    expect(linked([anEntry('phase', 'rest')]).diagnostics).toMatchObject([
      {
        code: 'broken-reference',
        file: 'playbooks/growth/playbook.mdx',
        path: ['phases'],
        message: 'The phase "rest" (playbooks/growth/phases/rest.mdx) is not in the order of this playbook, so it would never be reached.',
      },
    ]);
  });

  it('are reported where the order names one twice, and linked once', () => {
    const { diagnostics, playbook } = linked([anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go', 'prepare'] })]);
    expect(diagnostics).toMatchObject([{ code: 'duplicate-id', path: ['phases', 2], message: '"prepare" stands in the order twice.' }]);
    expect(playbook.phases).toHaveLength(2);
  });
});

describe('weeks of a phase', () => {
  const dueOf = (fields: object, due: string): string | undefined =>
    sound([anEntry('phase', 'prepare', { ...fields, focus: [{ id: 'f', title: 'F', summary: 'F', actions: [anAction('a', { due })] }] })]).playbook.phases[0]
      ?.focus[0]?.actions[0]?.due;

  it('are counted from the planned start', () => {
    expect(dueOf({}, 'week 1')).toBe('2026-01-07');
    expect(dueOf({}, 'week 4')).toBe('2026-01-28');
  });

  it('are counted from the real start, once there is one', () => {
    expect(dueOf({ entered: '2026-02-01' }, 'week 1')).toBe('2026-02-07');
  });

  it('leave a day as it is', () => {
    expect(dueOf({ entered: '2026-02-01' }, '2026-12-31')).toBe('2026-12-31');
  });
});

describe('actions', () => {
  it('belong to the phase of their entry unless they name one', () => {
    const { playbook } = sound([
      anEntry('policy', 'travel', { fromPhase: 'prepare', obligations: [anAction('a'), anAction('b', { phase: 'go', due: 'week 1' })] }),
    ]);
    expect(playbook.policies[0]?.obligations.map(({ phase, due }) => [phase, due])).toEqual([
      ['prepare', undefined],
      ['go', playbook.phases[1] && nthDay(playbook.phases[1].planned.from, 6)],
    ]);
  });

  it('of a pitfall belong to the first phase in which it bites', () => {
    const { playbook } = sound([anEntry('pitfall', 'haste', { phases: ['go', 'prepare'], countermeasures: [anAction('a')] })]);
    expect(playbook.pitfalls[0]?.countermeasures[0]?.phase).toBe('go');
  });

  it('take over the objective of their focus area or use case', () => {
    const { playbook } = sound([
      anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go'], objectives: [{ id: 'faster', title: 'Faster' }] }),
      anEntry('phase', 'go', { focus: [{ id: 'f', title: 'F', summary: 'F', objective: 'faster', actions: [anAction('a')] }] }),
      anEntry('use-case', 'replies', { objective: 'faster', steps: [anAction('a')] }),
    ]);
    expect(playbook.phases[1]?.focus[0]?.actions[0]?.objective?.title).toBe('Faster');
    expect(playbook.useCases[0]?.steps[0]?.objective?.title).toBe('Faster');
  });

  it('for all name every department', () => {
    const { playbook, organisation } = sound([anEntry('policy', 'travel', { obligations: [anAction('a'), anAction('b', { departments: ['sales'] })] })]);
    expect(playbook.policies[0]?.obligations.map(({ audience }) => [audience.everyone, audience.departments.length])).toEqual([
      [true, organisation.departments.length],
      [false, 1],
    ]);
  });
});

describe('ids that mean two things', () => {
  it.each([
    [
      'actions of an entry',
      anEntry('policy', 'travel', { obligations: [anAction('a'), anAction('a')] }),
      ['obligations', 1, 'id'],
      '"a" is the id of an earlier action of this entry.',
    ],
    [
      'focus areas of a phase',
      anEntry('phase', 'go', { focus: [1, 2].map(() => ({ id: 'f', title: 'F', summary: 'F' })) }),
      ['focus', 1, 'id'],
      '"f" is the id of an earlier focus area of this entry.',
    ],
    [
      'actions of two focus areas',
      anEntry('phase', 'go', { focus: ['f', 'g'].map((id) => ({ id, title: 'F', summary: 'F', actions: [anAction('a')] })) }),
      ['focus', 1, 'actions', 0, 'id'],
      '"a" is the id of an action in an earlier focus area of this phase.',
    ],
    [
      'actions of two phases of a control',
      anEntry('control', 'access', { phases: { prepare: { expectation: 'E', actions: [anAction('a')] }, go: { expectation: 'E', actions: [anAction('a')] } } }),
      ['phases', 'go', 'actions', 0, 'id'],
      '"a" is the id of an action in an earlier phase of this entry.',
    ],
    [
      'objectives',
      anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go'], objectives: [1, 2].map(() => ({ id: 'o', title: 'O' })) }),
      ['objectives', 1, 'id'],
      '"o" is the id of an earlier objective of this entry.',
    ],
  ])('are reported once: %s', (_, entry, path, message) => {
    expect(linked([entry]).diagnostics).toMatchObject([{ code: 'duplicate-id', file: entry.file, path, message }]);
  });

  it('are reported for criteria of a gate', () => {
    const gate = { title: 'Gate', criteria: [...criteria, ...criteria] };
    expect(linked([anEntry('policy', 'travel'), anEntry('phase', 'go', { gate })]).diagnostics).toMatchObject([
      { code: 'duplicate-id', path: ['gate', 'criteria', 1, 'id'] },
    ]);
  });

  it('may be the same in two entries', () => {
    sound([anEntry('policy', 'travel', { obligations: [anAction('a')] }), anEntry('policy', 'expenses', { obligations: [anAction('a')] })]);
  });
});

/** A day some days later. */
function nthDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
