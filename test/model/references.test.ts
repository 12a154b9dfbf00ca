/** Every way for an entry to name another one: what it says where nothing has that name. */
import { describe, expect, it } from 'vitest';
import { buildOrganisation } from '#model/build.ts';
import type { AnyEntry } from '#model/entry.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { anAction, anEntry, aSite, bodyWith, contentWith, linked, linksTo, TODAY } from '../support/entries.ts';

/** Sound entries that the wrong ones come near to. */
const KNOWN: readonly AnyEntry[] = [
  anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go'], objectives: [{ id: 'faster', title: 'Faster' }] }),
  anEntry('tool', 'drafter'),
  anEntry('metric', 'buy-in'),
  anEntry('policy', 'travel'),
  anEntry('risk', 'leakage'),
  anEntry('pitfall', 'haste'),
  anEntry('use-case', 'quotes', { steps: [anAction('begin')] }),
];

interface Case {
  readonly entry: AnyEntry;
  readonly path: Diagnostic['path'];
  readonly says: string;
  readonly suggestion: string | undefined;
}

const gate = (criterion: object): object => ({ title: 'Gate', criteria: [{ id: 'one', title: 'One', ...criterion }] });
const phase = (fields: object): AnyEntry => anEntry('phase', 'go', fields);
const policy = (fields: object): AnyEntry => anEntry('policy', 'expenses', fields);
const useCase = (fields: object): AnyEntry => anEntry('use-case', 'replies', fields);

