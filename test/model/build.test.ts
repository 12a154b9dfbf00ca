import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrganisation } from '#model/build.ts';
import type { AnyEntry } from '#model/entry.ts';
import { anAction, anEntry, aSite, contentWith, FRAME, linked, sound, TODAY } from '../support/entries.ts';

/** A little of everything. */
const RICH: readonly AnyEntry[] = [
  anEntry('tool', 'drafter', { allows: { open: { answer: 'yes', because: 'Open', policy: 'growth/travel' } } }),
  anEntry('policy', 'travel', { obligations: [anAction('a', { needs: ['replies/b'] })], answers: ['leakage'] }),
  anEntry('policy', 'expenses', { supersedes: 'travel' }),
  anEntry('risk', 'leakage'),
  anEntry('control', 'access', { answers: ['leakage'] }),
  anEntry('pitfall', 'haste', { risks: ['leakage'] }),
  anEntry('use-case', 'replies', { steps: [anAction('b')], tools: ['drafter'], policies: ['travel'], start: '2026-02-01', duration: '6 weeks' }),
  anEntry('metric', 'buy-in', {
    readings: [
      { date: '2026-03-01', value: 2 },
      { date: '2026-02-01', value: 1 },
    ],
  }),
  anEntry('update', 'news', { date: '2026-05-01', about: ['replies'] }),
  anEntry('update', 'older-news', { date: '2026-04-01' }),
  anEntry('review', 'half'),
  anEntry('playbook', 'another', { title: 'Another', start: '2026-01-01', phases: ['only'] }),
  anEntry('phase', 'only', {}, { playbook: 'another' }),
];

describe('buildOrganisation', () => {
  it('gives the same whatever the order of files', () => {
    const entries = contentWith(...RICH);
    const expected = buildOrganisation(entries, aSite(), { today: TODAY });
    expect(expected.diagnostics).toEqual([]);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(buildOrganisation(shuffled, aSite(), { today: TODAY })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves what it was given as it was', () => {
    const entries = contentWith(...RICH);
    const before = structuredClone(entries);
    buildOrganisation(entries, aSite(), { today: TODAY });
    expect(entries).toEqual(before);
  });

  it('has no circles, so that it can be printed as JSON', () => {
    expect(() => JSON.stringify(sound(RICH).organisation)).not.toThrow();
  });

  it('sorts departments and tools by title', () => {
    const { organisation } = sound([
      anEntry('department', 'a-team', { title: 'Zebras' }),
      anEntry('tool', 'b', { title: 'Ä' }),
      anEntry('tool', 'a', { title: 'Z' }),
    ]);
    expect(organisation.departments.map(({ title }) => title)).toEqual(['Finance', 'Sales', 'Zebras']);
    expect(organisation.tools.map(({ title }) => title)).toEqual(['Ä', 'Z']);
  });

  it('puts playbooks in the order of site.yaml, the others behind by title', () => {
    expect(linked(RICH).organisation.playbooks.map(({ id }) => id)).toEqual(['another', 'growth']);
    expect(linked(RICH, { site: aSite({ playbooks: ['growth'] }) }).organisation.playbooks.map(({ id }) => id)).toEqual(['growth', 'another']);
  });

  it('turns readings oldest first and news newest first', () => {
    const { playbook } = sound(RICH.filter(({ playbook }) => playbook !== 'another'));
    expect(playbook.metrics[0]?.readings.map(({ value }) => value)).toEqual([1, 2]);
    expect(playbook.updates.map(({ slug }) => slug)).toEqual(['news', 'older-news']);
  });

  it('knows when a review falls due, and when a use case ends', () => {
    const { playbook } = sound([anEntry('use-case', 'replies', { start: '2026-01-31', duration: '1 month', reviewed: '2026-01-15', reviewEvery: 'P6M' })]);
    expect(playbook.useCases[0]).toMatchObject({ end: '2026-02-27', nextReview: '2026-07-15' });
  });

  it('reports a folder of a playbook without playbook.mdx once', () => {
    const { diagnostics } = linked([anEntry('policy', 'travel', {}, { playbook: 'lost' }), anEntry('policy', 'expenses', {}, { playbook: 'lost' })]);
    expect(diagnostics).toMatchObject([{ code: 'missing-playbook', message: 'The playbook "lost" of this entry has no playbook.mdx.' }]);
  });

  it('says nothing of the entries of a playbook that is a draft', () => {
    expect(linked([anEntry('policy', 'travel', {}, { playbook: 'planned' })], { drafts: ['planned'] }).diagnostics).toEqual([]);
  });

  it('leaves out a use case whose phase does not exist, and finds everything else wrong with it', () => {
    const { playbook, diagnostics } = linked([anEntry('use-case', 'replies', { phase: 'never', departments: ['nobody'] })]);
    expect(playbook.useCases).toEqual([]);
    expect(diagnostics.map(({ path }) => path)).toEqual([['phase'], ['departments', 0]]);
  });

  it('finds every problem of every playbook in one run', () => {
    const wrong = (playbook: string): AnyEntry =>
      anEntry('policy', 'travel', { departments: ['nobody'], fromPhase: playbook === 'growth' ? 'prepare' : 'only' }, { playbook });
    const { diagnostics } = linked([...RICH.filter(({ playbook }) => playbook === 'another'), wrong('growth'), wrong('another')]);
    expect(diagnostics.map(({ file }) => file)).toEqual(['playbooks/another/policies/travel.mdx', 'playbooks/growth/policies/travel.mdx']);
  });

  it('keeps the entries of two playbooks apart', () => {
    const { diagnostics } = linked([...RICH, anEntry('policy', 'travel', { fromPhase: 'prepare' }, { playbook: 'another' })]);
    expect(diagnostics).toMatchObject([{ code: 'broken-reference', message: '"prepare" names no phase of this playbook.' }]);
  });

  it('is sound with the frame of these tests', () => {
    expect(sound().organisation.departments).toHaveLength(FRAME.filter(({ kind }) => kind === 'department').length);
  });
});
