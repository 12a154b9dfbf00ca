import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import { actionsOf } from '#views/actions.ts';
import { inOrder, runsInOrder } from '#views/action-order.ts';
import { checklistOf, type ChecklistPhase } from '#views/checklist.ts';
import { anAction, anEntry, linked, sound, TODAY, type ActionInput } from '../support/entries.ts';

function itemsOf(phases: readonly ChecklistPhase[]) {
  return phases.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}

function checklistWith(...actions: readonly ActionInput[]): readonly ChecklistPhase[] {
  const { organisation } = sound([anEntry('policy', 'travel', { obligations: [...actions] })]);
  const sales = organisation.departments.find(({ slug }) => slug === 'sales');
  return sales ? checklistOf(organisation, sales) : [];
}

describe('checklistOf', () => {
  it('lists what names the department and what is for all, and nothing else', () => {
    const phases = checklistWith(anAction('all'), anAction('own', { departments: ['finance', 'sales'] }), anAction('others', { departments: ['finance'] }));
    expect(itemsOf(phases).map(({ action }) => action.id)).toEqual(['all', 'own']);
  });

  it('tells what is done, late, soon and later, to the day', () => {
    const phases = checklistWith(
      anAction('done', { done: TODAY, due: '2026-01-01' }),
      anAction('done-tomorrow', { done: '2026-06-16' }),
      anAction('late', { due: '2026-06-14' }),
      anAction('today', { due: TODAY }),
      anAction('in-30-days', { due: '2026-07-15' }),
      anAction('in-31-days', { due: '2026-07-16' }),
    );
    expect(Object.fromEntries(itemsOf(phases).map(({ action, state, soon, late }) => [action.id, [state, soon, late]]))).toEqual({
      done: ['done', false, false],
      'done-tomorrow': ['open', false, false],
      late: ['open', false, true],
      today: ['open', true, false],
      'in-30-days': ['open', true, false],
      'in-31-days': ['open', false, false],
    });
    expect(phases[0]).toMatchObject({ done: 1, open: 5, soon: 2, late: 1, total: 6 });
  });

  it('says what an action waits for, as long as that is not done', () => {
    const phases = checklistWith(anAction('a', { done: TODAY }), anAction('b', { departments: ['finance'] }), anAction('c', { needs: ['a', 'b'] }));
    expect(
      itemsOf(phases)
        .find(({ action }) => action.id === 'c')
        ?.waitsFor.map(({ id }) => id),
    ).toEqual(['b']);
  });

  it('goes through the phases in their order, and leaves out those with nothing to do', () => {
    const phases = checklistWith(anAction('later', { phase: 'go' }), anAction('now'));
    expect(phases.map(({ phase, total }) => [phase.slug, total])).toEqual([
      ['prepare', 1],
      ['go', 1],
    ]);
    expect(checklistWith(anAction('now')).map(({ phase }) => phase.slug)).toEqual(['prepare']);
  });

  it('is empty for a department with nothing to do', () => {
    expect(checklistWith(anAction('others', { departments: ['finance'] }))).toEqual([]);
  });
});

