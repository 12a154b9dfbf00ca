import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { KIND_NAMES, KINDS } from '#schema/kinds.ts';
import { actionKeyOf, identifiedIn, PART_LISTS } from '#model/ids/identified.ts';
import { anAction, anEntry } from '../../support/entries.ts';

describe('identifiedIn', () => {
  it('finds the entry and all its parts, with their places', () => {
    const phase = anEntry('phase', 'go', {
      focus: [{ id: 'tools', title: 'Tools', summary: 'Some', actions: [anAction('pick', { aliases: ['choose'] })] }],
      gate: { title: 'Ready', criteria: [{ id: 'liked', title: 'They like it', signOff: { role: 'Board' } }] },
    });
    expect(identifiedIn(phase).map(({ address, title, path, aliases }) => [address, title, path.join('.'), aliases])).toEqual([
      ['growth/phases/go', 'Go', '', []],
      ['growth/phases/go#focus-tools', 'Tools', 'focus.0', []],
      ['growth/phases/go#action-pick', 'Do pick', 'focus.0.actions.0', ['choose']],
      ['growth/phases/go#criterion-liked', 'They like it', 'gate.criteria.0', []],
    ]);
    const control = anEntry('control', 'access', { phases: { prepare: { expectation: 'Some', actions: [anAction('lock')] } } });
    expect(identifiedIn(control).map(({ address, path }) => [address, path.join('.')])[1]).toEqual([
      'growth/controls/access#action-lock',
      'phases.prepare.actions.0',
    ]);
  });

  it('knows every list of every schema whose items have an id', () => {
    const lists = KIND_NAMES.flatMap((kind) => listsWithIds(KINDS[kind].schema, ''));
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.filter((key) => !(key in PART_LISTS))).toEqual([]);
  });
});

describe('actionKeyOf', () => {
  it('is the key of an action, and of nothing else', () => {
    expect(actionKeyOf('growth/policies/travel#action-book')).toBe('growth/policies/travel#book');
    expect(actionKeyOf('growth/phases/go#focus-tools')).toBeUndefined();
    expect(actionKeyOf('growth')).toBeUndefined();
  });
});

/** The keys of lists whose items have an id, at any depth of a schema. */
function listsWithIds(schema: z.core.$ZodType | undefined, key: string): string[] {
  const def = schema?._zod.def as
    | undefined
    | {
        shape?: Record<string, z.core.$ZodType>;
        element?: z.core.$ZodType;
        valueType?: z.core.$ZodType;
        options?: z.core.$ZodType[];
        innerType?: z.core.$ZodType;
      };
  if (!def) return [];
  const inside = Object.entries(def.shape ?? {}).flatMap(([name, inner]) => listsWithIds(inner, name));
  const others = [def.valueType, def.innerType, ...(def.options ?? [])].flatMap((inner) => listsWithIds(inner, key));
  return [...inside, ...others, ...(def.element ? [...(hasId(def.element) ? [key] : []), ...listsWithIds(def.element, key)] : [])];
}

function hasId(schema: z.core.$ZodType): boolean {
  const def = schema._zod.def as { shape?: object; options?: z.core.$ZodType[]; innerType?: z.core.$ZodType };
  return 'id' in (def.shape ?? {}) || [...(def.options ?? []), ...(def.innerType ? [def.innerType] : [])].some(hasId);
}
