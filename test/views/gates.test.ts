import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import type { Comparison } from '#model/organisation.ts';
import { gateOf, holds, readingsOf, type CriterionView, type GateView } from '#views/gates.ts';
import { anAction, anEntry, linked, sound, TODAY, type CriterionInput, type InputOf } from '../support/entries.ts';

type Waiver = NonNullable<InputOf<'phase'>['gate']>['waiver'];

const YESTERDAY = '2026-06-14';
const TOMORROW = '2026-06-16';

function gateWith(criteria: readonly CriterionInput[], entries: readonly AnyEntry[] = [], waiver?: Waiver): GateView {
  const { playbook } = sound([anEntry('phase', 'go', { gate: { title: 'Gate', criteria: [...criteria], ...(waiver && { waiver }) } }), ...entries]);
  const [, phase] = playbook.phases;
  const gate = phase && gateOf(playbook, phase, TODAY);
  if (!gate) throw new Error('There is no gate.');
  return gate;
}

function criterionWith(measure: object, ...entries: readonly AnyEntry[]): CriterionView {
  const [criterion] = gateWith([{ id: 'one', title: 'One', ...measure } as CriterionInput], entries).criteria;
  if (!criterion) throw new Error('There is no criterion.');
  return criterion;
}

function metric(...readings: NonNullable<InputOf<'metric'>['readings']>): AnyEntry {
  return anEntry('metric', 'buy-in', { readings });
}

