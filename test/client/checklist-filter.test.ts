import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterInWords, filterOf, fits, queryOf, SHOWN, type Filtered } from '#client/checklist-filter.ts';

const item = (fields: Partial<Filtered> = {}): Filtered => ({ isOpen: true, isWaiting: false, owner: 'Treasurer', due: '2026-12-01', ...fields });

describe('a filter', () => {
  it('stands in the address beside whatever else stands there, and is read from it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHOWN), fc.string(), (show, owner) => {
        const query = queryOf({ show, owner }, '?department=finance&show=open');
        expect(filterOf(query)).toEqual({ show, owner });
        expect(new URLSearchParams(query).get('department')).toBe('finance');
      }),
    );
    expect(queryOf({ show: 'all', owner: '' }, '?show=open')).toBe('');
    expect(filterOf('?show=nonsense')).toEqual({ show: 'all', owner: '' });
  });

  it('shows what it says', () => {
    const fitting = (show: (typeof SHOWN)[number], fields: Partial<Filtered>, owner = ''): boolean => fits(item(fields), { show, owner }, '2026-12-20');
    expect([fitting('open', {}), fitting('open', { isOpen: false })]).toEqual([true, false]);
    expect([fitting('soon', { due: '2026-12-20' }), fitting('soon', { due: '2026-12-21' }), fitting('soon', { due: '2026-01-01' })]).toEqual([
      true,
      false,
      true,
    ]);
    expect([fitting('soon', { due: '' }), fitting('soon', { isOpen: false })]).toEqual([false, false]);
    expect([fitting('waiting', {}), fitting('waiting', { isWaiting: true }), fitting('waiting', { isWaiting: true, isOpen: false })]).toEqual([
      false,
      true,
      false,
    ]);
    expect([fitting('all', { isOpen: false }, 'Treasurer'), fitting('all', {}, 'Controller')]).toEqual([true, false]);
  });

  it('is said in words', () => {
    expect(SHOWN.map((show) => filterInWords({ show, owner: '' }))).toEqual([
      '',
      'that are open',
      'that are overdue or due within 30 days',
      'that are waiting for something else',
    ]);
    expect(filterInWords({ show: 'open', owner: 'Treasurer' })).toBe('that are open and belong to Treasurer');
  });
});
