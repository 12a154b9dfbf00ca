import { describe, expect, it } from 'vitest';
import { pageFiltersOf } from '#views/search-facts.ts';
import { searchFacetsOf, searchRecordsOf } from '#views/search.ts';
import { anAction, anEntry, aSite, sound } from '../support/entries.ts';

const policy = anEntry('policy', 'travel', {
  departments: ['sales'],
  obligations: [
    anAction('book', { do: 'Book early', departments: ['finance'], why: 'It is cheaper', owner: 'Travel desk', evidence: 'The bill' }),
    anAction('tell', { do: 'Tell everybody', departments: 'all', done: '2026-02-01' }),
  ],
});
const gated = anEntry('phase', 'go', { gate: { title: 'Ready', criteria: [{ id: 'paper', title: 'The paper is there', policy: 'travel' }] } });
const { organisation, playbook } = sound([policy, gated]);
const records = searchRecordsOf(organisation);
const recordOf = (title: string) => records.find((record) => record.title === title);

describe('search records', () => {
  it('lead to an action at its place, with why, owner, evidence and source as text', () => {
    expect(recordOf('Book early')).toMatchInlineSnapshot(`
      {
        "content": "It is cheaper. Owner: Travel desk. Evidence: The bill. From “Travel”.",
        "filters": {
          "department": [
            "Finance",
          ],
          "kind": [
            "Action",
          ],
          "phase": [
            "Prepare",
          ],
          "playbook": [
            "Growth",
          ],
          "status": [
            "Open",
          ],
        },
        "meta": {
          "kind": "Action",
          "note": "Action, Prepare, Finance, open",
          "playbook": "Growth",
        },
        "route": "/growth/policies/travel/#action-book",
        "title": "Book early",
      }
    `);
  });

  it('lead to a criterion on the page of its phase, with what is asked and what there is', () => {
    expect(recordOf('The paper is there')).toMatchObject({
      route: '/growth/phases/go/#criterion-paper',
      content: 'Asked before Go: approved. Now: version 1.0, approved.',
      filters: { kind: ['Criterion'], phase: ['Go'], status: ['Met'] },
      meta: { note: 'Criterion, Go, met' },
    });
  });

  it('list what is for everyone under each department, and name none in the small print', () => {
    expect(recordOf('Tell everybody')).toMatchObject({
      filters: { department: ['Finance', 'Sales'], status: ['Done'] },
      meta: { note: 'Action, Prepare, done' },
    });
  });

  it('hold every action and criterion once, and the pages that show no single entry', () => {
    expect(records.map(({ title, filters }) => `${filters.kind?.[0] ?? ''}: ${title}`)).toEqual([
      'Page: Roadmap',
      'Page: Status',
      'Page: Coverage',
      'Action: Book early',
      'Action: Tell everybody',
      'Criterion: The paper is there',
      'Page: May I?',
      'Page: Calendar',
      'Page: Lessons',
    ]);
    expect(new Set(records.map(({ route }) => route)).size).toBe(records.length);
  });

  it('leave out "May I?" where there are no classes of data to ask about', () => {
    expect(searchRecordsOf(sound([], { site: aSite({ dataClasses: [] }) }).organisation).map(({ title }) => title)).not.toContain('May I?');
  });

  it('take an action as open that is done only later', () => {
    const later = sound([policy], { today: '2026-01-31' });
    expect(searchRecordsOf(later.organisation).find(({ title }) => title === 'Tell everybody')?.filters.status).toEqual(['Open']);
  });
});

describe('facts of a page', () => {
  const factsOf = (...entries: readonly ReturnType<typeof anEntry>[]) => {
    const made = sound(entries);
    const [written] = entries;
    const all = [
      ...made.organisation.departments,
      ...made.organisation.tools,
      ...made.playbook.policies,
      ...made.playbook.phases,
      ...made.playbook.risks,
      ...made.playbook.metrics,
    ];
    const entry = all.find(({ id }) => id === written?.id);
    if (!entry) throw new Error('The entry was not linked.');
    return pageFiltersOf(entry, entry.playbook === undefined ? undefined : made.playbook, made.organisation.today);
  };

  it('tell what a department or a phase is also called', () => {
    expect(factsOf(anEntry('department', 'sales', { alsoCalled: ['Revenue', 'Tenders'] })).meta.also).toBe('Revenue, Tenders');
    expect(factsOf(anEntry('phase', 'go', { alsoCalled: ['Growth'] })).meta.also).toBe('Growth');
    expect(factsOf(anEntry('policy', 'travel')).meta.also).toBeUndefined();
  });

  it('name every phase in which a policy binds', () => {
    expect(factsOf(anEntry('policy', 'travel', { fromPhase: 'prepare', departments: ['sales'] }))).toEqual({
      filters: { kind: ['Policy'], playbook: ['Growth'], phase: ['Prepare', 'Go'], department: ['Sales'], status: ['Approved'] },
      meta: { kind: 'Policy', playbook: 'Growth', note: 'Policy, all phases, Sales, approved' },
    });
    expect(factsOf(anEntry('policy', 'travel', { fromPhase: 'go' })).filters.phase).toEqual(['Go']);
  });

  it('name no playbook for a tool, and every department for one that all may use', () => {
    expect(factsOf(anEntry('tool', 'writer', { departments: 'all', status: 'trial' }))).toEqual({
      filters: { kind: ['Tool'], department: ['Finance', 'Sales'], status: ['Trial'] },
      meta: { kind: 'Tool', note: 'Tool, trial' },
    });
  });

  it('say where a phase stands, and whom its actions name', () => {
    const focus = [{ id: 'first', title: 'First', summary: 'It', actions: [anAction('go', { departments: ['sales'] })] }];
    expect(factsOf(anEntry('phase', 'prepare', { entered: '2026-01-01', focus })).filters).toEqual({
      kind: ['Phase'],
      playbook: ['Growth'],
      phase: ['Prepare'],
      department: ['Sales'],
      status: ['Current'],
    });
    expect(factsOf(anEntry('phase', 'go')).filters.status).toEqual(['Ahead']);
  });

  it('claim no department, phase or status where the entry has none', () => {
    expect(factsOf(anEntry('metric', 'income')).filters).toEqual({ kind: ['Metric'], playbook: ['Growth'] });
  });
});

describe('facets', () => {
  it('offer only what occurs, phases in their order and not by letter', () => {
    expect(searchFacetsOf(organisation)).toEqual([
      { name: 'kind', label: 'Kind', values: ['Action', 'Criterion', 'Department', 'Playbook', 'Phase', 'Policy', 'Page'] },
      { name: 'playbook', label: 'Playbook', values: ['Growth'] },
      { name: 'phase', label: 'Phase', values: ['Prepare', 'Go'] },
      { name: 'department', label: 'Department', values: ['Finance', 'Sales'] },
      { name: 'status', label: 'Status', values: ['Open', 'Done', 'Ahead', 'Met', 'Approved'] },
    ]);
    expect(playbook.phases.map(({ title }) => title)).toEqual(['Prepare', 'Go']);
  });
});