describe('a metric criterion', () => {
  it.each([
    ['>= 70', 70, 'met'],
    ['>= 70', 69.99, 'not-met'],
    ['> 70', 70, 'not-met'],
    ['> 70', 70.01, 'met'],
    ['<= 4.5', 4.5, 'met'],
    ['<= 4.5', 4.51, 'not-met'],
    ['< 4.5', 4.5, 'not-met'],
    ['< 4.5', 4.49, 'met'],
    ['= 0', 0, 'met'],
    ['= 0', 0.01, 'not-met'],
    ['>= -1', -1, 'met'],
  ])('that reaches %s with %d is %s', (reaches, value, state) => {
    expect(criterionWith({ metric: 'buy-in', reaches }, metric({ date: TODAY, value })).state).toBe(state);
  });

  it('goes by the latest reading up to today, and not by one of the future', () => {
    const view = criterionWith(
      { metric: 'buy-in', reaches: '>= 70' },
      metric({ date: TOMORROW, value: 90 }, { date: YESTERDAY, value: 61 }, { date: '2026-01-01', value: 80 }),
    );
    expect(view).toMatchObject({ state: 'not-met', value: '61 %', date: YESTERDAY, missing: '9 points of “Buy in”', target: 'at least 70 %', threshold: 70 });
    expect(view.readings.map(({ value }) => value)).toEqual([80, 61]);
  });

  it('has no data without a reading of the whole organisation', () => {
    const ofOne = metric({ date: YESTERDAY, value: 90, department: 'sales' });
    expect(criterionWith({ metric: 'buy-in', reaches: '>= 70' }, ofOne)).toMatchObject({
      state: 'no-data',
      value: undefined,
      missing: 'a reading of “Buy in”',
    });
  });

  it('asked for by department is met when it is met in each, and tells the one that fails', () => {
    const measure = { metric: 'buy-in', reaches: '>= 70', departments: ['sales', 'finance'] };
    const sales = { date: YESTERDAY, value: 90, department: 'sales' };
    expect(criterionWith(measure, metric(sales)).state).toBe('no-data');
    expect(criterionWith(measure, metric(sales, { date: TODAY, value: 60, department: 'finance' }))).toMatchObject({
      state: 'not-met',
      value: '60 %, Finance',
      date: TODAY,
    });
    expect(criterionWith(measure, metric(sales, { date: TODAY, value: 70, department: 'finance' })).state).toBe('met');
  });

  it('names every department that falls short, and those of which nothing is known', () => {
    const measure = { metric: 'buy-in', reaches: '>= 70', departments: 'all' };
    const view = criterionWith(
      measure,
      anEntry('department', 'legal'),
      metric({ date: TODAY, value: 60, department: 'finance' }, { date: YESTERDAY, value: 69, department: 'legal' }),
    );
    expect(view).toMatchObject({ state: 'not-met', missing: '10 points in Finance, 1 point in Legal and a reading of Sales for “Buy in”' });
    expect(view.departments.map(({ department, asked, state, value }) => [department.slug, asked, state, value])).toEqual([
      ['finance', true, 'not-met', '60 %'],
      ['legal', true, 'not-met', '69 %'],
      ['sales', true, 'no-data', undefined],
    ]);
  });

  it('of the organisation tells departments with readings for comparison, and does not wait for them', () => {
    const view = criterionWith({ metric: 'buy-in', reaches: '>= 70' }, metric({ date: TODAY, value: 70 }, { date: TODAY, value: 12, department: 'sales' }));
    expect(view).toMatchObject({ state: 'met', value: '70 %', missing: undefined });
    expect(view.departments.map(({ department, asked, state }) => [department.slug, asked, state])).toEqual([['sales', false, 'not-met']]);
  });

  it.each([
    ['>= 90', 89.999999, '0.000001 points of “Buy in”', '89.999999 %'],
    ['>= 90', 89, '1 point of “Buy in”', '89 %'],
    ['> 90', 90, 'a little more of “Buy in”', '90 %'],
    ['< 90', 90, 'a little less of “Buy in”', '90 %'],
    ['<= 90', 90.1, '0.1 points less of “Buy in”', '90.1 %'],
    ['= 90', 80, '10 points of “Buy in”', '80 %'],
    ['= 90', 95, '5 points less of “Buy in”', '95 %'],
  ])('that wants %s and has %d misses %s, and rounds nothing over the limit', (reaches, value, missing, shown) => {
    expect(criterionWith({ metric: 'buy-in', reaches }, metric({ date: TODAY, value }))).toMatchObject({ state: 'not-met', missing, value: shown });
  });

  it('compares and speaks in the unit of its metric', () => {
    const hours = anEntry('metric', 'wait', { unit: 'hours', better: 'lower', readings: [{ date: TODAY, value: 4.1 }] });
    expect(criterionWith({ metric: 'wait', reaches: '<= 2' }, hours)).toMatchObject({
      target: 'at most 2 hours',
      value: '4.1 hours',
      missing: '2.1 hours less of “Wait”',
    });
  });

  it('says who answers for it and where the value comes from', () => {
    expect(criterionWith({ metric: 'buy-in', reaches: '>= 70' }, metric())).toMatchObject({ owner: 'Somebody', source: 'The books' });
    const signed = { signOff: { role: 'the board', on: TODAY, evidence: 'Minutes' } };
    expect(criterionWith(signed)).toMatchObject({ owner: 'the board', source: 'Minutes' });
    const policy = anEntry('policy', 'travel', { approver: 'The board', obligations: [anAction('book', { owner: 'Clerk', evidence: 'A ticket' })] });
    expect(criterionWith({ policy: 'travel' }, policy)).toMatchObject({ owner: 'Somebody', source: 'approved by The board' });
    expect(criterionWith({ action: 'travel/book' }, policy)).toMatchObject({ owner: 'Clerk', source: 'A ticket' });
    const proven = anEntry('use-case', 'one', { status: 'proven' });
    expect(criterionWith({ useCases: { status: 'proven', atLeast: 2 } }, proven)).toMatchObject({ owner: 'Somebody', source: 'One' });
  });

  it('asked for by all departments is met when it is met in each', () => {
    const measure = { metric: 'buy-in', reaches: '>= 70', departments: 'all' };
    const readings = ['sales', 'finance'].map((department) => ({ date: YESTERDAY, value: 70, department }));
    expect(criterionWith(measure, metric({ date: YESTERDAY, value: 90 })).state).toBe('no-data');
    expect(criterionWith(measure, metric(...readings)).state).toBe('met');
  });
});

describe('a policy criterion', () => {
  it.each([
    [{ status: 'approved', effective: TODAY }, 'met'],
    [{ status: 'approved', effective: TOMORROW }, 'not-met'],
    [{ status: 'approved' }, 'met'],
    [{ status: 'draft', effective: YESTERDAY }, 'not-met'],
    [{ status: 'retired', effective: YESTERDAY }, 'not-met'],
  ] as const)('with %j is %s', (fields, state) => {
    const view = criterionWith({ policy: 'travel' }, anEntry('policy', 'travel', fields));
    expect(view).toMatchObject({ state, route: '/growth/policies/travel/', missing: state === 'met' ? undefined : 'approval of “Travel”' });
  });
});

