/** What a schema finds wrong with a value, as sentences with the path of the very key or value. */
import type { z } from 'zod';
import type { DataPath } from '#model/diagnostic.ts';
import { nearest } from '#model/suggest.ts';
import { keysOf, optionsOf, ownRequiredOf, schemaAt } from './schema-shape.ts';
import { capital, listOf, nameOf, oneOf, shownOf, typeName, typeOf } from './words.ts';

export interface SchemaProblem {
  readonly code: 'unknown-key' | 'missing-field' | 'wrong-value';
  readonly path: DataPath;
  /** Whether the key or the value of the path is meant. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly suggestion?: string;
}

/**
 * Every problem that a schema has with a value.
 * @param subject what the value is, with its article: "a policy", "<Note>"
 * @param sourceOf a scalar as the author wrote it, where that differs from the value: `3.10` is the number 3.1
 */
export function schemaProblemsOf(
  schema: z.ZodType,
  value: unknown,
  subject: string,
  sourceOf: (path: DataPath) => string | undefined = () => undefined,
): { readonly data: unknown; readonly problems: readonly SchemaProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const issues = result.error.issues;
  const context = { schema, value, subject, sourceOf };
  // A value of the wrong type often fails a second rule as well; one sentence is enough.
  const seen = new Set<string>();
  const problems = issues
    .flatMap((issue) => problemsOf(issue, [], context))
    .filter(({ code, path, at, message }) => {
      // Of missing fields the path is that of their owner.
      const key = at === 'key' || code === 'missing-field' ? `${path.join('/')} key ${message}` : path.join('/');
      return !seen.has(key) && seen.add(key);
    });
  return { data: undefined, problems };
}

interface Context {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly subject: string;
  readonly sourceOf: (path: DataPath) => string | undefined;
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, before: DataPath, context: Context): SchemaProblem[] {
  const path: DataPath = [...before, ...issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step))];
  const value = valueAt(context.value, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKeyOf(key, path, context));
  if (issue.code === 'invalid_key') {
    const rule = issue.issues[0] ? ownWordsOf(issue.issues[0]) : undefined;
    return [{ code: 'wrong-value', path, at: 'key', message: `The key "${String(path.at(-1))}" ${rule ?? 'is not allowed here'}.` }];
  }
  if (value === undefined && !isPresent(context.value, path)) return [missingOf(path, context)];
  if (value === null) return [{ code: 'missing-field', path, at: 'key', message: `${nameOf(path)} has no value.` }];
  if (issue.code === 'invalid_union') return unionProblemsOf(issue, path, context);
  return [wrongValueOf(issue, path, value, context)];
}

