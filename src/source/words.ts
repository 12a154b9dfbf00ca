/** The words of which sentences about values are made. */
import type { DataPath } from '#model/diagnostic.ts';

/** `obligations`, item 2, `departments`: as people count. */
export function nameOf(path: DataPath): string {
  const words = path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : `"${step}"`));
  const last = words.pop() ?? 'it';
  return words.length === 0 ? last : `${last} of ${words.reverse().join(' of ')}`;
}

export function shownOf(value: unknown, source: string | undefined): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map of fields';
  const text = typeof value === 'string' ? value : (source ?? String(value));
  return `"${text.length > 80 ? `${text.slice(0, 77)}…` : text}"`;
}

export function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

export function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of fields',
    record: 'a map of fields',
  };
  return names[type] ?? type;
}

export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

export function listOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

export function capital(text: string): string {
  return text.replace(/^[a-z]/, (first) => first.toUpperCase());
}