const CASES: Readonly<Record<string, Case>> = {
  'department of a policy': { entry: policy({ departments: ['sale'] }), path: ['departments', 0], says: '"sale" names no department.', suggestion: 'sales' },
  'phase of a policy': {
    entry: policy({ fromPhase: 'prepar' }),
    path: ['fromPhase'],
    says: '"prepar" names no phase of this playbook.',
    suggestion: 'prepare',
  },
  'risk that a policy answers': {
    entry: policy({ answers: ['leakag'] }),
    path: ['answers', 0],
    says: '"leakag" names no risk of this playbook.',
    suggestion: 'leakage',
  },
  'policy that a policy replaces': {
    entry: policy({ supersedes: 'travl' }),
    path: ['supersedes'],
    says: '"travl" names no policy of this playbook.',
    suggestion: 'travel',
  },
  'department of an action': {
    entry: policy({ obligations: [anAction('a', { departments: ['sales', 'finanse'] })] }),
    path: ['obligations', 0, 'departments', 1],
    says: '"finanse" names no department.',
    suggestion: 'finance',
  },
  'phase of an action': {
    entry: policy({ obligations: [anAction('a', { phase: 'g0' })] }),
    path: ['obligations', 0, 'phase'],
    says: '"g0" names no phase of this playbook.',
    suggestion: 'go',
  },
  'objective of an action': {
    entry: policy({ obligations: [anAction('a', { objective: 'fast' })] }),
    path: ['obligations', 0, 'objective'],
    says: '"fast" names no objective of this playbook.',
    suggestion: undefined,
  },
  'need of an action, in its entry': {
    entry: policy({ obligations: [anAction('first'), anAction('second', { needs: ['fist'] })] }),
    path: ['obligations', 1, 'needs', 0],
    says: '"fist" names no action of this entry; write entry/action for one of another entry.',
    suggestion: 'first',
  },
  'need of an action, in another entry': {
    entry: policy({ obligations: [anAction('a', { needs: ['quotes/begn'] })] }),
    path: ['obligations', 0, 'needs', 0],
    says: '"quotes/begn" names no action of this playbook; it is written as entry/action.',
    suggestion: 'quotes/begin',
  },
  'objective of a focus area': {
    entry: phase({ focus: [{ id: 'f', title: 'F', summary: 'F', objective: 'fastr' }] }),
    path: ['focus', 0, 'objective'],
    says: '"fastr" names no objective of this playbook.',
    suggestion: 'faster',
  },
  'metric of a criterion': {
    entry: phase({ gate: gate({ metric: 'by-in', reaches: '> 1' }) }),
    path: ['gate', 'criteria', 0, 'metric'],
    says: '"by-in" names no metric of this playbook.',
    suggestion: 'buy-in',
  },
  'department of a criterion': {
    entry: phase({ gate: gate({ metric: 'buy-in', reaches: '> 1', departments: ['saless'] }) }),
    path: ['gate', 'criteria', 0, 'departments', 0],
    says: '"saless" names no department.',
    suggestion: 'sales',
  },
  'policy of a criterion': {
    entry: phase({ gate: gate({ policy: 'travels' }) }),
    path: ['gate', 'criteria', 0, 'policy'],
    says: '"travels" names no policy of this playbook.',
    suggestion: 'travel',
  },
  'action of a criterion': {
    entry: phase({ gate: gate({ action: 'quotes/end' }) }),
    path: ['gate', 'criteria', 0, 'action'],
    says: '"quotes/end" names no action of this playbook; it is written as entry/action.',
    suggestion: undefined,
  },
  'criterion of a waiver': {
    entry: phase({ gate: { ...gate({ policy: 'travel' }), waiver: { reason: 'r', by: 'b', expires: '2026-12-31', criteria: ['on'] } } }),
    path: ['gate', 'waiver', 'criteria', 0],
    says: '"on" names no criterion of this gate.',
    suggestion: 'one',
  },
  'phase in the order of a playbook': {
    entry: anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go', 'goo'], objectives: [{ id: 'faster', title: 'Faster' }] }),
    path: ['phases', 2],
    says: '"goo" names no phase of this playbook.',
    suggestion: 'go',
  },
  'metric of an objective': {
    entry: anEntry('playbook', 'growth', { start: '2026-01-01', phases: ['prepare', 'go'], objectives: [{ id: 'faster', title: 'Faster', metric: 'buyin' }] }),
    path: ['objectives', 0, 'metric'],
    says: '"buyin" names no metric of this playbook.',
    suggestion: 'buy-in',
  },
  'phase of a use case': { entry: useCase({ phase: 'walks' }), path: ['phase'], says: '"walks" names no phase of this playbook.', suggestion: undefined },
  'department of a use case': {
    entry: useCase({ departments: ['Sales'.toLowerCase(), 'financ'] }),
    path: ['departments', 1],
    says: '"financ" names no department.',
    suggestion: 'finance',
  },
  'objective of a use case': {
    entry: useCase({ objective: 'faste' }),
    path: ['objective'],
    says: '"faste" names no objective of this playbook.',
    suggestion: 'faster',
  },
  'metric of a use case': {
    entry: useCase({ metrics: ['buy-out'] }),
    path: ['metrics', 0],
    says: '"buy-out" names no metric of this playbook.',
    suggestion: undefined,
  },
  'tool of a use case': { entry: useCase({ tools: ['draftr'] }), path: ['tools', 0], says: '"draftr" names no tool of the register.', suggestion: 'drafter' },
  'policy of a use case': {
    entry: useCase({ policies: ['travle'] }),
    path: ['policies', 0],
    says: '"travle" names no policy of this playbook.',
    suggestion: 'travel',
  },
  'data class of a use case': {
    entry: useCase({ dataClass: 'opn' }),
    path: ['dataClass'],
    says: '"opn" names no data class of site.yaml.',
    suggestion: 'open',
  },
  'phase of a pitfall': {
    entry: anEntry('pitfall', 'sloth', { phases: ['gone'] }),
    path: ['phases', 0],
    says: '"gone" names no phase of this playbook.',
    suggestion: undefined,
  },
  'risk of a pitfall': {
    entry: anEntry('pitfall', 'sloth', { risks: ['leakages'] }),
    path: ['risks', 0],
    says: '"leakages" names no risk of this playbook.',
    suggestion: 'leakage',
  },
  'related pitfall': {
    entry: anEntry('pitfall', 'sloth', { related: ['hast'] }),
    path: ['related', 0],
    says: '"hast" names no pitfall of this playbook.',
    suggestion: 'haste',
  },
  'phase of a risk': {
    entry: anEntry('risk', 'delay', { phases: ['prepared'] }),
    path: ['phases', 0],
    says: '"prepared" names no phase of this playbook.',
    suggestion: 'prepare',
  },
  'phase of a control': {
    entry: anEntry('control', 'access', { phases: { prepair: { expectation: 'It is known' } } }),
    path: ['phases', 'prepair'],
    says: '"prepair" names no phase of this playbook.',
    suggestion: 'prepare',
  },
  'risk that a control answers': {
    entry: anEntry('control', 'access', { answers: ['lekage'] }),
    path: ['answers', 0],
    says: '"lekage" names no risk of this playbook.',
    suggestion: 'leakage',
  },
  'department of a reading': {
    entry: anEntry('metric', 'hours', { readings: [{ date: '2026-01-01', value: 1, department: 'seles' }] }),
    path: ['readings', 0, 'department'],
    says: '"seles" names no department.',
    suggestion: 'sales',
  },
  'entry that an update is about': {
    entry: anEntry('update', 'news', { about: ['qotes'] }),
    path: ['about', 0],
    says: '"qotes" names no entry of this playbook.',
    suggestion: 'quotes',
  },
  'department of an update': {
    entry: anEntry('update', 'news', { departments: ['salez'] }),
    path: ['departments', 0],
    says: '"salez" names no department.',
    suggestion: 'sales',
  },
  'phase of an update': {
    entry: anEntry('update', 'news', { phase: 'prepre' }),
    path: ['phase'],
    says: '"prepre" names no phase of this playbook.',
    suggestion: 'prepare',
  },
  'phase of a review': {
    entry: anEntry('review', 'half', { phase: 'prepre' }),
    path: ['phase'],
    says: '"prepre" names no phase of this playbook.',
    suggestion: 'prepare',
  },
  'entry that a review changed': {
    entry: anEntry('review', 'half', { conclusions: [{ text: 'So', changes: ['travel', 'hase'] }] }),
    path: ['conclusions', 0, 'changes', 1],
    says: '"hase" names no entry of this playbook.',
    suggestion: 'haste',
  },
  'department of a tool': {
    entry: anEntry('tool', 'sketcher', { departments: ['slaes'] }),
    path: ['departments', 0],
    says: '"slaes" names no department.',
    suggestion: 'sales',
  },
  'data class of a tool': {
    entry: anEntry('tool', 'sketcher', { allows: { secrets: { answer: 'no', because: 'No' } } }),
    path: ['allows', 'secrets'],
    says: '"secrets" names no data class of site.yaml.',
    suggestion: 'secret',
  },
  'policy of a tool': {
    entry: anEntry('tool', 'sketcher', { allows: { open: { answer: 'yes', because: 'Yes', policy: 'growth/trave' } } }),
    path: ['allows', 'open', 'policy'],
    says: '"growth/trave" names no policy, written as playbook/policy.',
    suggestion: 'growth/travel',
  },
};

