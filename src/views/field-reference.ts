/** The fields of every kind, read off its schema, so that the guide cannot be out of date. */
import { z } from 'zod';
import { KIND_NAMES, KINDS, type KindName } from '#schema/kinds.ts';

export interface FieldRow {
  readonly name: string;
  readonly required: boolean;
  /** What it holds, in words: "text", "a list", "one of draft, approved, retired". */
  readonly holds: string;
}

export interface KindReference {
  readonly kind: KindName;
  readonly label: string;
  /** Where its files stand below the content folder. */
  readonly place: string;
  readonly fields: readonly FieldRow[];
}

export interface FieldReference {
  /** What every kind has. */
  readonly common: readonly FieldRow[];
  /** What each has beside it. */
  readonly kinds: readonly KindReference[];
}

/** What all kinds share is said once. */
export function fieldReference(): FieldReference {
  const whole = kindReferences();
  const [first] = whole;
  const isIn = (row: FieldRow, { fields }: KindReference): boolean => fields.some((other) => isSame(row, other));
  const common = (first?.fields ?? []).filter((row) => whole.every((kind) => isIn(row, kind)));
  return { common, kinds: whole.map((kind) => ({ ...kind, fields: kind.fields.filter((row) => !common.some((other) => isSame(row, other))) })) };
}

function isSame(one: FieldRow, other: FieldRow): boolean {
  return one.name === other.name && one.required === other.required && one.holds === other.holds;
}

function kindReferences(): KindReference[] {
  return KIND_NAMES.map((kind) => {
    const { schema, label, folder, scope } = KINDS[kind];
    const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const place = `${scope === 'playbook' ? 'playbooks/<playbook>/' : ''}${folder === null ? 'playbook' : `${folder}/<id>`}.mdx`;
    return {
      kind,
      label,
      place,
      fields: Object.entries(properties).map(([name, property]) => ({
        name,
        required: required.includes(name),
        holds: typeof property === 'object' ? wordsFor(property) : '',
      })),
    };
  });
}

/** A JSON Schema in a few words. */
function wordsFor(schema: z.core.JSONSchema.JSONSchema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.const !== undefined) return String(schema.const);
  if (schema.format === 'date') return 'a day, such as 2026-03-09';
  if (schema.anyOf) return [...new Set(schema.anyOf.map((option) => (typeof option === 'object' ? wordsFor(option) : '')))].join(', or ');
  if (schema.type === 'array')
    return typeof schema.items === 'object' && !Array.isArray(schema.items) && 'properties' in schema.items
      ? `a list of ${Object.keys(schema.items.properties ?? {}).join(', ')}`
      : 'a list';
  if (schema.type === 'object') return schema.properties ? Object.keys(schema.properties).join(', ') : 'by id';
  if (schema.type === 'integer' || schema.type === 'number')
    return schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < 100 ? `${schema.minimum} to ${schema.maximum}` : 'a number';
  return schema.type === 'boolean' ? 'true or false' : 'text';
}
