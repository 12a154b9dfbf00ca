/** JSON, held against its published schema by a validator that is not ours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { complaints, fileOf, SALES } from './support.ts';

interface File {
  $schema: string;
  phases: { items: { key: string }[] }[];
}

describe('a checklist as JSON', () => {
  const text = fileOf(`${SALES}.json`);
  const file = JSON.parse(text) as File;

  it('is the one of the golden file', async () => {
    await expect(text).toMatchFileSnapshot('golden/sales.json');
  });

  it('is what its schema says, which it names', () => {
    expect(file.$schema).toBe('https://playbooks.example/handbook/exports/checklist.schema.json');
    expect(complaints('checklist', file)).toEqual([]);
  });

  it('is refused by the schema with a field too many or a wrong day', () => {
    const [phase] = file.phases;
    const wrong = { ...file, extra: 1, phases: [{ ...phase, items: [{ ...phase?.items[0], due: '2026-02-30' }] }] };
    expect(complaints('checklist', wrong).length).toBeGreaterThanOrEqual(2);
  });

  it('holds every action of the department once', () => {
    const keys = file.phases.flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(13);
  });
});

describe('the schema of progress files', () => {
  it('takes those that the example ships', () => {
    for (const name of ['finance', 'customer-support']) {
      const file: unknown = parse(readFileSync(new URL(`../../content/progress/${name}.yaml`, import.meta.url), 'utf8'), { version: '1.2', schema: 'core' });
      expect(complaints('progress', file)).toEqual([]);
    }
  });
});