describe('a reference that names nothing', () => {
  it.each(Object.entries(CASES))('is reported: %s', (_, { entry, path, says, suggestion }) => {
    const { diagnostics } = linked([...KNOWN.filter(({ id }) => id !== entry.id), entry]);
    expect(diagnostics).toMatchObject([{ code: 'broken-reference', file: entry.file, path, message: says }]);
    expect(diagnostics[0]?.suggestion).toBe(suggestion);
  });

  it('says that there is nothing of the kind, where there is nothing to suggest', () => {
    const { diagnostics } = linked([anEntry('use-case', 'replies', { tools: ['drafter'] })]);
    expect(diagnostics.map(({ message }) => message)).toEqual(['"drafter" names no tool of the register. There is no tool of the register yet.']);
  });

  it('is reported in a metric component of a body, with its place', () => {
    const wrong = anEntry('policy', 'expenses', {}, { body: bodyWith('Metric', { id: 'buyin' }) });
    expect(linked([...KNOWN, wrong]).diagnostics).toEqual([
      {
        code: 'broken-reference',
        file: wrong.file,
        position: { line: 13, column: 3 },
        message: '"buyin" names no metric of this playbook.',
        suggestion: 'buy-in',
      },
    ]);
  });

  it.each([
    [{ department: 'sale' }, '"sale" names no department.', 'sales'],
    [{ entry: 'travl' }, '"travl" names no entry of this playbook.', 'travel'],
    [{ entry: 'policies/travl' }, '"policies/travl" names no entry of this playbook.', 'policies/travel'],
  ])('is reported in a checklist component of a body: %j', (props, message, suggestion) => {
    const wrong = anEntry('policy', 'expenses', {}, { body: bodyWith('Checklist', props) });
    expect(linked([...KNOWN, wrong]).diagnostics).toMatchObject([{ code: 'broken-reference', position: { line: 13, column: 3 }, message, suggestion }]);
  });

  it.each([{ department: 'sales' }, { entry: 'travel' }, { entry: 'policies/travel' }])('is none in a checklist component: %j', (props) => {
    expect(linked([...KNOWN, anEntry('policy', 'expenses', {}, { body: bodyWith('Checklist', props) })]).diagnostics).toEqual([]);
  });

  it('is reported in a link of a body, with its place', () => {
    const wrong = anEntry('policy', 'expenses', {}, { body: linksTo('growth/policies/travl') });
    expect(linked([...KNOWN, wrong]).diagnostics).toMatchObject([
      {
        code: 'broken-link',
        file: wrong.file,
        position: { line: 10, column: 5 },
        message: 'The link "../growth/policies/travl.mdx" leads to no entry.',
        suggestion: 'travel.mdx',
      },
    ]);
  });

  it('is reported in the order of playbooks in site.yaml', () => {
    const { diagnostics } = linked([], { site: aSite({ playbooks: ['grwth'] }) });
    expect(diagnostics).toMatchObject([{ code: 'broken-reference', file: 'site.yaml', path: ['playbooks', 0], suggestion: 'growth' }]);
  });

  it('is told from a word for several entries', () => {
    const { diagnostics } = linked([
      anEntry('policy', 'access'),
      anEntry('control', 'access'),
      anEntry('update', 'news', { about: ['access', 'policies/access'] }),
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual(['"access" names several entries of this playbook; write controls/access or policies/access.']);
  });
});

describe('a reference to a draft', () => {
  const draft = 'growth/policies/secret-plan';

  it('is said to lead nowhere, and suggests nothing', () => {
    const { diagnostics } = linked([anEntry('use-case', 'replies', { policies: ['secret-plan'] })], { drafts: [draft] });
    expect(diagnostics).toMatchObject([
      { code: 'broken-reference', message: '"secret-plan" is a draft, so it is not on the site and nothing may lead to it.' },
    ]);
    expect(diagnostics[0]?.suggestion).toBeUndefined();
  });

  it('is said to lead nowhere from a body too', () => {
    const { diagnostics } = linked([anEntry('policy', 'expenses', {}, { body: linksTo({ entry: draft, written: './secret-plan.mdx' }) })], { drafts: [draft] });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'broken-link: The link "./secret-plan.mdx" leads to a draft, which is not on the site.',
    ]);
  });

  it('is said for an update or review that is about it', () => {
    const { diagnostics } = linked([anEntry('update', 'news', { about: ['secret-plan'] })], { drafts: [draft] });
    expect(diagnostics.map(({ message }) => message)).toEqual(['"secret-plan" is a draft, so it is not on the site and nothing may lead to it.']);
  });
});