describe('a use-case criterion', () => {
  const cases = (...statuses: InputOf<'use-case'>['status'][]): AnyEntry[] => statuses.map((status, index) => anEntry('use-case', `case-${index}`, { status }));

  it.each([
    ['proven', 2, ['proven', 'scaled'], 'met'],
    ['proven', 2, ['proven', 'pilot'], 'not-met'],
    ['pilot', 1, ['stopped', 'idea'], 'not-met'],
    ['pilot', 1, ['pilot'], 'met'],
    ['scaled', 1, ['proven', 'proven'], 'not-met'],
  ] as const)('that wants %s, at least %d, of %j is %s', (status, atLeast, there, state) => {
    expect(criterionWith({ useCases: { status, atLeast } }, ...cases(...there)).state).toBe(state);
  });

  it('says how many are missing', () => {
    expect(criterionWith({ useCases: { status: 'proven', atLeast: 2 } }, ...cases('proven')).missing).toBe('1 more proven use case');
    expect(criterionWith({ useCases: { status: 'proven', atLeast: 3 } }, ...cases('proven')).missing).toBe('2 more proven use cases');
  });
});

describe('an action criterion', () => {
  it.each([
    [YESTERDAY, 'met'],
    [TODAY, 'met'],
    [TOMORROW, 'not-met'],
    [undefined, 'not-met'],
  ])('done %s is %s', (done, state) => {
    const policy = anEntry('policy', 'travel', { obligations: [anAction('book', done === undefined ? {} : { done })] });
    expect(criterionWith({ action: 'travel/book' }, policy)).toMatchObject({
      state,
      route: '/growth/policies/travel/#action-book',
      missing: state === 'met' ? undefined : '“Do book”',
    });
  });
});

describe('a sign-off criterion', () => {
  it.each([
    [TODAY, 'met'],
    [TOMORROW, 'not-met'],
    [undefined, 'not-met'],
  ])('of %s is %s', (on, state) => {
    expect(criterionWith({ signOff: { role: 'the board', ...(on !== undefined && { on }) } })).toMatchObject({
      state,
      route: undefined,
      missing: state === 'met' ? undefined : 'the sign-off of the board',
    });
  });
});

describe('a gate', () => {
  const board: CriterionInput = { id: 'board', title: 'Board', signOff: { role: 'the board' } };
  const paper: CriterionInput = { id: 'paper', title: 'Paper', policy: 'travel' };
  const waiver = { reason: 'Haste', by: 'the board', expires: TODAY, criteria: ['board'] };
  const travel = anEntry('policy', 'travel');

  it('holds when every criterion does', () => {
    expect(gateWith([paper], [travel])).toMatchObject({ met: 1, of: 1, holds: true, missing: [] });
    expect(gateWith([paper, board], [travel])).toMatchObject({ met: 1, of: 2, holds: false, missing: ['the sign-off of the board'] });
  });

  it('holds by a waiver, on its last day too', () => {
    expect(gateWith([paper, board], [travel], waiver)).toMatchObject({ met: 2, holds: true, missing: [], waiver: { valid: true } });
  });

  it('does not hold by a waiver of yesterday', () => {
    expect(gateWith([paper, board], [travel], { ...waiver, expires: YESTERDAY })).toMatchObject({ holds: false, waiver: { valid: false } });
  });

  it('does not hold by a waiver of something else', () => {
    expect(gateWith([paper, board], [travel], { ...waiver, criteria: ['paper'] }).criteria.map(({ state }) => state)).toEqual(['met', 'not-met']);
  });

  it('is none for a phase that simply opens', () => {
    const { playbook } = sound();
    expect(playbook.phases.map((phase) => gateOf(playbook, phase, TODAY))).toEqual([undefined, undefined]);
  });
});

describe('holds', () => {
  const operator = fc.constantFrom<Comparison['operator']>('>=', '<=', '>', '<', '=');
  const number = fc.integer({ min: -1000, max: 1000 });

  it('never takes back what a better reading reaches', () => {
    fc.assert(
      fc.property(operator, number, number, fc.nat(1000), (compare, value, wanted, more) => {
        const better = compare.startsWith('<') ? value - more : value + more;
        if (compare !== '=' && holds(value, { operator: compare, value: wanted })) expect(holds(better, { operator: compare, value: wanted })).toBe(true);
      }),
    );
  });

  it('decides every pair of opposites one way', () => {
    fc.assert(
      fc.property(number, number, (value, wanted) => {
        const is = (compare: Comparison['operator']): boolean => holds(value, { operator: compare, value: wanted });
        expect([is('>='), is('<='), is('=')]).toEqual([!is('<'), !is('>'), is('>=') && is('<=')]);
      }),
    );
  });
});

describe('readingsOf', () => {
  it('gives those of one department or of the whole, oldest first', () => {
    const { playbook } = sound([
      metric({ date: '2026-03-01', value: 3 }, { date: '2026-02-01', value: 2, department: 'sales' }, { date: '2026-01-01', value: 1 }),
    ]);
    const [buyIn] = playbook.metrics;
    if (!buyIn) throw new Error('There is no metric.');
    expect(readingsOf(buyIn, undefined, TODAY).map(({ value }) => value)).toEqual([1, 3]);
    expect(readingsOf(buyIn, 'sales', TODAY).map(({ value }) => value)).toEqual([2]);
    expect(readingsOf(buyIn, undefined, '2026-02-28').map(({ value }) => value)).toEqual([1]);
  });
});

