/** Examples of what is wrong with ids and their past. */
export const ID_EXAMPLES = {
  'id-vanished': {
    bad: '# ids.yaml\nids:\n  growth/policies/travel: How we travel\n\n# and the file is called policies/journeys.mdx now',
    good: '# policies/journeys.mdx\ntitle: How we travel\naliases: [travel]\n\n# or, where it was removed, ids.yaml\nremoved:\n  growth/policies/travel: { on: 2026-11-20, because: Nobody travels any more. }',
  },
  'id-reused': {
    bad: '# ids.yaml\nremoved:\n  growth/policies/travel#action-book: { on: 2026-05-04, because: The agency books. }\n\n# policies/travel.mdx\n- { id: book, do: Book a table, departments: all }',
    good: '# policies/travel.mdx\n- { id: book-table, do: Book a table, departments: all }',
  },
  'id-unrecorded': {
    bad: '# policies/expenses.mdx is new, and ids.yaml does not name it',
    good: '# ids.yaml, after npm run check -- --update-ledger\nids:\n  growth/policies/expenses: Who pays',
  },
  'unknown-former-id': { bad: 'aliases: [travle]', good: 'aliases: [travel]' },
} as const;
