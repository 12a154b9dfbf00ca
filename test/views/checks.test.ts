import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { CHECKS } from '#schema/pitfall.ts';
import { site } from '#schema/site.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '#model/diagnostic.ts';
import { codeViewOf, codeViews, isCode, pitfallsOf } from '#views/checks.ts';
import { anEntry, aSite, sound } from '../support/entries.ts';

const codes = Object.keys(DIAGNOSTICS) as DiagnosticCode[];

describe('codeViews', () => {
  const views = codeViews();

  it('has every code once, the playbook checks first', () => {
    expect(views.map(({ code }) => code).sort()).toEqual([...codes].sort());
    expect(views.slice(0, CHECKS.length).map(({ code }) => code)).toEqual([...CHECKS].sort());
  });

  it.each(codes)('has a wrong and a right example of %s', (code) => {
    const { bad, good } = codeViewOf(code).example;
    expect(bad.trim()).not.toBe('');
    expect(good.trim()).not.toBe('');
    expect(good).not.toBe(bad);
  });

  it('says how to switch playbook checks, in lines that site.yaml takes, and of the others why nothing does', () => {
    const { organisation, title, summary, contact } = aSite();
    for (const { code, settings, fixed } of views) {
      expect(settings !== undefined, code).toBe(CHECKS.some((check) => check === code));
      expect(fixed !== undefined, code).toBe(settings === undefined);
      if (!settings) continue;
      const written = parseDocument(`${settings.severity}\n${settings.waiver}\n`).toJS() as object;
      expect(site.parse({ organisation, title, summary, contact, ...written })).toMatchObject({ waivers: [{ check: code }] });
    }
  });

  it.each(CHECKS)('has right examples of %s that are YAML', (code) => {
    expect(parseDocument(codeViewOf(code).example.good.replaceAll('\n\n', '\n---\n').split('\n---\n')[0] ?? '').errors).toEqual([]);
  });
});

it('knows its codes from other words', () => {
  expect([isCode('unmeasured'), isCode('toString'), isCode('')]).toEqual([true, false, false]);
});

it('names the pitfalls that a check detects', () => {
  const { organisation } = sound([anEntry('pitfall', 'haste', { check: 'phase-skipped' }), anEntry('pitfall', 'delay')]);
  expect(pitfallsOf(organisation, 'phase-skipped').map(({ slug }) => slug)).toEqual(['haste']);
  expect(pitfallsOf(organisation, 'broken-link')).toEqual([]);
});
