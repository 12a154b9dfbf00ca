import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats, { type FormatsPlugin } from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '#source/report/json.ts';
import { aReport } from './a-report.ts';

const schema = JSON.parse(readFileSync(new URL('../../../public/schemas/check-report.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true });
// The types of this CommonJS module promise its default export twice.
(formats as unknown as { default: FormatsPlugin }).default(ajv);
const validate = ajv.compile(schema);

function problemsOf(report: unknown): string[] {
  return validate(report) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('the JSON report', () => {
  it.each([
    ['with findings', aReport()],
    ['with addresses of pages', aReport({ pageOf: (code) => `https://a.example/checks/${code}/` })],
    ['of nothing', aReport({ diagnostics: [], waived: [] })],
  ])('%s keeps to its published schema', (_name, report) => {
    expect(problemsOf(JSON.parse(jsonReport(report)))).toEqual([]);
  });

  it('says where, what, why and how to mend it, of each finding', () => {
    const { summary, diagnostics, waived } = JSON.parse(jsonReport(aReport())) as { summary: object; diagnostics: object[]; waived: object[] };
    expect(summary).toEqual({ errors: 3, warnings: 1, waived: 1, entries: 12, files: 14 });
    expect(diagnostics[1]).toEqual({
      code: 'unknown-key',
      severity: 'error',
      file: 'handbook/content/departments/it.mdx',
      line: 2,
      column: 1,
      message: '"titel" is not a field of a department.',
      suggestion: 'title',
      why: 'A misspelt key is a field that silently is missing.',
      mend: 'Correct the key or remove it.',
      page: null,
    });
    expect(diagnostics[0]).toMatchObject({ file: 'handbook/content', line: null, column: null, suggestion: null });
    expect(waived).toMatchObject([{ code: 'review-overdue', waiver: { reason: 'The owner is away.', expires: '2026-12-31' } }]);
  });
});

describe('the schema', () => {
  it('refuses what a report never is, so that it promises something', () => {
    const whole = JSON.parse(jsonReport(aReport())) as { diagnostics: Record<string, unknown>[] };
    const [first = {}] = whole.diagnostics;
    const { code: _code, ...nameless } = first;
    for (const broken of [
      { ...whole, version: 2 },
      { ...whole, extra: 1 },
      { ...whole, diagnostics: [nameless] },
      { ...whole, diagnostics: [{ ...first, line: 0 }] },
      { ...whole, diagnostics: [{ ...first, severity: 'off' }] },
    ])
      expect(problemsOf(broken)).not.toEqual([]);
  });

  it('says of every key what it is', () => {
    const silent: string[] = [];
    const look = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties } = part as { properties?: Record<string, { description?: string; $ref?: string }> };
      for (const [key, value] of Object.entries(properties ?? {})) if (value.description === undefined) silent.push(`${path}/${key}`);
      for (const [key, value] of Object.entries(part)) look(value, `${path}/${key}`);
    };
    look(schema, '');
    expect(silent).toEqual([]);
  });
});
