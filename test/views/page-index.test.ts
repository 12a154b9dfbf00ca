import { describe, expect, it } from 'vitest';
import { pageIndexOf } from '#views/page-index.ts';
import { anEntry, sound } from '../support/entries.ts';

const lines = (...entries: readonly ReturnType<typeof anEntry>[]): string[] =>
  pageIndexOf(sound(entries).organisation).flatMap(({ letter, entries: pages }) => pages.map(({ title, about }) => `${letter} ${title} (${about})`));

describe('the index of pages', () => {
  it('lists every entry by the first letter of its title', () => {
    expect(lines()).toEqual(['F Finance (Department)', 'G Go (Phase)', 'G Growth (Playbook)', 'P Prepare (Phase)', 'S Sales (Department)']);
  });

  it('lists departments and phases under their other names too', () => {
    expect(lines(anEntry('department', 'finance', { alsoCalled: ['Accounting'] }))).toContain('A Accounting (see Finance)');
  });

  it('puts accents under their letter, and what begins with no letter under #', () => {
    const listed = lines(
      anEntry('tool', 'one', { title: 'Étude' }),
      anEntry('tool', 'two', { title: '3D viewer' }),
      anEntry('tool', 'three', { title: 'Editor' }),
    );
    expect(listed.filter((line) => line.includes('Tool'))).toEqual(['# 3D viewer (Tool)', 'E Editor (Tool)', 'E Étude (Tool)']);
  });

  it('names the playbook where there are several', () => {
    const listed = lines(anEntry('playbook', 'market', { phases: ['enter'] }), anEntry('phase', 'enter', {}, { playbook: 'market' }));
    expect(listed).toContain('E Enter (Phase, Market)');
    expect(listed).toContain('M Market (Playbook)');
  });
});
