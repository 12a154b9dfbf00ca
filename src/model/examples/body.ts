/** Examples of what is wrong with the text of an entry. */
export const BODY_EXAMPLES = {
  'broken-body': { bad: '<Note>Book early.', good: '<Note>\n\nBook early.\n\n</Note>' },
  'code-in-content': { bad: 'It costs {1 + 1} euros.', good: 'It costs 2 euros.\n\nA brace as text stands in `{ }`.' },
  'html-in-content': { bad: 'First line<br>second line', good: 'First line\n\nSecond line' },
  'unsafe-link': { bad: '[Open](javascript:open())', good: '[Open the register](https://register.example.org)' },
  'unknown-component': { bad: '<Hint>Book early.</Hint>', good: '<Note>\n\nBook early.\n\n</Note>' },
  'wrong-prop': { bad: '<Metric name="buy-in" />', good: '<Metric id="buy-in" />' },
  'broken-link': { bad: '[the rules](../policies/travle.mdx)', good: '[the rules](../policies/travel.mdx)' },
  'broken-image': { bad: '![Map of the sites](./map.tiff)', good: '![Map of the sites](./map.png)' },
  'missing-alt': { bad: '![](./map.png)', good: '![Map of the sites, with their stations](./map.png)' },
  'broken-diagram': {
    bad: '```mermaid title="The way"\nflowchart LR\n  a[Ask --> b[Book]\n```',
    good: '```mermaid title="The way"\nflowchart LR\n  a[Ask] --> b[Book]\n```',
  },
  'wrong-heading': { bad: '# How to book\n\n#### Before', good: '## How to book\n\n### Before' },
  'task-list': { bad: '- [ ] Book by train', good: '<Checklist entry="policies/travel" />' },
  'vague-link': { bad: 'For the rules click [here](../policies/travel.mdx).', good: 'Read [the rules of travel](../policies/travel.mdx).' },
  'unclosed-fence': { bad: '```\nPlatform 4\n\n## How to book', good: '```\nPlatform 4\n```\n\n## How to book' },
} as const;
