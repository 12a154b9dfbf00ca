/** Examples of what is wrong with files and folders. */
export const FILE_EXAMPLES = {
  'empty-content': { bad: 'content/\n  site.yaml', good: 'content/\n  site.yaml\n  playbooks/growth/playbook.mdx\n  playbooks/growth/phases/first.mdx' },
  'missing-site': { bad: 'content/\n  playbooks/growth/playbook.mdx', good: 'content/\n  site.yaml\n  playbooks/growth/playbook.mdx' },
  'unreadable-file': { bad: '---------- travel.mdx   (nobody may read it)', good: '-rw-r--r-- travel.mdx' },
  'not-text': { bad: 'summary: Rules for caf\uFFFDs   (saved as Latin-1)', good: 'summary: Rules for cafés   (saved as UTF-8)' },
  'too-large': { bad: 'policies/travel.mdx   (2 MB, with a table of every journey)', good: 'policies/travel.mdx   (12 kB, with a link to the table)' },
  'outside-content': { bad: '![Map](../../../../desktop/map.png)', good: '![Map of the sites](./map.png)' },
  'unknown-folder': { bad: 'playbooks/growth/rules/travel.mdx', good: 'playbooks/growth/policies/travel.mdx' },
  'wrong-extension': { bad: 'policies/travel.docx', good: 'policies/travel.mdx' },
  'bad-id': { bad: 'policies/Travel Rules 2.0.mdx', good: 'policies/travel-rules.mdx' },
  'reserved-id': { bad: 'playbooks/search/playbook.mdx', good: 'playbooks/better-search/playbook.mdx' },
  'missing-playbook': { bad: 'playbooks/growth/\n  policies/travel.mdx', good: 'playbooks/growth/\n  playbook.mdx\n  policies/travel.mdx' },
  'duplicate-entry': { bad: 'policies/travel.md\npolicies/travel.mdx', good: 'policies/travel.mdx' },
  'conflict-marker': {
    bad: '<<<<<<< mine\ntitle: Travel\n=======\ntitle: Journeys\n>>>>>>> theirs',
    good: 'title: Journeys',
  },
} as const;
