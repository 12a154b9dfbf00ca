/** Checks of the register of tools. */
import { expect, it, describe } from 'vitest';
import { anAction, anEntry } from '../../support/entries.ts';
import { findingsOf } from './support.ts';

const yes = { answer: 'yes', because: 'It is harmless' } as const;
const no = { ...yes, answer: 'no' } as const;
const approval = { ...yes, answer: 'with-approval' } as const;

describe('tool-undecided', () => {
  it('finds classes of data that a tool is silent of, and approval by nobody', () => {
    expect(findingsOf('tool-undecided', [anEntry('tool', 'drafter', { allows: { open: approval } })])).toEqual([
      'tools/drafter.mdx allows: "Drafter" does not say whether it may see data classed Secret.',
      'tools/drafter.mdx allows.open: "Drafter" wants approval for data classed Open and does not say whose.',
    ]);
  });

  it('passes what is decided, and a prohibited tool, which has said it all', () => {
    expect(findingsOf('tool-undecided', [anEntry('tool', 'drafter', { allows: { open: yes, secret: { ...approval, ask: 'Treasurer' } } })])).toEqual([]);
    expect(findingsOf('tool-undecided', [anEntry('tool', 'gossip', { status: 'prohibited' })])).toEqual([]);
  });
});

describe('tool-contradiction', () => {
  const found = (...entries: ReturnType<typeof anEntry>[]) => findingsOf('tool-contradiction', entries);

  it('finds a prohibited tool that is allowed for something', () => {
    expect(found(anEntry('tool', 'gossip', { status: 'prohibited', allows: { open: yes, secret: no } }))).toEqual([
      'tools/gossip.mdx allows.open.answer: "Gossip" is prohibited, and answers "yes" for data classed Open.',
    ]);
  });

  it('finds what is allowed by a policy that is not in force, from the day on which it is', () => {
    const tool = anEntry('tool', 'drafter', { allows: { open: { ...yes, policy: 'growth/rules' }, secret: { ...no, policy: 'growth/rules' } } });
    expect(found(tool, anEntry('policy', 'rules', { status: 'retired' }))).toEqual([
      'tools/drafter.mdx allows.open.policy: "Drafter" allows data classed Open by "Rules", which is retired.',
    ]);
    expect(found(tool, anEntry('policy', 'rules', { effective: '2026-06-16' }))).toEqual([
      'tools/drafter.mdx allows.open.policy: "Drafter" allows data classed Open by "Rules", which binds only from 2026-06-16.',
    ]);
    expect(found(tool, anEntry('policy', 'rules', { effective: '2026-06-15' }))).toEqual([]);
  });

  it('finds a quotation that the policy does not have, and one of no policy', () => {
    const rules = anEntry(
      'policy',
      'rules',
      { obligations: [anAction('mask', { do: 'Mask the names first' })] },
      { body: { markdown: '| Secret | Only *after* “a talk” |\n' } },
    );
    const quoting = (quote: string, policy: string | undefined = 'growth/rules') =>
      found(anEntry('tool', 'drafter', { allows: { open: { ...yes, policy, quote } } }), rules);
    expect(['Mask the names', 'Only after "a talk"', 'Rules'].flatMap((words) => quoting(words))).toEqual([
      'tools/drafter.mdx allows.open.quote: "Drafter" quotes "Rules" of "Rules", which does not say it.',
    ]);
    expect(quoting('Secret Only after')).toHaveLength(1);
    expect(found(anEntry('tool', 'drafter', { allows: { open: { ...yes, quote: 'Mask' } } }))).toEqual([
      'tools/drafter.mdx allows.open.quote: "Drafter" quotes "Mask" of no policy.',
    ]);
  });

  it('finds use cases that run with a tool which they may not use', () => {
    const pilot = (fields = {}) =>
      anEntry('use-case', 'replies', { status: 'pilot', departments: ['sales'], dataClass: 'secret', tools: ['drafter'], ...fields });
    const drafter = (fields = {}) => anEntry('tool', 'drafter', { allows: { open: yes, secret: yes }, ...fields });
    expect(found(pilot(), drafter())).toEqual([]);
    expect(found(pilot(), drafter({ status: 'prohibited', allows: {} }))).toEqual([
      'use-cases/replies.mdx tools.0: "Replies" uses "Drafter", which is prohibited.',
    ]);
    expect(found(pilot(), drafter({ departments: ['finance'], allows: { secret: no } }))).toEqual([
      'use-cases/replies.mdx tools.0: "Replies" uses "Drafter" with data classed Secret, for which the tool says no.',
      'use-cases/replies.mdx tools.0: "Replies" uses "Drafter", which is not for Sales.',
    ]);
    for (const status of ['idea', 'stopped']) expect(found(pilot({ status }), drafter({ status: 'prohibited', allows: {} }))).toEqual([]);
  });
});
