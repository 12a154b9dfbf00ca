import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '#model/entry.ts';
import { coverageInWords, coverageOf, type CoverageMatrix } from '#views/coverage.ts';
import { routeOf } from '#views/routes.ts';
import { findingsOf } from '../model/checks/support.ts';
import { diagnostics, organisation } from '../content/shipped.ts';
import { anAction, anEntry, sound, TODAY } from '../support/entries.ts';

function matrixWith(id: CoverageMatrix['id'], ...entries: readonly AnyEntry[]): CoverageMatrix {
  const { organisation: small, playbook } = sound(entries);
  const matrix = coverageOf(small, playbook).find((known) => known.id === id);
  if (!matrix) throw new Error('There is no such matrix.');
  return matrix;
}
const statesOf = ({ rows }: CoverageMatrix): string[][] => rows.map(({ cells }) => cells.map(({ state }) => state));

describe('concern by phase', () => {
  it('has a hole where a concern says nothing about a phase, as the check finds it', () => {
    const content = [anEntry('control', 'access', { phases: { prepare: { expectation: 'It is known', actions: [anAction('a')] } } })];
    const matrix = matrixWith('concerns', ...content);
    expect(statesOf(matrix)).toEqual([['covered', 'hole']]);
    expect(matrix.holes).toMatchObject([{ message: '“Access” says nothing about Go.', route: '/growth/controls/access/' }]);
    expect(coverageInWords(matrix)).toBe('1 of 2, 1 hole');
    expect(findingsOf('concern-uncovered', content)).toHaveLength(1);
  });
});

describe('a playbook without concerns or objectives', () => {
  it('has a hole that leads to the playbook itself', () => {
    for (const id of ['concerns', 'objectives'] as const)
      expect(matrixWith(id)).toMatchObject({ rows: [], wanted: 1, covered: 0, holes: [{ route: '/growth/', entry: { owner: 'Somebody' } }] });
    expect(findingsOf('concern-uncovered', [])).toHaveLength(1);
  });
});

describe('risk by answer', () => {
  it('asks for one answer, of whatever kind', () => {
    const answered = matrixWith('risks', anEntry('risk', 'leak'), anEntry('risk', 'loss'), anEntry('policy', 'travel', { answers: ['leak'] }));
    expect(statesOf(answered)).toEqual([
      ['covered', 'none', 'none'],
      ['hole', 'hole', 'hole'],
    ]);
    expect(answered).toMatchObject({ wanted: 2, covered: 1, holes: [{ message: 'Nothing answers “Loss”.', route: '/growth/risks/loss/' }] });
  });
});

describe('objective by action', () => {
  const objectives = [{ id: 'liked', title: 'Be liked', metric: 'buy-in' }];
  const playbook = anEntry('playbook', 'growth', { objectives: [...objectives, { id: 'rich', title: 'Be rich' }] });
  it('asks for something to do and for a metric, and leads to the phase that comes next', () => {
    const matrix = matrixWith(
      'objectives',
      playbook,
      anEntry('metric', 'buy-in'),
      anEntry('phase', 'prepare', { entered: '2026-01-01' }),
      anEntry('policy', 'travel', { obligations: [anAction('book', { objective: 'liked', done: TODAY }), anAction('pay', { objective: 'liked' })] }),
    );
    expect(statesOf(matrix)).toEqual([
      ['covered', 'none', 'covered'],
      ['hole', 'hole', 'hole'],
    ]);
    expect(matrix.rows[0]?.cells[0]?.text).toBe('1 of 2 done');
    expect(matrix.holes.map(({ message, route }) => [message, route])).toEqual([
      ['No action serves “Be rich”.', '/growth/phases/go/'],
      ['Nothing measures “Be rich”.', '/growth/'],
    ]);
    expect(matrix).toMatchObject({ wanted: 4, covered: 2 });
  });
});

describe('department by training', () => {
  it('wants training or communication wherever work is asked, and nowhere else', () => {
    const content = [
      anEntry('policy', 'travel', {
        obligations: [
          anAction('book'),
          anAction('learn', { departments: ['sales'], type: 'training' }),
          anAction('pay', { departments: ['sales'], phase: 'go' }),
        ],
      }),
    ];
    const matrix = matrixWith('training', ...content);
    expect(matrix.rows.map(({ title }) => title)).toEqual(['Finance', 'Sales']);
    expect(statesOf(matrix)).toEqual([
      ['hole', 'none'],
      ['covered', 'hole'],
    ]);
    expect(matrix.holes.map(({ route }) => route)).toEqual(['/growth/phases/prepare/', '/growth/phases/go/']);
    expect(findingsOf('no-change-management', content)).toHaveLength(2);
  });
});

describe('pitfall by countermeasure', () => {
  const haste = (...phases: string[]): AnyEntry =>
    anEntry('pitfall', 'haste', {
      phases: ['prepare', 'go'],
      countermeasures: phases.map((phase) => anAction(`in-${phase}`, { phase })),
      check: 'phase-skipped',
    });

  it('is covered by what is done before it bites', () => {
    expect(statesOf(matrixWith('pitfalls', haste('prepare')))).toEqual([['covered', 'covered', 'covered']]);
    expect(statesOf(matrixWith('pitfalls', haste('go')))).toEqual([['hole', 'covered', 'covered']]);
    expect(matrixWith('pitfalls', haste())).toMatchObject({ wanted: 2, covered: 0, holes: [{ route: '/growth/pitfalls/haste/' }, {}] });
  });

  it('asks nothing of a phase that is over', () => {
    const matrix = matrixWith(
      'pitfalls',
      haste('go'),
      anEntry('phase', 'prepare', { entered: '2026-01-01' }),
      anEntry('phase', 'go', { entered: '2026-03-01' }),
    );
    expect(matrix.rows[0]?.cells[0]).toMatchObject({ state: 'none', text: 'nothing was done' });
    expect(matrix.holes).toEqual([]);
  });
});

describe('the shipped coverage', () => {
  const matrices = organisation.playbooks.flatMap((playbook) => coverageOf(organisation, playbook));

  it('has a row for everything and a cell for every column', () => {
    for (const { rows, columns } of matrices) {
      expect(rows.length).toBeGreaterThan(0);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    }
  });

  it('has a hole wherever the check finds one, and counts right', () => {
    const found = (code: string): number => diagnostics.filter((diagnostic) => diagnostic.code === code).length;
    const holesOf = (id: CoverageMatrix['id']): number => matrices.filter((matrix) => matrix.id === id).reduce((sum, { holes }) => sum + holes.length, 0);
    expect([holesOf('concerns'), holesOf('risks')]).toEqual([found('concern-uncovered'), found('risk-unanswered')]);
    expect(holesOf('training') > 0).toBe(found('no-change-management') > 0);
    for (const { wanted, covered } of matrices) expect(covered).toBeLessThanOrEqual(wanted);
    for (const { holes } of matrices) for (const { route, entry } of holes) expect(route).toBe(routeOf(entry));
  });
});
