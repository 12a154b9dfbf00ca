/** Examples of what the playbook checks find, and of their waivers. */
export const PLAYBOOK_EXAMPLES = {
  'phase-skipped': {
    bad: '# phases/second.mdx\nentered: 2026-04-01\ngate:\n  title: Ready\n  criteria:\n    - id: liked\n      title: Seven in ten like it\n      metric: buy-in       # latest reading: 61\n      reaches: ">= 70"',
    good: '# phases/second.mdx\nentered: 2026-04-01\ngate:\n  title: Ready\n  criteria:\n    - id: liked\n      title: Seven in ten like it\n      metric: buy-in       # latest reading: 61\n      reaches: ">= 70"\n  waiver:\n    reason: The survey came before the training.\n    by: Executive board\n    expires: 2026-09-30\n    criteria: [liked]',
  },
  'phase-stalled': {
    bad: '# phases/first.mdx, on 1 December\nduration: 12 weeks\nentered: 2026-01-05',
    good: '# phases/second.mdx, on 1 May\nentered: 2026-04-20      # its gate holds, so it was opened',
  },
  'no-objective': { bad: 'title: Drafts of replies\nstatus: pilot', good: 'title: Drafts of replies\nstatus: pilot\nobjective: free-time' },
  'concern-uncovered': {
    bad: 'phases:\n  first:\n    expectation: Everybody has an account of their own.',
    good: 'phases:\n  first:\n    expectation: Everybody has an account of their own.\n  second:\n    expectation: Agents have one as well, with rights built up from nothing.',
  },
  unmeasured: {
    bad: 'title: First answer\nunit: hours\nbetter: lower\nsource: Case system\nreadings: []',
    good: 'title: First answer\nunit: hours\nbetter: lower\nsource: Case system\nreviewEvery: P1M\nbaseline: { date: 2026-01-31, value: 4.1 }\ntarget: 2\nreadings:\n  - { date: 2026-05-31, value: 1.6 }',
  },
  'no-change-management': {
    bad: 'actions:\n  - { id: use-tool, do: Use the new tool, departments: all }',
    good: 'actions:\n  - { id: use-tool, do: Use the new tool, departments: all }\n  - { id: course, do: Take the course, departments: all, type: training }',
  },
  'autonomy-above-ceiling': {
    bad: '# phases/first.mdx\nautonomyCeiling: suggest\n\n# use-cases/replies.mdx\nphase: first\nautonomy: act',
    good: '# phases/first.mdx\nautonomyCeiling: suggest\n\n# use-cases/replies.mdx\nphase: first\nautonomy: suggest',
  },
  'risk-unanswered': { bad: '# risks/leakage.mdx, and no other entry names it', good: '# policies/data-handling.mdx\nanswers: [leakage]' },
  'scope-too-wide': {
    bad: 'status: pilot\ndepartments: [sales, support, logistics]',
    good: 'status: pilot\ndepartments: [support]\nstart: 2026-05-04\nduration: 12 weeks',
  },
  'vague-action': {
    bad: '- id: publish-rules\n  do: Publish the rules\n  departments: all',
    good: '- id: publish-rules\n  do: Publish the rules where everybody can read them\n  departments: all\n  owner: Office manager\n  due: week 4\n  evidence: Link to the page',
  },
  'review-overdue': { bad: '# on 1 December\nreviewed: 2026-02-27\nreviewEvery: P6M', good: '# on 1 December\nreviewed: 2026-11-20\nreviewEvery: P6M' },
  'idle-department': {
    bad: '# logistics is named by no action of this phase\nactions:\n  - { id: plan, do: Plan the year, departments: [sales] }',
    good: 'actions:\n  - { id: plan, do: Plan the year, departments: [sales, logistics] }',
  },
  'lesson-without-change': {
    bad: 'period: { from: 2026-06-05, to: 2026-09-04 }\nconclusions:\n  - text: Vendors are questioned before the first test.\n    changes: [vendors]      # last reviewed on 2026-02-27\n  - text: Pilots stay as long as they are.\n    nothingBecause: "-"',
    good: 'period: { from: 2026-06-05, to: 2026-09-04 }\nconclusions:\n  - text: Vendors are questioned before the first test.\n    changes: [vendors]      # reviewed on 2026-09-10\n  - text: Pilots stay as long as they are.\n    nothingBecause: their most important findings came late.',
  },
  'placeholder-text': { bad: 'summary: TODO', good: 'summary: Who may travel how, and who pays.' },
  'duplicate-title': {
    bad: '# policies/travel.mdx\ntitle: Travel\n\n# policies/commuting.mdx\ntitle: Travel',
    good: '# policies/travel.mdx\ntitle: Business travel\n\n# policies/commuting.mdx\ntitle: The way to work',
  },
  'orphan-entry': {
    bad: '# metrics/liking.mdx, and no other entry names it\ntitle: People who like it',
    good: '# playbook.mdx\nobjectives:\n  - id: liked\n    title: People like to work with it\n    metric: liking   # metrics/liking.mdx',
  },
  'future-record': { bad: '# on 1 December\nreviewed: 2062-11-20\nreviewEvery: P6M', good: '# on 1 December\nreviewed: 2026-11-20\nreviewEvery: P6M' },
  'low-contrast': {
    bad: "# site.yaml\nlook:\n  accent: { light: '#e58a00', dark: '#f2b36f' }",
    good: "# site.yaml\nlook:\n  accent: { light: '#8a4b00', dark: '#f2b36f' }",
  },
  'broken-font': {
    bad: '# site.yaml\nlook:\n  font: { normal: fonts/house.woff2 } # an OpenType font, renamed',
    good: '# site.yaml\nlook:\n  font: { normal: fonts/house.woff2 }',
  },
  'tool-undecided': {
    bad: '# tools/drafter.mdx; site.yaml has the classes open and secret\nallows:\n  open: { answer: "yes", because: Everybody may know it. }\n  secret: { answer: with-approval, because: It depends. }',
    good: '# tools/drafter.mdx; site.yaml has the classes open and secret\nallows:\n  open: { answer: "yes", because: Everybody may know it. }\n  secret: { answer: with-approval, because: It depends., ask: Office manager }',
  },
  'tool-contradiction': {
    bad: '# tools/drafter.mdx\nstatus: prohibited\nallows:\n  open: { answer: "yes", because: Everybody may know it. }',
    good: '# tools/drafter.mdx\nstatus: prohibited\nallows:\n  open: { answer: "no", because: Its maker sells what it reads. }',
  },
  'waiver-expired': {
    bad: '# site.yaml, on 1 December\nwaivers:\n  - { check: review-overdue, entry: growth/policies/travel, reason: The owner is away., expires: 2026-10-31 }',
    good: '# site.yaml, on 1 December\nwaivers:\n  - { check: review-overdue, entry: growth/policies/travel, reason: The new owner begins in January., expires: 2027-01-31 }',
  },
  'waiver-unused': {
    bad: '# site.yaml; the policy was reviewed last week\nwaivers:\n  - { check: review-overdue, entry: growth/policies/travel, reason: The owner is away., expires: 2027-01-31 }',
    good: '# site.yaml\nwaivers: []',
  },
} as const;
