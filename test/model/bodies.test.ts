import { describe, expect, it } from 'vitest';
import type { BodyComponent, BodyLink } from '#model/entry.ts';
import { anAction, anEntry, linked, linksTo, sound } from '../support/entries.ts';

/** A risk whose text links to a place on the page of a policy. */
function linkingTo(anchor: string) {
  const link: Partial<BodyLink> = { entry: 'growth/policies/travel', anchor };
  const heading = { depth: 2, id: 'approved-tools', text: 'Approved tools' };
  return [
    anEntry('policy', 'travel', { obligations: [anAction('book-early')] }, { body: { headings: [heading] } }),
    anEntry('risk', 'delay', {}, { body: linksTo(link) }),
  ];
}

describe('a link to a place on the page of another entry', () => {
  it.each(['approved-tools', 'action-book-early', 'book-early'])('may name %s', (anchor) => {
    expect(sound(linkingTo(anchor)).playbook.risks).toHaveLength(1);
  });

  it('is reported where there is no such place, with the nearest one', () => {
    expect(linked(linkingTo('aproved-tools')).diagnostics).toMatchObject([
      {
        code: 'broken-link',
        file: 'playbooks/growth/risks/delay.mdx',
        position: { line: 10, column: 5 },
        message: '"Travel" has no place called "aproved-tools".',
        suggestion: 'approved-tools',
      },
    ]);
  });
});

describe('a word that is explained by a name', () => {
  const problemsOf = (of: string) => {
    const term: BodyComponent = { component: 'Term', props: { of }, children: ['it'], position: { line: 9, column: 3 } };
    return linked([anEntry('department', 'sales', { alsoCalled: ['Revenue'] }), anEntry('policy', 'travel', {}, { body: { nodes: [term] } })]).diagnostics;
  };

  it('may name an entry by its title, or a department by another name', () => {
    expect(problemsOf('Travel')).toEqual([]);
    expect(problemsOf('Revenue')).toEqual([]);
  });

  it('is reported where nothing is called so, with the nearest name', () => {
    expect(problemsOf('Revnue')).toMatchObject([{ code: 'broken-reference', message: '"Revnue" names no entry or class of data.', suggestion: 'Revenue' }]);
  });
});
