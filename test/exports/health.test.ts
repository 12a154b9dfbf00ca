import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { healthFile } from '#exports/health-schema.ts';
import { exportFilesOf, HEALTH_FILE } from '#exports/index.ts';
import { diagnostics, organisation } from '../content/shipped.ts';
import { awkward, complaints, PLACE } from './support.ts';

const parsed = (found: typeof diagnostics): z.output<typeof healthFile> =>
  JSON.parse(
    exportFilesOf(organisation, found)
      .find(({ path }) => path === HEALTH_FILE)
      ?.text(PLACE) ?? '',
  ) as z.output<typeof healthFile>;

describe('what the check finds, as JSON', () => {
  it('is what its schema says, which it names, and holds every finding with its place', () => {
    const file = parsed(diagnostics);
    expect(file.$schema).toBe('https://playbooks.example/handbook/exports/health.schema.json');
    expect(complaints('health', file)).toEqual([]);
    const rows = (list: readonly object[]): string[] => list.map((row) => JSON.stringify(row)).sort();
    expect(rows(file.findings.map(({ code, file: path, line, message }) => ({ code, path, line, message })))).toEqual(
      rows(diagnostics.map(({ code, file: path, position, message }) => ({ code, path, line: position?.line, message }))),
    );
    expect(file.findings.every(({ url }) => url.startsWith('https://playbooks.example/handbook/checks/'))).toBe(true);
    expect(file.waived.map(({ code, entry }) => [code, entry])).toContainEqual(['tool-undecided', 'tools/pipelight']);
  });

  it('names errors first, and says severities as site.yaml has them', () => {
    const [first, ...rest] = diagnostics;
    if (!first) throw new Error('The shipped content has no warning.');
    const severities = parsed([...rest, { ...first, severity: 'error' }]).findings.map(({ severity }) => severity);
    expect(severities[0]).toBe('error');
    expect(severities.filter((severity) => severity === 'error')).toHaveLength(1);
  });

  it('is there where nothing was found, too', () => {
    expect(parsed([]).findings).toEqual([]);
    expect(exportFilesOf(awkward()).map(({ path }) => path)).toContain(HEALTH_FILE);
  });
});
