import { describe, expect, it } from 'vitest';
import { ownersOf } from '#views/owners.ts';
import { anEntry, linked, sound } from '../support/entries.ts';

describe('ownersOf', () => {
  const { organisation } = sound([
    anEntry('risk', 'leak', { owner: 'Guard' }),
    anEntry('policy', 'travel', { owner: 'Clerk', reviewed: '2025-12-01', reviewEvery: 'P6M' }),
    anEntry('policy', 'stay', { owner: 'Clerk', reviewed: '2026-06-01', reviewEvery: 'P1M' }),
    anEntry('policy', 'later', { owner: 'Clerk', reviewed: '2026-06-01', reviewEvery: 'P1Y' }),
    anEntry('metric', 'buy-in', { owner: 'Counter', reviewEvery: 'P1M', readings: [{ date: '2026-05-01', value: 1 }] }),
  ]);
  const owners = ownersOf(organisation, [{ code: 'vague-action', file: 'playbooks/growth/policies/travel.mdx', message: 'It is vague.' }]);
  const tasksOf = (owner: string): unknown[] =>
    (owners.find((known) => known.owner === owner)?.tasks ?? []).map(({ kind, title, day, late }) => [kind, title, day, late]);

  it('gives each owner what waits for them, first what waits now, then by day', () => {
    expect(tasksOf('Clerk')).toEqual([
      ['finding', 'Travel', undefined, false],
      ['review', 'Travel', '2026-06-01', true],
      ['review', 'Stay', '2026-07-01', false],
    ]);
    expect(tasksOf('Guard')).toEqual([['hole', 'Leak', undefined, false]]);
    expect(tasksOf('Counter')).toEqual([['reading', 'Buy in', '2026-06-01', true]]);
  });

  it('names every owner of an entry once, by name, with how much they keep', () => {
    expect(owners.map(({ owner, entries }) => [owner, entries])).toEqual([
      ['Clerk', 3],
      ['Counter', 1],
      ['Guard', 1],
      ['Somebody', 5],
    ]);
  });

  it('gives what belongs to no entry to whom one asks', () => {
    const { organisation: small } = linked();
    const [editor] = ownersOf(small, [{ code: 'waiver-expired', file: 'site.yaml', message: 'It has ended.' }]);
    expect(editor).toMatchObject({ owner: 'Editor', entries: 0, tasks: [{ kind: 'finding', route: '/checks/waiver-expired/' }] });
  });
});
