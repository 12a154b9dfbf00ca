import { describe, expect, it } from 'vitest';
import type { BodyNode } from '#model/entry.ts';
import { resolvedBodyOf, withUrls, type BodyContext, type ResolvedNode } from '#views/body.ts';
import { anAction, anEntry, sound } from '../support/entries.ts';

const position = { line: 1, column: 1 };
const component = (name: string, props: Record<string, string> = {}, ...children: BodyNode[]): BodyNode => ({ component: name, props, children, position });

/** The body of a policy with these nodes, resolved. */
function resolved(...nodes: BodyNode[]): ResolvedNode[] {
  const { organisation, playbook } = sound([
    anEntry('policy', 'travel', { obligations: [anAction('book'), anAction('pay', { departments: ['finance'] })] }, { body: { nodes } }),
    anEntry('metric', 'buy-in', {
      target: 70,
      baseline: { date: '2026-01-01', value: 12.345 },
      readings: [
        { date: '2026-02-01', value: 61 },
        { date: '2027-01-01', value: 99 },
      ],
    }),
  ]);
  const [policy] = playbook.policies;
  const context: BodyContext = {
    base: '/x/',
    organisation,
    drawingOf: (source, title) => (source === 'broken' ? undefined : { svg: `<svg>${title}: ${source}</svg>`, width: 1, height: 1 }),
    generated: ({ id }, name, of) =>
      name === 'roadmap'
        ? { title: `Roadmap of ${id} ${of ?? 'whole'}`, drawing: undefined, source: 'flowchart LR', table: undefined, empty: undefined, files: undefined }
        : undefined,
    authored: (entry, number) => `/files/${entry}/${number}`,
  };
  return policy ? resolvedBodyOf(policy, context) : [];
}

describe('withUrls', () => {
  it.each([
    ['<a href="entry:growth/policies/travel#why">x</a>', '<a href="/x/growth/policies/travel/#why">x</a>'],
    ['<a href="entry:departments/sales">x</a>', '<a href="/x/departments/sales/">x</a>'],
    ['<a href="site:/may-i/">x</a>', '<a href="/x/may-i/">x</a>'],
    // As text in a block of code, where quotes stand as they are.
    ['<code>href="entry:x</code><pre tabindex="0">src="asset:</pre>', '<code>href="entry:x</code><pre tabindex="0">src="asset:</pre>'],
    ['<img src="asset:a.123.png" alt="">', '<img src="/x/assets/a.123.png" alt="">'],
    ['<img srcset="asset:a-480.webp 480w, asset:a.png 900w">', '<img srcset="/x/assets/a-480.webp 480w, /x/assets/a.png 900w">'],
    ['<p>entry:growth and href="https://a.example"</p>', '<p>entry:growth and href="https://a.example"</p>'],
  ])('makes of %s an address under the base', (html, url) => {
    expect(withUrls(html, '/x/')).toBe(url);
  });
});

describe('resolvedBodyOf', () => {
  it('goes down into components', () => {
    expect(resolved('<p>a</p>', component('Note', { title: 'T' }, '<a href="site:/">b</a>', component('Steps', {}, '<ol></ol>')))).toEqual([
      '<p>a</p>',
      { component: 'Note', title: 'T', children: ['<a href="/x/">b</a>', { component: 'Steps', children: ['<ol></ol>'] }] },
    ]);
  });

  it('numbers terms, so that each explanation has an id of its own', () => {
    const terms = resolved(component('Term', { means: 'm' }, 'a'), component('Warning', {}, component('Term', { means: 'n' }, 'b')));
    expect(JSON.stringify(terms).match(/term-\d/g)).toEqual(['term-1', 'term-2']);
  });

  it('explains a word by what is called so, and says where more stands', () => {
    expect(
      resolved(component('Term', { means: 'm' }, 'a'), component('Term', { of: 'Travel' }, 'rules'), component('Term', { of: 'Sales' }, 'them')),
    ).toMatchObject([
      { means: 'm', more: undefined },
      { more: { route: '/growth/policies/travel/' } },
      { more: { label: 'Sales', route: '/departments/sales/' } },
    ]);
  });

  it('gives a metric its latest reading up to today', () => {
    expect(resolved(component('Metric', { id: 'buy-in' }))).toMatchObject([{ summary: { value: '61 %', target: '70 %', baseline: '12.345 %' } }]);
  });

  it('lists the actions of a department in this playbook, or those of one entry', () => {
    const keysIn = (props: Record<string, string>): string[] =>
      resolved(component('Checklist', props))
        .flatMap((node) => (typeof node === 'object' && node.component === 'Checklist' ? node.phases : []))
        .flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ action }) => action.id)));
    expect(keysIn({ department: 'sales' })).toEqual(['book']);
    expect(keysIn({ department: 'finance' })).toEqual(['book', 'pay']);
    expect(keysIn({ entry: 'travel' })).toEqual(['book', 'pay']);
    expect(keysIn({ entry: 'policies/travel' })).toEqual(['book', 'pay']);
  });

  it('puts in drawings of authors and generated ones', () => {
    expect(resolved(component('Diagram', { title: 'A', source: 'flowchart' }), component('Diagram', { title: 'B', name: 'roadmap' }))).toMatchObject([
      { title: 'A', diagram: { source: 'flowchart', drawing: { svg: '<svg>A: flowchart</svg>' }, files: '/files/growth/policies/travel/1' } },
      { title: 'B', diagram: { title: 'Roadmap of growth whole' } },
    ]);
  });
});