function unknownKeyOf(key: string, path: DataPath, context: Context): SchemaProblem {
  const known = keysOf(schemaAt(context.schema, path));
  const unused = known.filter((name) => !isPresent(context.value, [...path, name]));
  const suggestion = key === '<<' ? undefined : (nearest(key, unused) ?? nearest(key, known));
  const owner = path.length === 0 ? context.subject : nameOf(path);
  const reason = key === '<<' ? ' YAML 1.2 knows no merge keys; write the fields out.' : '';
  return {
    code: 'unknown-key',
    path: [...path, key],
    at: 'key',
    message: `"${key}" is not a field of ${owner}.${reason}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

function missingOf(path: DataPath, context: Context): SchemaProblem {
  const owner = path.length === 1 ? context.subject : nameOf(path.slice(0, -1));
  return { code: 'missing-field', path: path.slice(0, -1), at: 'value', message: `The field "${String(path.at(-1))}" of ${owner} is missing.` };
}

function wrongValueOf(issue: Issue, path: DataPath, value: unknown, context: Context): SchemaProblem {
  const name = nameOf(path);
  const shown = shownOf(value, context.sourceOf(path));
  const make = (rest: string, suggestion?: string): SchemaProblem => ({
    code: 'wrong-value',
    path,
    at: 'value',
    message: rest,
    ...(suggestion !== undefined && { suggestion }),
  });
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const suggestion = nearest(String(value), values);
    return make(`${shown} is not a value of ${name}; it is ${oneOf(values)}.`, suggestion);
  }
  if (issue.code === 'invalid_type') {
    const own = ownWordsOf(issue);
    if (own !== undefined) return make(`${name} ${own}; here it is ${shown}.`);
    const quote =
      issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
        ? `; put it in quotes: "${context.sourceOf(path) ?? String(value)}"`
        : '';
    return make(`${name} must be ${typeName(issue.expected)}, and ${shown} is ${typeName(typeOf(value))}${quote}.`);
  }
  const own = ownWordsOf(issue);
  if (own !== undefined)
    return make(
      path.length === 0
        ? `${capital(context.subject)} ${own}.`
        : `${name} ${own}${typeof value === 'string' && value.trim() !== '' && value.length < 80 ? `; here it is ${shown}` : ''}.`,
    );
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
    const what = issue.origin === 'string' ? `${bound} characters long` : issue.origin === 'array' ? `a list of ${bound}` : bound;
    return make(`${name} must be ${what}; here it is ${shown}.`);
  }
  return make(`${name} is not valid: ${shown}.`);
}

/** Of alternatives that are all maps, the author means the one whose own keys he wrote; say which there are. */
function unionProblemsOf(issue: Extract<Issue, { code: 'invalid_union' }>, path: DataPath, context: Context): SchemaProblem[] {
  const value = valueAt(context.value, path);
  const union = schemaAt(context.schema, path);
  const options = union ? optionsOf(union).map((option) => keysOf(option)) : [];
  const common = (options[0] ?? []).filter((key) => options.every((keys) => keys.includes(key)));
  const own = options.map((keys) => keys.filter((key) => !common.includes(key)));
  if (isRecord(value) && own.length > 1 && own.every((keys) => keys.length > 0)) {
    const required = options.map((_, index) => ownRequiredOf(optionsOf(union)[index], common));
    const ways = oneOf(required.map((keys) => keys.map((key) => `"${key}"`).join(' with ')));
    const written = own.flatMap((keys, index) => (keys.some((key) => key in value) ? [index] : []));
    const only = written[0];
    if (written.length === 1 && only !== undefined) return (issue.errors[only] ?? []).flatMap((inner) => problemsOf(inner, path, context));
    const unknown = Object.keys(value).filter((key) => !options.some((keys) => keys.includes(key)));
    if (written.length === 0 && unknown.length > 0) {
      return unknown.map((key) => {
        const suggestion = nearest(key, own.flat());
        return {
          code: 'unknown-key',
          path: [...path, key],
          at: 'key',
          message: `"${key}" is not a field of ${nameOf(path)}; beside ${listOf(common)} it wants exactly one of ${ways}.`,
          ...(suggestion !== undefined && { suggestion }),
        };
      });
    }
    const found = written.length === 0 ? 'has none' : `has ${listOf(own.flat().filter((key) => key in value))}`;
    return [
      {
        code: written.length === 0 ? 'missing-field' : 'wrong-value',
        path,
        at: 'value',
        message: `${capital(nameOf(path))} wants exactly one of ${ways}, and ${found}.`,
      },
    ];
  }
  const message = ownWordsOf(issue);
  if (message !== undefined)
    return [{ code: 'wrong-value', path, at: 'value', message: `${nameOf(path)} ${message}; here it is ${shownOf(value, context.sourceOf(path))}.` }];
  const fitting = issue.errors.filter(
    (errors) => !errors.some((inner) => inner.path.length === 0 && (inner.code === 'invalid_type' || inner.code === 'invalid_value')),
  );
  const best = (fitting.length > 0 ? fitting : issue.errors).toSorted((a, b) => a.length - b.length)[0] ?? [];
  return best.flatMap((inner) => problemsOf(inner, path, context));
}

/** Messages that the schemas set go on after the name of the field; those of zod begin with a capital. */
function ownWordsOf(issue: { readonly message: string }): string | undefined {
  return /^[a-z]/.test(issue.message) ? issue.message : undefined;
}

function valueAt(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((at, step) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[step] : undefined), value);
}

function isPresent(value: unknown, path: DataPath): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  const last = path.at(-1);
  return last === undefined || (parent !== null && typeof parent === 'object' && Object.hasOwn(parent, last));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
