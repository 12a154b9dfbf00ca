/** Examples of what is wrong with front matter and with what it names. */
export const FIELD_EXAMPLES = {
  'no-front-matter': { bad: 'title: Travel\n\nHow we travel.', good: '---\ntitle: Travel\nsummary: How we travel.\nowner: Office manager\n---' },
  'broken-yaml': { bad: 'title: Travel: by train first', good: 'title: "Travel: by train first"' },
  'unknown-key': { bad: 'ownr: Office manager', good: 'owner: Office manager' },
  'missing-field': { bad: 'title: Travel\nsummary: How we travel.', good: 'title: Travel\nsummary: How we travel.\nowner: Office manager' },
  'wrong-value': { bad: 'reviewed: 2026-02-30', good: 'reviewed: 2026-02-28' },
  'cut-text': { bad: 'title: Rule #1 of travel', good: 'title: "Rule #1 of travel"' },
  'too-deep': { bad: `${'>'.repeat(51)} As he said that she said`, good: '> As he said that she said' },
  'duplicate-id': {
    bad: 'obligations:\n  - { id: book, do: Book by train, departments: all }\n  - { id: book, do: Keep the bill, departments: all }',
    good: 'obligations:\n  - { id: book, do: Book by train, departments: all }\n  - { id: keep-bill, do: Keep the bill, departments: all }',
  },
  'broken-reference': { bad: 'answers: [lekage]', good: 'answers: [leakage]   # risks/leakage.mdx' },
  'self-reference': {
    bad: 'obligations:\n  - { id: ask, do: Ask your lead, departments: all }\n  - { id: book, do: Book by train, departments: all, needs: [book] }',
    good: 'obligations:\n  - { id: ask, do: Ask your lead, departments: all }\n  - { id: book, do: Book by train, departments: all, needs: [ask] }',
  },
  'needs-cycle': {
    bad: 'obligations:\n  - { id: ask, do: Ask your lead, departments: all, needs: [book] }\n  - { id: book, do: Book by train, departments: all, needs: [ask] }',
    good: 'obligations:\n  - { id: ask, do: Ask your lead, departments: all }\n  - { id: book, do: Book by train, departments: all, needs: [ask] }',
  },
  'needs-later-phase': {
    bad: '# phases/first.mdx\nactions:\n  - { id: train-everybody, do: Train everybody, departments: all, needs: [second/choose-tool] }\n\n# phases/second.mdx\nactions:\n  - { id: choose-tool, do: Choose the tool, departments: all }',
    good: '# phases/second.mdx\nactions:\n  - { id: choose-tool, do: Choose the tool, departments: all }\n  - { id: train-everybody, do: Train everybody, departments: all, needs: [choose-tool] }',
  },
} as const;
