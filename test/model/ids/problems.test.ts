import { describe, expect, it } from 'vitest';
import { anAction, anEntry } from '../../support/entries.ts';
import { found, ledgerOf } from './support.ts';

const TRAVEL = { title: 'How we travel', obligations: [anAction('book'), anAction('keep-bill')] };
const travel = anEntry('policy', 'travel', TRAVEL);
const visas = anEntry('policy', 'visas');
const ledger = ledgerOf([travel, visas]);
const gone = { on: '2026-05-04', because: 'Nobody travels.' };

describe('content without a ledger', () => {
  it('is left in peace', () => {
    expect(found([travel], undefined)).toEqual([]);
    expect(found([anEntry('policy', 'journeys', { aliases: ['travel'] })], undefined)).toEqual([]);
  });

  it('still cannot call one id two things', () => {
    expect(found([visas, anEntry('policy', 'journeys', { aliases: ['visas', 'journeys'] })], undefined)).toEqual([
      'id-reused playbooks/growth/policies/journeys.mdx:aliases.0 "growth/policies/visas" is no former id: playbooks/growth/policies/visas.mdx has it now.',
      'self-reference playbooks/growth/policies/journeys.mdx:aliases.1 "growth/policies/journeys" is what it is called now.',
    ]);
    expect(found([anEntry('policy', 'a', { aliases: ['old'] }), anEntry('policy', 'b', { aliases: ['old'] })], undefined)).toEqual([
      'id-reused playbooks/growth/policies/b.mdx:aliases.0 "growth/policies/old" is said to be a former id of "growth/policies/a" as well; it can lead to one of them only.',
    ]);
    expect(found([anEntry('playbook', 'growth', { aliases: ['search'] })], undefined)).toEqual([
      'reserved-id playbooks/growth/playbook.mdx:aliases.0 "search" can never have been an id.',
    ]);
  });
});

describe('content with a ledger', () => {
  it('is in order as long as every id is there, was renamed, or was removed with a reason', () => {
    expect(found([travel, visas], ledger)).toEqual([]);
    expect(
      found([anEntry('policy', 'journeys', { ...TRAVEL, aliases: ['travel'] }), visas], ledger).filter((line) => !line.startsWith('id-unrecorded')),
    ).toEqual([]);
    expect(found([visas], { ...ledger, removed: { 'growth/policies/travel': gone } })).toEqual([]);
  });

  it('is in order while an entry cannot be read: it may be the one that was renamed, or the one to look at instead', () => {
    expect(found([visas], ledger, { invalid: ['growth/policies/journeys'] })).toEqual([]);
    const removed = { ...ledger, removed: { 'growth/policies/travel': { ...gone, see: 'growth/policies/visas' } } };
    expect(found([], removed, { invalid: ['growth/policies/visas'] })).toEqual([]);
    expect(found([visas], ledger, { invalid: ['growth/risks/delay'] })).toHaveLength(1);
  });

  it('says where an id vanished, once for an entry with all its parts, and what it may be called now', () => {
    const renamed = anEntry('policy', 'journeys', TRAVEL);
    expect(found([renamed, visas], ledger)).toEqual([
      'id-vanished ids.yaml:ids.growth/policies/travel The policy "growth/policies/travel" (How we travel) is recorded, and nothing has this id any more. If it was renamed, write "aliases: [travel]" there. -> growth/policies/journeys',
      'id-unrecorded playbooks/growth/policies/journeys.mdx: "growth/policies/journeys" is not in ids.yaml yet, nor are 2 more of this file.',
    ]);
    expect(found([visas], ledger)).toEqual([
      'id-vanished ids.yaml:ids.growth/policies/travel The policy "growth/policies/travel" (How we travel) is recorded, and nothing has this id any more.',
    ]);
  });

  it('knows an action that was renamed or that moved', () => {
    const [renamed] = found([anEntry('policy', 'travel', { obligations: [anAction('reserve', { do: 'Do book' }), anAction('keep-bill')] }), visas], ledger);
    expect(renamed).toBe(
      'id-vanished ids.yaml:ids.growth/policies/travel#action-book The action "growth/policies/travel#action-book" (Do book) is recorded, and nothing has this id any more. If it was renamed, write "aliases: [book]" there. -> growth/policies/travel#action-reserve',
    );
    const [moved] = found(
      [anEntry('policy', 'travel', { obligations: [anAction('keep-bill')] }), anEntry('policy', 'visas', { obligations: [anAction('book')] })],
      ledger,
    );
    expect(moved).toContain('write "aliases: [growth/policies/travel#action-book]" there. -> growth/policies/visas#action-book');
  });

  it('says nothing of drafts, nor of entries that cannot be read', () => {
    expect(found([visas], ledger, { drafts: ['growth/policies/travel'] })).toEqual([]);
    expect(found([visas], ledger, { invalid: ['growth/policies/travel'] })).toEqual([]);
  });

  it('refuses an id that was removed once, at the very place that uses it again', () => {
    expect(found([travel, visas], { ...ledger, removed: { 'growth/policies/travel#action-keep-bill': gone } })).toEqual([
      'id-reused playbooks/growth/policies/travel.mdx:obligations.1.id "growth/policies/travel#action-keep-bill" was removed on 2026-05-04 (Nobody travels.), and is the id of this action now.',
    ]);
    expect(found([anEntry('policy', 'visas', { aliases: ['travel'] })], { ...ledger, removed: { 'growth/policies/travel': gone } })).toEqual([
      'id-reused playbooks/growth/policies/visas.mdx:aliases.0 "growth/policies/travel" is recorded as removed on 2026-05-04, so it cannot be called "growth/policies/visas" now.',
    ]);
  });

  it('finds slips in aliases and in tombstones', () => {
    expect(found([anEntry('policy', 'visas', { aliases: ['travle'] })], { ...ledger, removed: { 'growth/policies/travel': gone } })).toEqual([
      'unknown-former-id playbooks/growth/policies/visas.mdx:aliases.0 "growth/policies/travle" was never recorded as an id. -> growth/policies/travel',
    ]);
    expect(found([travel, visas], { ...ledger, removed: { 'growth/policies/travle': gone } })).toEqual([
      'unknown-former-id ids.yaml:removed.growth/policies/travle "growth/policies/travle" is said to be removed, and was never recorded as an id. -> growth/policies/travel',
    ]);
    expect(found([visas], { ...ledger, removed: { 'growth/policies/travel': { ...gone, see: 'growth/policies/visa' } } })).toEqual([
      'broken-reference ids.yaml:removed.growth/policies/travel.see "growth/policies/visa" names nothing that readers could look at instead. -> growth/policies/visas',
    ]);
    expect(found([visas], { ...ledger, removed: { 'growth/policies/travel': { ...gone, see: 'growth/policies/travel' } } })).toEqual([
      'self-reference ids.yaml:removed.growth/policies/travel.see "growth/policies/travel" is its own successor.',
    ]);
  });

  it('is not misled by ids that are names of methods', () => {
    const constructor = anEntry('playbook', 'constructor', { start: '2026-01-01', phases: ['prepare'] });
    const phase = anEntry('phase', 'prepare', {}, { playbook: 'constructor' });
    expect(found([travel, visas, constructor, phase], ledger)).toEqual([
      'id-unrecorded playbooks/constructor/playbook.mdx: "constructor" is not in ids.yaml yet.',
      'id-unrecorded playbooks/constructor/phases/prepare.mdx: "constructor/phases/prepare" is not in ids.yaml yet.',
    ]);
  });
});
