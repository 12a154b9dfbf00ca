/** The form for ideas, held to what GitHub takes. */
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { useCase } from '#schema/use-case.ts';
import { anEntry, sound } from '../support/entries.ts';
import { fileOf } from './support.ts';

const FORM = '/exports/use-case-form.yml';

interface Block {
  readonly type: string;
  readonly id: string;
  readonly attributes: { readonly label: string; readonly multiple?: boolean; readonly options?: readonly string[] };
  readonly validations: { readonly required: boolean };
}

const { organisation } = sound([
  anEntry('tool', 'drafter', { title: 'None' }),
  anEntry('tool', 'gossip', { status: 'prohibited' }),
  anEntry('playbook', 'growth', { objectives: [{ id: 'time', title: 'Yes: "time" # for all' }] }),
]);
const { body, ...head } = parse(fileOf(FORM, organisation)) as { readonly body: readonly Block[] };

it('has what GitHub asks of a form', () => {
  expect(Object.keys(head)).toEqual(['name', 'description', 'title']);
  const ids = body.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(body.map(({ attributes }) => attributes.label)).size).toBe(body.length);
  for (const { type, id, attributes } of body) {
    expect(['input', 'textarea', 'dropdown']).toContain(type);
    expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    if (type !== 'dropdown') continue;
    expect(attributes.options?.length).toBeGreaterThan(0);
    expect(new Set(attributes.options).size).toBe(attributes.options?.length);
    for (const option of attributes.options ?? []) expect(typeof option === 'string' && option.toLowerCase() !== 'none').toBe(true);
  }
});

it('asks for fields of the schema, and needs what the schema needs', () => {
  for (const { id, validations } of body) {
    expect(useCase.shape).toHaveProperty(id);
    expect(validations.required, id).toBe(!useCase.shape[id as keyof typeof useCase.shape].safeParse(undefined).success);
  }
});

it('offers what the content has, and no prohibited tool', () => {
  const optionsOf = (id: string) => body.find((block) => block.id === id)?.attributes.options;
  expect(optionsOf('departments')).toEqual(['Finance', 'Sales']);
  expect(optionsOf('tools')).toEqual(['None.']);
  expect(optionsOf('objective')).toEqual(['Yes: "time" # for all']);
  expect(optionsOf('dataClass')).toEqual(['Open', 'Secret']);
  expect(optionsOf('effort')).toEqual(['1', '2', '3', '4', '5']);
});

it('leaves out a choice among nothing', () => {
  expect((parse(fileOf(FORM, sound().organisation)) as { readonly body: readonly Block[] }).body.map(({ id }) => id)).not.toContain('tools');
});
