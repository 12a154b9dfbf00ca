import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { action, common, date, departments, due, duration, line, scale, slug, text } from '#schema/fields.ts';

/** What a schema says about a value: undefined where it takes it. */
function complaint(schema: z.ZodType, value: unknown): string | undefined {
  const { error } = schema.safeParse(value);
  return error?.issues.map(({ message }) => message).join('; ');
}

describe('date', () => {
  it.each(['2026-03-09', '2024-02-29', '2000-02-29', '1999-12-31'])('takes the day %s', (day) => {
    expect(complaint(date, day)).toBeUndefined();
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-3-9',
    '03/04/2026',
    '2026',
    'soon',
    '',
    '2026-03-09T10:00:00Z',
    '2026-03-09+14:00',
    null,
    20260309,
    new Date(0),
  ])('refuses %s', (value) => {
    expect(complaint(date, value)).toBeDefined();
  });

  it('keeps the day as it was written', () => {
    expect(date.parse('2026-03-09')).toBe('2026-03-09');
  });
});

describe('duration', () => {
  it.each(['P6M', 'P12W', 'P1Y6M', 'P10D', '12 weeks', '1 day', '6 months', '2 years'])('takes %s', (value) => {
    expect(complaint(duration, value)).toBeUndefined();
  });

  it.each(['P', 'PT6H', 'P6', '0 weeks', '12weeks', '6 fortnights', '-1 days', 'six months', '1.5 years', ''])('refuses %j', (value) => {
    expect(complaint(duration, value)).toBe('is not a duration; write "12 weeks", "6 months" or ISO 8601 like P6M');
  });
});

describe('slug', () => {
  it.each(['a', 'a1', 'publish-usage-policy', '007', 'x'.repeat(64)])('takes %s', (id) => {
    expect(complaint(slug, id)).toBeUndefined();
  });

  it.each(['', 'A', 'a_b', 'a b', '-a', 'a-', 'a--b', 'é', 'a/b', '../a', 'a#b', 'a.b'])('refuses %j', (id) => {
    expect(complaint(slug, id)).toBe('may hold only a-z, 0-9 and single hyphens, like "publish-usage-policy"');
  });

  it('refuses ids that are too long for a file name', () => {
    expect(complaint(slug, 'x'.repeat(65))).toBe('is longer than 64 characters');
  });
});

describe('due', () => {
  it.each(['2026-03-09', 'week 1', 'week 999'])('takes %s', (value) => {
    expect(complaint(due, value)).toBeUndefined();
  });

  it.each(['week 0', 'week', 'Week 4', 'week 4.5', 'week 1000', '2026-02-30', 4])('refuses %s with one sentence', (value) => {
    expect(complaint(due, value)).toBe('is neither a day (2026-03-09) nor a week of the phase ("week 4")');
  });
});

describe('departments', () => {
  it('takes a list of ids or the word all', () => {
    expect(departments.parse('all')).toBe('all');
    expect(departments.parse(['a', 'b'])).toEqual(['a', 'b']);
  });

  it.each(['everyone', 'a, b', [], [1]])('refuses %j', (value) => {
    expect(complaint(departments, value)).toBeDefined();
  });
});

describe('line and text', () => {
  it('trim, and refuse what is empty then', () => {
    expect(line.parse('  Go on ')).toBe('Go on');
    expect(complaint(line, ' \t ')).toBe('is empty');
    expect(complaint(text, '\n')).toBe('is empty');
  });

  it('have an end', () => {
    expect(complaint(line, 'x'.repeat(301))).toBe('is longer than 300 characters');
    expect(complaint(text, 'x'.repeat(4001))).toBe('is longer than 4000 characters');
  });
});

describe('scale', () => {
  it.each([1, 5])('takes %d', (value) => {
    expect(complaint(scale, value)).toBeUndefined();
  });

  it.each([0, 6, 2.5, '3'])('refuses %j', (value) => {
    expect(complaint(scale, value)).toBeDefined();
  });
});

describe('action', () => {
  const least = { id: 'a', do: 'Do it', departments: 'all' };

  it('is work unless it says otherwise', () => {
    expect(action.parse(least).type).toBe('work');
  });

  it('needs actions by their id, or by entry and id', () => {
    expect(complaint(action, { ...least, needs: ['b', 'entry/c'] })).toBeUndefined();
    expect(complaint(action, { ...least, needs: ['folder/entry/c'] })).toBeUndefined();
    expect(complaint(action, { ...least, needs: ['a/b/c/d'] })).toBe('is neither an action id nor entry/action');
  });

  it('refuses a key that it does not know', () => {
    expect(complaint(action, { ...least, ownr: 'Me' })).toContain('ownr');
  });
});

describe('common fields', () => {
  it('are internal and published unless they say otherwise', () => {
    expect(common.audience.parse(undefined)).toBe('internal');
    expect(common.draft.parse(undefined)).toBe(false);
    expect(common.aliases.parse(undefined)).toEqual([]);
  });
});