describe('better readings', () => {
  const RANK = { 'not-met': 0, 'no-data': 1, met: 2, waived: 2 };
  const value = fc.integer({ min: 0, max: 1000 }).map((number) => number / 10);

  it('never make a criterion worse, of the whole or by department', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('>=', '>', '<=', '<'),
        value,
        fc.tuple(value, value),
        fc.nat(500).map((number) => number / 10),
        fc.boolean(),
        (operator, wanted, [sales, finance], more, asked) => {
          const better = operator.startsWith('<') ? -more : more;
          const measure = { metric: 'buy-in', reaches: `${operator} ${wanted}`, ...(asked && { departments: ['sales', 'finance'] }) };
          const stateWith = (first: number, second: number): keyof typeof RANK =>
            criterionWith(
              measure,
              metric(
                { date: YESTERDAY, value: second },
                { date: TODAY, value: first, ...(asked && { department: 'sales' }) },
                ...(asked ? [{ date: TODAY, value: second, department: 'finance' }] : []),
              ),
            ).state;
          expect(RANK[stateWith(sales + better, finance)]).toBeGreaterThanOrEqual(RANK[stateWith(sales, finance)]);
          expect(RANK[stateWith(sales, finance + better)]).toBeGreaterThanOrEqual(RANK[stateWith(sales, finance)]);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('gates of any content', () => {
  /** A few use cases, readings and a signature: what a gate can stand on. */
  const facts = fc.record({
    statuses: fc.array(fc.constantFrom<InputOf<'use-case'>['status']>('idea', 'pilot', 'proven', 'scaled', 'stopped'), { maxLength: 5 }),
    readings: fc.array(fc.record({ date: fc.constantFrom('2026-01-05', '2026-03-05', YESTERDAY, TODAY, TOMORROW), value: fc.integer({ min: 0, max: 100 }) }), {
      maxLength: 4,
    }),
    signed: fc.option(fc.constantFrom(YESTERDAY, TODAY, TOMORROW), { nil: undefined }),
    done: fc.boolean(),
    waived: fc.subarray(['ready', 'liked', 'signed', 'begun']),
    expires: fc.constantFrom(YESTERDAY, TODAY, TOMORROW),
  });

  it('stay the same whatever the order of files, and count what they show', () => {
    fc.assert(
      fc.property(facts, fc.nat(), ({ statuses, readings, signed, done, waived, expires }, seed) => {
        const gate: NonNullable<InputOf<'phase'>['gate']> = {
          title: 'Gate',
          criteria: [
            { id: 'ready', title: 'Ready', useCases: { status: 'proven', atLeast: 2 } },
            { id: 'liked', title: 'Liked', metric: 'buy-in', reaches: '>= 50' },
            { id: 'signed', title: 'Signed', signOff: { role: 'the board', ...(signed !== undefined && { on: signed }) } },
            { id: 'begun', title: 'Begun', action: 'travel/book' },
          ],
          ...(waived.length > 0 && { waiver: { reason: 'Haste', by: 'the board', expires, criteria: waived } }),
        };
        const days = new Set<string>();
        const entries = [
          anEntry('phase', 'go', { gate }),
          metric(...readings.filter(({ date }) => !days.has(date) && days.add(date))),
          anEntry('policy', 'travel', { obligations: [anAction('book', done ? { done: YESTERDAY } : {})] }),
          ...statuses.map((status, index) => anEntry('use-case', `case-${index}`, { status })),
        ];
        const views = [entries, turned(entries, seed)].map((list) => {
          const { playbook } = linked(list);
          return playbook.phases[1] && gateOf(playbook, playbook.phases[1], TODAY);
        });
        expect(views[1]).toEqual(views[0]);
        const view = views[0];
        if (!view) throw new Error('There is no gate.');
        const passed = view.criteria.filter(({ state }) => state === 'met' || state === 'waived');
        expect([view.met, view.of, view.holds]).toEqual([passed.length, 4, passed.length === 4]);
        // What is missing is said, for exactly those that do not hold.
        expect(view.missing).toHaveLength(4 - passed.length);
        if (expires < TODAY) expect(view.criteria.map(({ state }) => state)).not.toContain('waived');
      }),
      { numRuns: 60 },
    );
  });
});

function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)].reverse();
}
