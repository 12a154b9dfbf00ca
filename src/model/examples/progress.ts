/** Examples of what is wrong with progress files. */
export const PROGRESS_EXAMPLES = {
  'foreign-progress': { bad: '# progress/sales.yaml\ndepartment: finance', good: '# progress/finance.yaml\ndepartment: finance' },
  'impossible-day': {
    bad: 'exported: 2026-03-09\nitems: { growth/policies/travel#book: { day: 2026-03-10 } }',
    good: 'exported: 2026-03-09\nitems: { growth/policies/travel#book: { day: 2026-03-08 } }',
  },
  'stale-progress': { bad: 'growth/policies/travell#book: { state: done }', good: 'growth/policies/travel#book: { state: done }' },
} as const;
