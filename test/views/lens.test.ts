import { describe, expect, it } from 'vitest';
import type { Department } from '#model/organisation.ts';
import { boundByAudience, boundByCriterion, boundByEntry } from '#views/lens.ts';

const department = (slug: string): Department => ({ slug }) as Department;

describe('whom a thing binds', () => {
  it('is everyone, the departments by name, or nobody', () => {
    expect(boundByAudience({ everyone: true, departments: [department('finance')] })).toBe('*');
    expect(boundByAudience({ everyone: false, departments: [department('finance'), department('it')] })).toBe('finance it');
    expect(boundByAudience({ everyone: false, departments: [] })).toBeUndefined();
  });

  it('is a department itself on its own row, and of a criterion those that it waits for', () => {
    expect(boundByEntry({ ...department('finance'), kind: 'department' })).toBe('finance');
    const of = (slug: string, asked: boolean) => ({ department: department(slug), asked, state: 'met' as const, value: undefined, date: undefined });
    expect(boundByCriterion([of('finance', true), of('it', false)])).toBe('finance');
    expect(boundByCriterion([of('it', false)])).toBeUndefined();
  });
});
