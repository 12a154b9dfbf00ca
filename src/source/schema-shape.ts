/** Looks into schemas: what they know at a path, for sentences that name it. */
import type { z } from 'zod';
import type { DataPath } from '#model/diagnostic.ts';

/** The schema of the value at a path, through what wraps it. */
export function schemaAt(schema: z.core.$ZodType | undefined, path: DataPath): z.core.$ZodType | undefined {
  const def = unwrapped(schema)?._zod.def as AnyDef | undefined;
  const [step, ...rest] = path;
  if (step === undefined || !def) return unwrapped(schema);
  if (def.shape) return schemaAt(def.shape[String(step)], rest);
  if (def.element) return schemaAt(def.element, rest);
  if (def.valueType) return schemaAt(def.valueType, rest);
  if (def.options) return def.options.map((option) => schemaAt(option, path)).find((found) => found !== undefined);
  return undefined;
}

interface AnyDef {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
}

function unwrapped(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const inner = (schema?._zod.def as AnyDef | undefined)?.innerType;
  return inner ? unwrapped(inner) : schema;
}

/** The alternatives of a union. */
export function optionsOf(schema: z.core.$ZodType | undefined): readonly z.core.$ZodType[] {
  return (unwrapped(schema)?._zod.def as AnyDef | undefined)?.options ?? [];
}

function shapeOf(schema: z.core.$ZodType | undefined): Readonly<Record<string, z.core.$ZodType>> {
  return (unwrapped(schema)?._zod.def as AnyDef | undefined)?.shape ?? {};
}

/** The keys that a map may have; of alternatives, those of all. */
export function keysOf(schema: z.core.$ZodType | undefined): string[] {
  const options = optionsOf(schema);
  return options.length > 0 ? [...new Set(options.flatMap(keysOf))] : Object.keys(shapeOf(schema));
}

/** The keys that a map must have, beside those that it has in common with others. */
export function ownRequiredOf(schema: z.core.$ZodType | undefined, common: readonly string[]): string[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, field]) => (common.includes(key) || field._zod.optin === 'optional' ? [] : [key]));
}
