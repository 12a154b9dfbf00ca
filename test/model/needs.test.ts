import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction, anEntry, linked, sound } from '../support/entries.ts';

/** One policy whose actions need what the arrows say. */
function withNeeds(needs: Readonly<Record<string, readonly string[]>>) {
  return linked([anEntry('policy', 'travel', { obligations: Object.entries(needs).map(([id, ids]) => anAction(id, { needs: [...ids] })) })]);
}

function cyclesOf(needs: Readonly<Record<string, readonly string[]>>): string[] {
  return withNeeds(needs).diagnostics.flatMap(({ code, message }) => (code === 'needs-cycle' ? message : []));
}

describe('needs', () => {
  it('become keys, for actions of the same and of other entries', () => {
    const { playbook } = sound([
      anEntry('policy', 'travel', { obligations: [anAction('a'), anAction('b', { needs: ['a', 'replies/a'] })] }),
      anEntry('use-case', 'replies', { steps: [anAction('a')] }),
    ]);
    expect(playbook.policies[0]?.obligations[1]?.needs).toEqual(['growth/policies/travel#a', 'growth/use-cases/replies#a']);
  });

  it('of a name that two entries share must say which', () => {
    const shared = [anEntry('use-case', 'replies', { steps: [anAction('a')] }), anEntry('pitfall', 'replies', { countermeasures: [anAction('a')] })];
    const needing = (need: string) => [...shared, anEntry('policy', 'travel', { obligations: [anAction('b', { needs: [need] })] })];
    expect(linked(needing('replies/a')).diagnostics).toMatchObject([
      { code: 'broken-reference', message: '"replies/a" names several actions of this playbook; write use-cases/replies/a or pitfalls/replies/a.' },
    ]);
    expect(sound(needing('pitfalls/replies/a')).playbook.policies[0]?.obligations[0]?.needs).toEqual(['growth/pitfalls/replies#a']);
  });

  it('reach actions of every kind that has some', () => {
    const { diagnostics } = linked([
      anEntry('phase', 'go', { focus: [{ id: 'f', title: 'F', summary: 'F', actions: [anAction('a')] }] }),
      anEntry('pitfall', 'haste', { countermeasures: [anAction('a')] }),
      anEntry('control', 'access', { phases: { go: { expectation: 'It is known', actions: [anAction('a')] } } }),
      anEntry('use-case', 'replies', { steps: [anAction('a')] }),
      anEntry('policy', 'travel', { obligations: [anAction('a', { phase: 'go', needs: ['go/a', 'haste/a', 'access/a', 'replies/a'] })] }),
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('of a later phase are reported, of the same or an earlier one not', () => {
    const { diagnostics } = linked([
      anEntry('phase', 'go', {
        focus: [{ id: 'f', title: 'F', summary: 'F', actions: [anAction('late', { needs: ['travel/early', 'fly'] }), anAction('fly')] }],
      }),
      anEntry('policy', 'travel', { obligations: [anAction('early', { needs: ['packed', 'go/late'] }), anAction('packed')] }),
    ]);
    expect(diagnostics.filter(({ code }) => code !== 'needs-cycle')).toEqual([
      {
        code: 'needs-later-phase',
        file: 'playbooks/growth/policies/travel.mdx',
        path: ['obligations', 0, 'needs', 1],
        message: '"early" belongs to "Prepare" and needs "late", which comes later, in "Go".',
        suggestion: undefined,
      },
    ]);
  });

  it('wait for nothing twice, and may meet again', () => {
    expect(cyclesOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });

  it.each([
    [{ a: ['b'], b: ['a'] }, 'a → b → a'],
    [{ a: ['b'], b: ['c'], c: ['d'], d: ['e'], e: ['a'] }, 'a → b → c → d → e → a'],
    [{ lead: ['b'], b: ['c'], c: ['b'] }, 'b → c → b'],
  ])('that go in a circle are reported once and whole: %j', (needs, cycle) => {
    expect(cyclesOf(needs)).toEqual([`These actions wait for one another: ${cycle}.`]);
  });

  it('that go in two circles are both reported', () => {
    expect(cyclesOf({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] })).toHaveLength(2);
  });

  it('that go in a circle through several entries are reported where it begins', () => {
    const { diagnostics } = linked([
      anEntry('policy', 'travel', { obligations: [anAction('x'), anAction('a', { needs: ['replies/b'] })] }),
      anEntry('use-case', 'replies', { steps: [anAction('b', { needs: ['travel/a'] })] }),
    ]);
    expect(diagnostics).toMatchObject([
      {
        code: 'needs-cycle',
        file: 'playbooks/growth/policies/travel.mdx',
        path: ['obligations', 1, 'needs'],
        message: 'These actions wait for one another: a → b → a.',
      },
    ]);
  });

  it('have a circle reported exactly where there is one, in any graph', () => {
    const graph = fc.integer({ min: 1, max: 7 }).chain((size) => {
      const names = Array.from({ length: size }, (_, index) => `n${index}`);
      return fc
        .tuple(...names.map(() => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 })))
        .map((needs) => Object.fromEntries(names.map((name, index) => [name, (needs[index] ?? []).filter((need) => need !== name)])));
    });
    fc.assert(
      fc.property(graph, (needs) => {
        expect(cyclesOf(needs).length > 0).toBe(!isOrderable(needs));
      }),
    );
  });
});

/** Whether taking away what needs nothing, again and again, leaves nothing. */
function isOrderable(needs: Readonly<Record<string, readonly string[]>>): boolean {
  let rest = Object.keys(needs);
  for (;;) {
    const next = rest.filter((name) => (needs[name] ?? []).some((need) => rest.includes(need)));
    if (next.length === rest.length) return rest.length === 0;
    rest = next;
  }
}
