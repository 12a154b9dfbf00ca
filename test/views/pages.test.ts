/** What single pages ask: departments, phases, home, lists and the index. */
import { describe, expect, it } from 'vitest';
import { departmentPageOf, departmentSentenceOf } from '#views/department-page.ts';
import { fieldReference } from '#views/field-reference.ts';
import { homeOf } from '#views/home.ts';
import { listOf } from '#views/lists.ts';
import { pageIndexOf } from '#views/page-index.ts';
import { phasePageOf } from '#views/phase-page.ts';
import { PLAYBOOK_KINDS } from '#views/routes.ts';
import { measuredInWords, statusInWords } from '#views/use-cases.ts';
import { anAction, anEntry, sound, TODAY } from '../support/entries.ts';

const { organisation, playbook } = sound([
  anEntry('department', 'sales', { alsoCalled: ['Revenue'] }),
  anEntry('phase', 'prepare', { entered: '2026-01-01' }),
  anEntry('tool', 'drafter', { allows: { open: { answer: 'yes', because: 'Open' } } }),
  anEntry('tool', 'gossip', { status: 'prohibited' }),
  anEntry('tool', 'vault', { departments: ['finance'] }),
  anEntry('policy', 'travel', {
    obligations: [
      anAction('a', { done: '2026-02-01' }),
      anAction('b', { due: '2026-06-01' }),
      anAction('c', { due: '2026-06-20' }),
      anAction('d', { phase: 'go' }),
    ],
  }),
  anEntry('policy', 'retired', { status: 'retired' }),
  anEntry('policy', 'for-finance', { departments: ['finance'], fromPhase: 'go' }),
  anEntry('control', 'access'),
  anEntry('pitfall', 'haste', { phases: ['go'] }),
  anEntry('metric', 'buy-in', { unit: '%', target: 70, baseline: { date: '2026-01-01', value: 40 }, readings: [{ date: '2026-05-01', value: 61 }] }),
  anEntry('use-case', 'replies', { status: 'pilot', start: '2026-05-01', duration: '3 months', metrics: ['buy-in'] }),
  anEntry('use-case', 'quotes', { departments: ['finance'], phase: 'go' }),
  anEntry('update', 'good', { date: '2026-05-01' }),
  anEntry('update', 'bad', { date: '2026-05-02', type: 'difficulty' }),
  anEntry('review', 'half'),
  anEntry('risk', 'leakage'),
]);
const sales = organisation.departments.find(({ slug }) => slug === 'sales');
if (!sales) throw new Error('There is no department.');

describe('departmentPageOf', () => {
  const page = departmentPageOf(organisation, sales);

  it('counts what is asked in the phases that are open now', () => {
    expect(page).toMatchObject({ done: 1, open: 2, late: 1, soon: 1 });
    expect(departmentSentenceOf(page, '2026-03-09')).toBe(
      'On 9 March 2026, 1 of 3 actions in the phases that are open is done. 1 is past its day. 1 is due within 30 days.',
    );
  });

  it('shows what binds the department and what it may use', () => {
    expect([page.policies, page.useCases, page.tools].map((entries) => entries.map(({ slug }) => slug))).toEqual([['travel'], ['replies'], ['drafter']]);
  });

  it('says where nothing is asked', () => {
    expect(departmentSentenceOf({ ...page, done: 0, open: 0, late: 0, soon: 0 }, '2026-03-09')).toBe(
      'On 9 March 2026, nothing is asked of this department in the phases that are open.',
    );
  });
});

describe('phasePageOf', () => {
  it('gathers what falls into a phase', () => {
    const [prepare, go] = playbook.phases.map((phase) => phasePageOf(playbook, phase, TODAY));
    expect(prepare).toMatchObject({
      of: 2,
      status: { state: 'now' },
      next: { phase: { slug: 'go' } },
      concerns: [{ control: { slug: 'access' } }],
      pitfalls: [],
    });
    expect(go).toMatchObject({
      next: undefined,
      concerns: [],
      useCases: [{ slug: 'quotes' }],
      pitfalls: [{ slug: 'haste' }],
      policies: [{ slug: 'for-finance' }],
    });
  });
});

describe('homeOf', () => {
  it('answers where we are, what is mine, what I may use and what happened', () => {
    const home = homeOf(organisation);
    expect(home.statuses[0]?.current?.phase.slug).toBe('prepare');
    expect(home.departments.map(({ department, open }) => [department.slug, open])).toEqual([
      ['finance', 2],
      ['sales', 2],
    ]);
    expect(home.tools.map(({ tool, note }) => [tool.slug, note])).toEqual([
      ['drafter', 'open: yes'],
      ['gossip', 'prohibited'],
      ['vault', 'ask first'],
    ]);
    expect([home.wentWell, home.wasHard].map((updates) => updates.map(({ slug }) => slug))).toEqual([['good'], ['bad']]);
  });
});

describe('listOf', () => {
  it.each(PLAYBOOK_KINDS)('has a cell for every column of a list of kind %s', (kind) => {
    const { rows, columns } = listOf(playbook, kind, TODAY);
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });
});

describe('a use case in words', () => {
  it('tells how it stands and what it brought', () => {
    const [quotes, replies] = playbook.useCases;
    expect(replies && [statusInWords(replies), measuredInWords(replies, TODAY)]).toEqual(['Pilot until 31 July 2026', 'Buy in: 40 to 61 %, target 70 %']);
    expect(quotes && [statusInWords(quotes), measuredInWords(quotes, TODAY)]).toEqual(['Idea', undefined]);
  });
});

describe('pageIndexOf', () => {
  it('lists every entry once, by letters in order, and by other names', () => {
    const index = pageIndexOf(organisation);
    const letters = index.map(({ letter }) => letter);
    expect(letters).toEqual([...letters].sort());
    expect(index.find(({ letter }) => letter === 'R')?.entries.find(({ title }) => title === 'Revenue')).toEqual({
      title: 'Revenue',
      route: '/departments/sales/',
      boundTo: 'sales',
      about: 'see Sales',
    });
  });
});

describe('fieldReference', () => {
  it('knows every field of a kind, and which are asked for', () => {
    const { common, kinds } = fieldReference();
    const policy = kinds.find(({ kind }) => kind === 'policy');
    expect(policy?.place).toBe('playbooks/<playbook>/policies/<id>.mdx');
    const needed = [...common, ...(policy?.fields ?? [])].filter(({ required }) => required);
    expect(needed.map(({ name }) => name)).toEqual(['title', 'summary', 'owner', 'status', 'version', 'departments', 'fromPhase']);
  });

  it('says once what all kinds share', () => {
    const { common, kinds } = fieldReference();
    expect(common.map(({ name }) => name)).toContain('title');
    expect(kinds.flatMap(({ fields }) => fields.filter(({ name }) => name === 'title'))).toEqual([]);
  });
});
