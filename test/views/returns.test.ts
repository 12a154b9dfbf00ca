import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#views/amounts.ts';
import { paybackMonthsOf, returnsOf, type ReturnRow, type Returns } from '#views/returns.ts';
import { anEntry, sound, type InputOf } from '../support/entries.ts';

type Case = Partial<InputOf<'use-case'>>;

const returnsWith = (...cases: readonly Case[]): Returns =>
  returnsOf(sound(cases.map((fields, index) => anEntry('use-case', `case-${index}`, { status: 'pilot', ...fields }))).playbook);
const eur = (cost: number, benefitPerYear: number): Case['value'] => ({ cost, benefitPerYear, currency: 'EUR' });

describe('returnsOf', () => {
  it('adds by phase, by department and in all', () => {
    const { phases, departments, total, without } = returnsWith(
      { value: eur(1000, 2000), status: 'proven' },
      { value: eur(500, 400), phase: 'go', departments: ['finance'] },
      { value: eur(100, 50), departments: ['sales', 'finance'] },
      {},
    );
    const told = (rows: readonly ReturnRow[]): unknown[] => rows.map(({ title, sums }) => [title, sums[0]?.cost, sums[0]?.benefitPerYear]);
    expect(told(phases)).toEqual([
      ['Prepare', 1100, 2050],
      ['Go', 500, 400],
    ]);
    expect(told(departments)).toEqual([
      ['Finance', 500, 400],
      ['Sales', 1000, 2000],
      ['Several departments', 100, 50],
    ]);
    expect(total).toEqual([{ currency: 'EUR', useCases: 3, cost: 1600, benefitPerYear: 2450, proven: 2000, paybackMonths: 7.8 }]);
    expect(without.map(({ slug }) => slug)).toEqual(['case-3']);
  });

  it('counts the cost of what was stopped, and none of its benefit', () => {
    expect(returnsWith({ value: eur(900, 5000), status: 'stopped' }).total).toMatchObject([{ cost: 900, benefitPerYear: 0, paybackMonths: undefined }]);
  });

  it('never adds across currencies', () => {
    const { total } = returnsWith({ value: eur(1, 1) }, { value: { cost: 5, benefitPerYear: 7, currency: 'CHF' } }, { value: eur(2, 2) });
    expect(total.map(({ currency, cost }) => [currency, cost])).toEqual([
      ['CHF', 5],
      ['EUR', 3],
    ]);
  });

  it('adds cents exactly, and the same by phase, by department and in all', () => {
    expect(returnsWith(...Array.from({ length: 3 }, () => ({ value: eur(0.1, 0.2) }))).total).toMatchObject([{ cost: 0.3, benefitPerYear: 0.6 }]);
    const one = fc.record({
      value: fc.record({
        cost: fc.nat(1e9).map((cents) => cents / 100),
        benefitPerYear: fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
        currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
      }),
      phase: fc.constantFrom('prepare', 'go'),
      departments: fc.constantFrom<string[]>(['sales'], ['finance'], ['sales', 'finance']),
      status: fc.constantFrom<InputOf<'use-case'>['status']>('idea', 'pilot', 'proven', 'scaled', 'stopped'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (cases) => {
        const { phases, departments, total } = returnsWith(...cases);
        for (const rows of [phases, departments]) {
          for (const sum of total) {
            const parts = rows.flatMap(({ sums }) => sums.filter(({ currency }) => currency === sum.currency));
            const added = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((all, part) => all + of(part), 0);
            expect(added(({ useCases }) => useCases)).toBe(sum.useCases);
            expect(added(({ cost }) => cost)).toBeCloseTo(sum.cost, 3);
            expect(added(({ benefitPerYear }) => benefitPerYear)).toBeCloseTo(sum.benefitPerYear, 3);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('paybackMonthsOf', () => {
  it.each([
    [12000, 12000, 12],
    [1000, 12000, 1],
    [0, 0, 0],
    [100, 0, undefined],
    [100, -5, undefined],
    [32000, 41000, 9.4],
  ])('of a cost of %d and a benefit of %d a year is %s', (cost, benefit, months) => {
    expect(paybackMonthsOf(cost, benefit)).toBe(months);
  });
});

describe('money', () => {
  it('shows cents only where there are some, as many as the currency has', () => {
    expect([money(12000, 'EUR', 'en-GB'), money(0.5, 'EUR', 'en-GB'), money(12000, 'JPY', 'en-GB'), money(-46000, 'EUR', 'en-GB')]).toEqual([
      '€12,000',
      '€0.50',
      'JP¥12,000',
      '-€46,000',
    ]);
  });
});
