/** What single kinds ask for beyond their fields' own forms. */
import { describe, expect, it } from 'vitest';
import { KINDS, type KindName } from '#schema/kinds.ts';
import { site } from '#schema/site.ts';
import { anyRef } from '#schema/update.ts';
import { anEntry, aSite } from '../support/entries.ts';

/** The paths of what is wrong with an entry once some of its fields differ. */
function wrongIn(kind: KindName, fields: Record<string, unknown>): string[] {
  const { error } = KINDS[kind].schema.safeParse({ ...anEntry(kind, 'one').data, ...fields });
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('policy', () => {
  it('wants its version in quotes, so that 1.10 stays 1.10', () => {
    const { error } = KINDS.policy.schema.safeParse({ ...anEntry('policy', 'one').data, version: 1.1 });
    expect(error?.issues[0]?.message).toBe('is not text; put it in quotes, as in "2.1"');
  });

  it('has one of three states', () => {
    expect(wrongIn('policy', { status: 'aproved' })).toEqual(['status']);
  });
});

describe('use-case', () => {
  it('belongs to at least one department, and never to all at once', () => {
    expect(wrongIn('use-case', { departments: [] })).toEqual(['departments']);
    expect(wrongIn('use-case', { departments: 'all' })).toEqual(['departments']);
  });

  it('counts money in a currency that exists in form', () => {
    expect(wrongIn('use-case', { value: { cost: 1, benefitPerYear: 2, currency: 'EUR' } })).toEqual([]);
    expect(wrongIn('use-case', { value: { cost: -1, benefitPerYear: 2, currency: 'euro' } })).toEqual(['value.cost', 'value.currency']);
  });
});

describe('review', () => {
  it('concludes something: a change, or why nothing changes', () => {
    expect(wrongIn('review', { conclusions: [] })).toEqual(['conclusions']);
    expect(wrongIn('review', { conclusions: [{ text: 'Learned' }] })).not.toEqual([]);
    expect(wrongIn('review', { conclusions: [{ text: 'Learned', changes: [] }] })).not.toEqual([]);
    expect(wrongIn('review', { conclusions: [{ text: 'Learned', changes: ['travel'] }] })).toEqual([]);
  });

  it('has looked at both sides', () => {
    expect(wrongIn('review', { worked: [], didNotWork: [] })).toEqual(['worked', 'didNotWork']);
  });
});

describe('phase', () => {
  it('has no gate without a criterion, and no waiver for none', () => {
    expect(wrongIn('phase', { gate: { title: 'Gate', criteria: [] } })).toEqual(['gate.criteria']);
    const criteria = [{ id: 'a', title: 'A', policy: 'p' }];
    expect(wrongIn('phase', { gate: { title: 'Gate', criteria, waiver: { reason: 'r', by: 'b', expires: '2026-01-01', criteria: [] } } })).toEqual([
      'gate.waiver.criteria',
    ]);
  });
});

describe('control', () => {
  it('says what it expects by phase', () => {
    expect(wrongIn('control', { phases: { prepare: {} } })).toEqual(['phases.prepare.expectation']);
    expect(wrongIn('control', { phases: { 'Not An Id': { expectation: 'x' } } })).not.toEqual([]);
  });
});

describe('tool', () => {
  it('answers for each class of data with a reason', () => {
    expect(wrongIn('tool', { allows: { open: { answer: 'yes', because: 'It may' } } })).toEqual([]);
    expect(wrongIn('tool', { allows: { open: { answer: 'perhaps' } } })).toEqual(['allows.open.answer', 'allows.open.because']);
    expect(wrongIn('tool', { allows: { open: { answer: 'yes', because: 'x', policy: 'travel' } } })).toEqual(['allows.open.policy']);
  });
});

describe('anyRef', () => {
  it('is an id, with its folder where two kinds share it', () => {
    expect(['travel', 'policies/travel', 'use-cases/a-1'].every((ref) => anyRef.safeParse(ref).success)).toBe(true);
    expect(['', 'a/b/c', 'Travel', '/a', 'a/'].some((ref) => anyRef.safeParse(ref).success)).toBe(false);
  });
});

describe('site', () => {
  it('is complete with four fields', () => {
    expect(aSite({ dataClasses: [] })).toMatchObject({ locale: 'en-GB', playbooks: [], source: {}, dataClasses: [] });
  });

  it('wants {path} in its edit address, and real addresses', () => {
    const wrong = site.safeParse({
      ...aSite(),
      source: { edit: 'https://git.example/edit/', propose: 'git.example' },
      contact: { role: 'Editor', email: 'editor' },
      locale: 'english',
    });
    expect(wrong.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toMatchInlineSnapshot(`
      [
        "locale is not a language tag such as en-GB",
        "contact.email is not an e-mail address",
        "source.edit has no {path} in it",
        "source.propose is not an address",
      ]
    `);
  });
});
