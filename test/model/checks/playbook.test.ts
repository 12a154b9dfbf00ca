/** Checks that look at what a playbook covers. */
import { describe, expect, it } from 'vitest';
import { anAction, anEntry, type ActionInput, type InputOf } from '../../support/entries.ts';
import { aWholeAction, findingsOf, focusWith } from './support.ts';

const objectives = [{ id: 'more', title: 'More' }];
const withObjective = anEntry('playbook', 'growth', { title: 'Growth', objectives });

describe('no-objective', () => {
  it('finds use cases and focus areas that serve none', () => {
    expect(findingsOf('no-objective', [withObjective, anEntry('use-case', 'replies'), anEntry('phase', 'go', { focus: focusWith() })])).toEqual([
      'phases/go.mdx focus.0: The focus area "First" serves no objective.',
      'use-cases/replies.mdx title: The use case "Replies" serves no objective.',
    ]);
  });

  it('passes those that serve one, and what is stopped', () => {
    const focus = focusWith().map((area) => ({ ...area, objective: 'more' }));
    const entries = [
      anEntry('use-case', 'replies', { objective: 'more' }),
      anEntry('use-case', 'old', { status: 'stopped' }),
      anEntry('phase', 'go', { focus }),
    ];
    expect(findingsOf('no-objective', [withObjective, ...entries])).toEqual([]);
  });

  it('says once that a playbook has none at all', () => {
    expect(findingsOf('no-objective', [anEntry('use-case', 'a'), anEntry('use-case', 'b')])).toEqual([
      'playbook.mdx title: "Growth" has no objective, so nothing in it can say what it is for.',
    ]);
    expect(findingsOf('no-objective', [])).toEqual([]);
  });
});

describe('concern-uncovered', () => {
  const said = { expectation: 'It is known' };

  it('finds a phase about which a concern says nothing', () => {
    expect(findingsOf('concern-uncovered', [anEntry('control', 'access', { phases: { prepare: said } })])).toEqual([
      'controls/access.mdx phases: The concern "Access" says nothing about the phase "Go".',
    ]);
  });

  it('passes a concern that speaks of every phase', () => {
    expect(findingsOf('concern-uncovered', [anEntry('control', 'access', { phases: { prepare: said, go: said } })])).toEqual([]);
  });

  it('finds a playbook without any concern', () => {
    expect(findingsOf('concern-uncovered', [])).toEqual(['playbook.mdx title: "Growth" names no concern, so no phase of it says what protects the work.']);
  });
});

describe('no-change-management', () => {
  const inGo = (...actions: readonly ActionInput[]): string[] => findingsOf('no-change-management', [anEntry('phase', 'go', { focus: focusWith(...actions) })]);

  it('finds departments that have work in a phase and hear nothing of it', () => {
    expect(inGo(anAction('a'))).toEqual(['phases/go.mdx focus: In "Go" no action of the type training or communication reaches Finance and Sales.']);
    expect(inGo(anAction('a'), anAction('b', { departments: ['sales'], type: 'training' }))).toEqual([
      'phases/go.mdx focus: In "Go" no action of the type training or communication reaches Finance.',
    ]);
  });

  it('passes where each is trained or told, and where nothing is asked', () => {
    expect(inGo(anAction('a'), anAction('b', { type: 'communication' }))).toEqual([]);
    expect(inGo(anAction('a', { departments: ['sales'] }), anAction('b', { departments: ['sales'], type: 'training' }))).toEqual([]);
    expect(inGo()).toEqual([]);
  });

  it('counts an action that a policy places into the phase', () => {
    const policy = anEntry('policy', 'travel', { obligations: [anAction('course', { phase: 'go', type: 'training' })] });
    expect(findingsOf('no-change-management', [anEntry('phase', 'go', { focus: focusWith(anAction('a')) }), policy])).toEqual([]);
  });
});

describe('idle-department', () => {
  const inGo = (...actions: readonly ActionInput[]): string[] => findingsOf('idle-department', [anEntry('phase', 'go', { focus: focusWith(...actions) })]);

  it('finds a department that no action of a phase names', () => {
    expect(inGo(anAction('a', { departments: ['sales'] }))).toEqual(['phases/go.mdx focus: In "Go" there is nothing to do for Finance.']);
  });

  it('passes where all have something to do, and a phase that is not planned yet', () => {
    expect(inGo(anAction('a'))).toEqual([]);
    expect(inGo()).toEqual([]);
  });
});

describe('risk-unanswered', () => {
  const risk = anEntry('risk', 'leakage');

  it('finds a risk that nothing answers', () => {
    expect(findingsOf('risk-unanswered', [risk, anEntry('policy', 'old', { answers: ['leakage'], status: 'retired' })])).toEqual([
      'risks/leakage.mdx title: Nothing answers the risk "Leakage".',
    ]);
  });

  it('passes one that a policy, a concern or a countermeasure answers', () => {
    expect(findingsOf('risk-unanswered', [risk, anEntry('policy', 'travel', { answers: ['leakage'] })])).toEqual([]);
    expect(findingsOf('risk-unanswered', [risk, anEntry('control', 'access', { answers: ['leakage'] })])).toEqual([]);
    expect(findingsOf('risk-unanswered', [risk, anEntry('pitfall', 'haste', { risks: ['leakage'], countermeasures: [anAction('a')] })])).toEqual([]);
  });
});

describe('vague-action', () => {
  const travel = (obligation: ActionInput, fields: Partial<InputOf<'policy'>> = {}): string[] =>
    findingsOf('vague-action', [anEntry('policy', 'travel', { obligations: [obligation], ...fields })]);

  it('finds an open action without owner, day or evidence', () => {
    expect(travel(anAction('book'))).toEqual(['policies/travel.mdx obligations.0: The action "book" has no owner, no due date and no evidence.']);
    expect(travel(anAction('book', { owner: 'Somebody', due: 'week 2' }))).toEqual(['policies/travel.mdx obligations.0: The action "book" has no evidence.']);
  });

  it('passes one that says everything, one that is done, and one of a rule that binds no more', () => {
    expect(travel(aWholeAction('book'))).toEqual([]);
    expect(travel(anAction('book', { done: '2026-02-01' }))).toEqual([]);
    expect(travel(anAction('book', { done: '2026-06-16' }))).toHaveLength(1);
    expect(travel(anAction('book'), { status: 'retired' })).toEqual([]);
    expect(findingsOf('vague-action', [anEntry('use-case', 'replies', { status: 'stopped', steps: [anAction('a')] })])).toEqual([]);
  });

  it('knows the place of an action in every kind that has some', () => {
    const entries = [
      anEntry('phase', 'go', { focus: focusWith(anAction('a')) }),
      anEntry('use-case', 'replies', { steps: [aWholeAction('a'), anAction('b')] }),
      anEntry('control', 'access', { phases: { go: { expectation: 'It is known', actions: [anAction('a')] } } }),
      anEntry('pitfall', 'haste', { countermeasures: [anAction('a')] }),
    ];
    expect(findingsOf('vague-action', entries).map((finding) => finding.split(':')[0])).toEqual([
      'phases/go.mdx focus.0.actions.0',
      'use-cases/replies.mdx steps.1',
      'controls/access.mdx phases.go.actions.0',
      'pitfalls/haste.mdx countermeasures.0',
    ]);
  });
});
