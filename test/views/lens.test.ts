import { describe, expect, it } from 'vitest';
import type { Department } from '#model/organisation.ts';
import { boundByAudience } from '#views/lens.ts';

const department = (slug: string): Department => ({ slug }) as Department;

describe('whom a thing binds', () => {
  it('is everyone, the departments by name, or nobody', () => {
    expect(boundByAudience({ everyone: true, departments: [department('finance')] })).toBe('*');
    expect(boundByAudience({ everyone: false, departments: [department('finance'), department('it')] })).toBe('finance it');
    expect(boundByAudience({ everyone: false, departments: [] })).toBeUndefined();
  });
});
