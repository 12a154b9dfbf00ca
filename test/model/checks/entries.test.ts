/** Checks that look at one entry after another. */
import { describe, expect, it } from 'vitest';
import { anAction, anEntry, TODAY, type InputOf } from '../../support/entries.ts';
import { findingsOf } from './support.ts';

describe('review-overdue', () => {
  it('finds what was to be read again, from the day after, in every kind', () => {
    const late = { reviewed: '2025-12-14', reviewEvery: 'P6M' };
    expect(findingsOf('review-overdue', [anEntry('policy', 'travel', late), anEntry('department', 'legal', late), anEntry('tool', 'drafter', late)])).toEqual([
      'departments/legal.mdx reviewed: "Legal" was to be read again by 2026-06-14. Its owner is Somebody.',
      'policies/travel.mdx reviewed: "Travel" was to be read again by 2026-06-14. Its owner is Somebody.',
      'tools/drafter.mdx reviewed: "Drafter" was to be read again by 2026-06-14. Its owner is Somebody.',
    ]);
  });

  it('passes what is in time, and what promises nothing', () => {
    expect(
      findingsOf('review-overdue', [
        anEntry('policy', 'travel', { reviewed: '2025-12-15', reviewEvery: 'P6M' }),
        anEntry('policy', 'old', { reviewed: '2020-01-01' }),
      ]),
    ).toEqual([]);
  });
});

describe('future-record', () => {
  it('finds what is recorded for a day to come, wherever it stands', () => {
    const tomorrow = '2026-06-16';
    const done = [anAction('a', { done: tomorrow })];
    expect(
      findingsOf('future-record', [
        anEntry('department', 'legal', { reviewed: tomorrow }),
        anEntry('update', 'news', { date: tomorrow }),
        anEntry('review', 'half', { date: tomorrow }),
        anEntry('metric', 'buy-in', {
          baseline: { date: tomorrow, value: 1 },
          readings: [
            { date: TODAY, value: 2 },
            { date: tomorrow, value: 3 },
          ],
        }),
        anEntry('policy', 'travel', { obligations: done }),
        anEntry('use-case', 'replies', { steps: done }),
        anEntry('pitfall', 'haste', { countermeasures: done }),
        anEntry('control', 'access', { phases: { go: { expectation: 'It is known', actions: done } } }),
        anEntry('phase', 'go', {
          focus: [{ id: 'f', title: 'F', summary: 'F', actions: done }],
          gate: { title: 'Gate', criteria: [{ id: 'signed', title: 'Signed', signOff: { role: 'The board', on: tomorrow } }] },
        }),
      ]).map((finding) => finding.split(':')[0]),
    ).toEqual([
      'departments/legal.mdx reviewed',
      'controls/access.mdx phases.go.actions.0.done',
      'metrics/buy-in.mdx baseline.date',
      'metrics/buy-in.mdx readings.1.date',
      'phases/go.mdx focus.0.actions.0.done',
      'phases/go.mdx gate.criteria.0.signOff.on',
      'pitfalls/haste.mdx countermeasures.0.done',
      'policies/travel.mdx obligations.0.done',
      'reviews/half.mdx date',
      'updates/news.mdx date',
      'use-cases/replies.mdx steps.0.done',
    ]);
  });

  it('passes what is recorded for today, and what is planned', () => {
    expect(
      findingsOf('future-record', [
        anEntry('policy', 'travel', { reviewed: TODAY, effective: '2027-01-01', obligations: [anAction('a', { due: '2027-01-01', done: TODAY })] }),
        anEntry('phase', 'go', { entered: '2027-01-01' }),
        anEntry('use-case', 'replies', { start: '2027-01-01', duration: '4 weeks' }),
      ]),
    ).toEqual([]);
  });
});

describe('lesson-without-change', () => {
  type Conclusions = InputOf<'review'>['conclusions'];
  const check = (conclusions: Conclusions, reviewed?: string, date = '2026-05-02'): string[] =>
    findingsOf('lesson-without-change', [
      anEntry('review', 'half', { date, conclusions }),
      anEntry('policy', 'travel', reviewed === undefined ? {} : { reviewed }),
    ]);
  const changed: Conclusions = [{ text: 'Go by train', changes: ['travel'] }];

  it('finds a conclusion whose entries nobody has touched since the period began', () => {
    expect(check(changed, '2025-12-31')).toEqual([
      'reviews/half.mdx conclusions.0.changes: "Go by train" says that it changed "Travel" (2025-12-31), and nobody has reviewed it since the period began, on 2026-01-01.',
    ]);
  });

  it('passes entries that were reviewed since, or carry no day', () => {
    expect(check(changed, '2026-01-01')).toEqual([]);
    expect(check(changed)).toEqual([]);
    expect(check(changed, '2025-12-31', '2026-06-16')).toEqual([]);
  });

  it('finds a reason that is none, and passes one that says something', () => {
    for (const nothingBecause of ['-', 'n/a', 'None.', 'no reason']) expect(check([{ text: 'Stay', nothingBecause }])).toHaveLength(1);
    expect(check([{ text: 'Stay', nothingBecause: 'It is right' }])).toEqual([]);
  });
});

describe('placeholder-text', () => {
  it('finds what was left in a field or in the text', () => {
    const entries = [
      anEntry('policy', 'travel', { summary: 'TODO: say what it is for', obligations: [{ id: 'a', do: 'Lorem ipsum dolor', departments: 'all' }] }),
      anEntry('tool', 'drafter', {}, { body: { nodes: ['<p>Ask [insert the name] first.</p>'] } }),
    ];
    expect(findingsOf('placeholder-text', entries)).toEqual([
      'policies/travel.mdx summary: Here stands "TODO".',
      'policies/travel.mdx obligations.0.do: Here stands "Lorem ipsum".',
      'tools/drafter.mdx text "[insert the name]": In the text stands "[insert the name]".',
    ]);
  });

  it.each(['TBD', 'FIXME', 'Who???', '<your text>', 'Text goes here', 'Your text here', 'XXX', '{describe the risk}'])('knows "%s"', (summary) => {
    expect(findingsOf('placeholder-text', [anEntry('policy', 'travel', { summary })])).toHaveLength(1);
  });

  it.each(['Todo en orden', 'Is it so??', 'A list of TODOs', 'We describe it [here]', 'Put your text into a sample text', 'by [name](x.mdx)'])(
    'passes "%s"',
    (summary) => {
      expect(findingsOf('placeholder-text', [anEntry('policy', 'travel', { summary })])).toEqual([]);
    },
  );

  it('looks into components, and not into code', () => {
    const position = { line: 3, column: 1 };
    const note = { component: 'Note', props: { title: 'TODO' }, position, children: ['<p>Text</p>'] };
    expect(findingsOf('placeholder-text', [anEntry('tool', 'drafter', {}, { body: { nodes: [note] } })])).toHaveLength(1);
    expect(
      findingsOf('placeholder-text', [anEntry('tool', 'drafter', {}, { body: { nodes: ['<p>Write <code>TODO</code>.</p><pre><code>TBD</code></pre>'] } })]),
    ).toEqual([]);
  });
});

it('asks about the day that it is given', () => {
  expect(findingsOf('review-overdue', [anEntry('policy', 'travel', { reviewed: TODAY, reviewEvery: 'P1M' })], { today: '2026-07-16' })).toHaveLength(1);
});