describe('a reference to itself', () => {
  it('is reported for a policy that replaces itself', () => {
    expect(linked([anEntry('policy', 'travel', { supersedes: 'travel' })]).diagnostics).toMatchObject([
      { code: 'self-reference', path: ['supersedes'], message: '"travel" replaces itself.' },
    ]);
  });

  it('is reported for an action that needs itself, under its short and its long name', () => {
    const { diagnostics, playbook } = linked([anEntry('policy', 'travel', { obligations: [anAction('a', { needs: ['a', 'travel/a'] })] })]);
    expect(diagnostics).toMatchObject([
      { code: 'self-reference', path: ['obligations', 0, 'needs', 0], message: '"a" needs itself.' },
      { code: 'self-reference', path: ['obligations', 0, 'needs', 1] },
    ]);
    expect(playbook.policies[0]?.obligations[0]?.needs).toEqual([]);
  });

  it('is reported for a pitfall that is related to itself', () => {
    expect(linked([anEntry('pitfall', 'haste', { related: ['haste'] })]).diagnostics).toMatchObject([{ code: 'self-reference', path: ['related', 0] }]);
  });
});

describe('a reference to an entry that has mistakes of its own', () => {
  it('is not reported: the mistakes are, where they stand', () => {
    const content = contentWith(
      anEntry('policy', 'travel', { answers: ['delay'] }, { body: linksTo('growth/risks/delay') }),
      anEntry('update', 'news', { about: ['delay'] }),
    );
    const codesWith = (invalid: readonly string[]) => buildOrganisation(content, aSite(), { today: TODAY, invalid }).diagnostics.map(({ code }) => code);
    expect(codesWith([]).toSorted()).toEqual(['broken-link', 'broken-reference', 'broken-reference']);
    expect(codesWith(['growth/risks/delay'])).toEqual([]);
  });

  it('is meant by one with a slip of the pen', () => {
    const content = contentWith(
      anEntry('policy', 'travel', { answers: ['dealy'] }, { body: linksTo('growth/risks/delays') }),
      anEntry('risk', 'rain', { title: 'Rain' }),
    );
    const { diagnostics } = buildOrganisation(content, aSite(), { today: TODAY, invalid: ['growth/risks/delay'] });
    expect(diagnostics.map(({ suggestion }) => suggestion)).toEqual(expect.arrayContaining(['delay', '../risks/delay.mdx']));
  });
});