describe('checklists of any content', () => {
  const KINDS = ['phase', 'policy', 'use-case', 'pitfall', 'control'] as const;
  const NAMES = ['one', 'two', 'three', 'four'];

  /** Where actions stand, whom they are for, what they need; needs point to earlier ones, so there is no cycle. */
  const plans = fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      departments: fc.constantFrom<ActionInput['departments']>('all', ['sales'], ['finance'], ['sales', 'finance']),
      due: fc.option(fc.constantFrom('2026-02-01', '2026-06-20', 'week 3'), { nil: undefined }),
      phase: fc.option(fc.constantFrom('prepare', 'go'), { nil: undefined }),
      done: fc.boolean(),
      needs: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { maxLength: 14 },
  );

  function entriesOf(plan: typeof plans extends fc.Arbitrary<infer T> ? T : never): AnyEntry[] {
    const slugs = { phase: 'go', policy: 'rule', 'use-case': 'trial', pitfall: 'trap', control: 'guard' };
    const actions = plan.map(({ kind, departments, due, phase, done, needs }, index) => ({
      kind,
      input: anAction(`a${index}`, {
        departments,
        ...(due !== undefined && { due }),
        ...(phase !== undefined && { phase }),
        ...(done && { done: '2026-03-01' }),
        needs: [...new Set(needs.filter((need) => need < index).map((need) => `${slugs[plan[need]?.kind ?? 'phase']}/a${need}`))],
      }),
    }));
    const of = (kind: (typeof KINDS)[number]): ActionInput[] => actions.filter((action) => action.kind === kind).map(({ input }) => input);
    return [
      anEntry('phase', 'go', { focus: [{ id: 'f', title: 'F', summary: 'F', actions: of('phase') }] }),
      anEntry('policy', 'rule', { obligations: of('policy') }),
      anEntry('use-case', 'trial', { steps: of('use-case') }),
      anEntry('pitfall', 'trap', { countermeasures: of('pitfall') }),
      anEntry('control', 'guard', { phases: { prepare: { expectation: 'It is known', actions: of('control') } } }),
    ];
  }

  it('lose nothing and list nothing twice', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { organisation, playbook, diagnostics } = linked(entriesOf(plan));
        // A plan of any content may have an action wait for one of a later phase; its checklist is whole all the same.
        expect(diagnostics.filter(({ code }) => code !== 'needs-later-phase')).toEqual([]);
        for (const department of organisation.departments) {
          const listed = itemsOf(checklistOf(organisation, department)).map(({ action }) => action.key);
          const wanted = actionsOf(playbook).filter(({ audience }) => audience.departments.some(({ slug }) => slug === department.slug));
          expect(listed.sort()).toEqual(wanted.map(({ key }) => key).sort());
        }
      }),
      { numRuns: 80 },
    );
  });

  it('count what they list', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { organisation } = linked(entriesOf(plan));
        for (const department of organisation.departments) {
          for (const { done, open, soon, late, total, groups } of checklistOf(organisation, department)) {
            expect(done + open).toBe(total);
            expect(soon + late).toBeLessThanOrEqual(open);
            expect(groups.flatMap(({ items }) => items)).toHaveLength(total);
            expect(groups.every(({ items }) => items.length > 0)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('have nothing before what it needs, in whatever entry that stands, but for what belongs to a later phase', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { organisation } = linked(entriesOf(plan));
        for (const department of organisation.departments) {
          const phases = checklistOf(organisation, department);
          const order = itemsOf(phases).map(({ action }) => action.key);
          const phaseOf = new Map(
            phases.flatMap(({ phase, groups }) => groups.flatMap(({ items }) => items.map(({ action }) => [action.key, phase.order] as const))),
          );
          for (const { action } of itemsOf(phases)) {
            for (const need of action.needs) {
              // A need of a later phase is a mistake that the check reports; one of another department is not listed.
              if ((phaseOf.get(need) ?? Infinity) > (phaseOf.get(action.key) ?? 0)) continue;
              expect(order.indexOf(need)).toBeLessThan(order.indexOf(action.key));
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keep an entry in one piece wherever needs allow it', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { organisation } = linked(entriesOf(plan.map((step) => ({ ...step, needs: [] }))));
        for (const department of organisation.departments) {
          for (const { groups } of checklistOf(organisation, department)) {
            const sources = groups.map(({ source }) => source.id);
            expect(sources).toEqual([...new Set(sources)]);
            // Sources go by their first day, and so do the items of each.
            const days = groups.map(({ items }) => items.map(({ action }) => action.due ?? '9999'));
            expect(days.map((each) => [...each].sort())).toEqual(days);
            expect(days.map(([first = '']) => first).sort()).toEqual(days.map(([first = '']) => first));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lose nothing even where needs go in a circle', () => {
    const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.array(fc.subarray(NAMES), { minLength: 4, maxLength: 4 }), (ids, needs) => {
        const { playbook } = sound([anEntry('policy', 'rule', { obligations: ids.map((id) => anAction(id)) })]);
        const actions = actionsOf(playbook).map((action, index) => ({ ...action, needs: (needs[index] ?? []).map((id) => `growth/policies/rule#${id}`) }));
        expect(
          inOrder(actions)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...ids].sort());
      }),
    );
  });
});

describe('runsInOrder', () => {
  it('lists a source again where another has to come between its actions', () => {
    const { playbook } = sound([
      anEntry('policy', 'rule', { obligations: [anAction('a', { due: '2026-01-01' }), anAction('c', { needs: ['trap/b'], due: '2026-02-01' })] }),
      anEntry('pitfall', 'trap', { countermeasures: [anAction('b', { needs: ['rule/a'], due: '2026-09-01' })] }),
    ]);
    const runs = runsInOrder(
      ['growth/policies/rule', 'growth/pitfalls/trap'].map((source) => ({ source, actions: actionsOf(playbook).filter(({ entry }) => entry === source) })),
    );
    expect(runs.map(({ source, actions }) => [source.split('/').at(-1), actions.map(({ id }) => id)])).toEqual([
      ['rule', ['a']],
      ['trap', ['b']],
      ['rule', ['c']],
    ]);
  });
});

describe('inOrder', () => {
  it('goes by what comes first, then by the day, then as written', () => {
    const { playbook } = sound([
      anEntry('policy', 'rule', {
        obligations: [
          anAction('undated'),
          anAction('late', { due: '2026-09-01' }),
          anAction('early', { due: '2026-01-01', needs: ['late'] }),
          anAction('also-undated'),
        ],
      }),
    ]);
    expect(inOrder(actionsOf(playbook)).map(({ id }) => id)).toEqual(['late', 'early', 'undated', 'also-undated']);
  });
});
