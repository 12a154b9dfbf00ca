/** What a reader who proposes a use case is asked: the fields of a use case that need no editor, as their schema has them. */
import { z } from 'zod';
import { useCase } from '#schema/use-case.ts';
import type { Organisation } from '#model/organisation.ts';

/** Asked in this order. What is left out, such as the phase and the metrics, the editors decide. */
const ASKED = {
  title: ['What is it called?', 'A few words.'],
  summary: ['What would it do, and what would be better then?', 'One or two sentences.'],
  departments: ['Whose work is it?', ''],
  objective: ['Which objective does it serve?', ''],
  dataClass: ['What is the most sensitive data that it would see?', ''],
  tools: ['Which tools would it use?', ''],
  effort: ['How much work would it be?', '1 is little, 5 is much.'],
  impact: ['How much would it change?', '1 is little, 5 is much.'],
} as const satisfies Partial<Record<keyof typeof useCase.shape, readonly [label: string, hint: string]>>;

export type AskedField = keyof typeof ASKED;

export interface FormField {
  readonly id: AskedField;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  /** A line, a longer text, or a choice of these. */
  readonly holds: 'line' | 'text' | { readonly options: readonly string[]; readonly several: boolean };
}

export function ideaFormOf(organisation: Organisation): FormField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(useCase, { io: 'input' });
  return (Object.keys(ASKED) as AskedField[]).flatMap((id): FormField[] => {
    const schema = properties[id];
    const holds = typeof schema === 'object' ? holdsOf(id, schema, organisation) : undefined;
    const [label, hint] = ASKED[id];
    // A choice among nothing is none.
    return holds === undefined ? [] : [{ id, label, hint, required: required.includes(id), holds }];
  });
}

function holdsOf(id: AskedField, schema: z.core.JSONSchema.JSONSchema, organisation: Organisation): FormField['holds'] | undefined {
  const known = titlesFor(id, organisation);
  const options = known ?? rangeOf(schema);
  if (options !== undefined) return options.length === 0 ? undefined : { options: [...new Set(options)], several: schema.type === 'array' };
  return (schema.maxLength ?? 0) > 300 ? 'text' : 'line';
}

/** Where the field names entries, the titles to choose from. */
function titlesFor(id: AskedField, { departments, tools, playbooks, site }: Organisation): string[] | undefined {
  switch (id) {
    case 'departments':
      return departments.map(({ title }) => title);
    case 'tools':
      return tools.filter(({ status }) => status !== 'prohibited').map(({ title }) => title);
    case 'objective':
      return playbooks.flatMap(({ objectives }) => objectives.map(({ title }) => title));
    case 'dataClass':
      return site.dataClasses.map(({ title }) => title);
    default:
      return undefined;
  }
}

/** The numbers of a scale. */
function rangeOf({ type, minimum, maximum }: z.core.JSONSchema.JSONSchema): string[] | undefined {
  if (type !== 'integer' || minimum === undefined || maximum === undefined) return undefined;
  return Array.from({ length: maximum - minimum + 1 }, (_, index) => String(minimum + index));
}
