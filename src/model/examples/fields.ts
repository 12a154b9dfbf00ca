/** Examples of what is wrong with front matter and with what it names. */
export const FIELD_EXAMPLES = {
  'no-front-matter': { bad: 'title: Travel\n\nHow we travel.', good: '---\ntitle: Travel\nsummary: How we travel.\nowner: Office manager\n---' },
  'broken-yaml': { bad: 'title: Travel: by train first', good: 'title: "Travel: by train first"' },
  'unknown-key': { bad: 'ownr: Office manager', good: 'owner: Office manager' },
  'missing-field': { bad: '---\ntitle: Travel\n---', good: '---\ntitle: Travel\nsummary: How we travel.\nowner: Office manager\n---' },
  'wrong-value': { bad: 'reviewed: 2026-02-30', good: 'reviewed: 2026-02-28' },
  'cut-text': { bad: 'title: Rule #1 of travel', good: 'title: "Rule #1 of travel"' },
  'too-deep': { bad: 'a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]', good: 'a: [1]' },
  'duplicate-id': {
    bad: 'obligations:\n  - { id: book, do: Book by train, departments: all }\n  - { id: book, do: Keep the bill, departments: all }',
    good: 'obligations:\n  - { id: book, do: Book by train, departments: all }\n  - { id: keep-bill, do: Keep the bill, departments: all }',
  },
  'broken-reference': { bad: 'answers: [lekage]', good: 'answers: [leakage]   # risks/leakage.mdx' },
  'self-reference': { bad: 'id: book\nneeds: [book]', good: 'id: book\nneeds: [ask]' },
  'needs-cycle': {
    bad: '- { id: ask, needs: [book] }\n- { id: book, needs: [ask] }',
    good: '- { id: ask }\n- { id: book, needs: [ask] }',
  },
  'needs-later-phase': {
    bad: '# phases/first.mdx\n- id: train-everybody\n  needs: [second/choose-tool]',
    good: '# phases/second.mdx\n- id: train-everybody\n  needs: [choose-tool]',
  },
} as const;
