/** Checks that look at one entry after another. */
import { describe, expect, it } from 'vitest';
import { anEntry, TODAY, type InputOf } from '../../support/entries.ts';
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
