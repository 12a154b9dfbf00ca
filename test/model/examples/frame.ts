/** A small playbook in files, in which the check finds nothing: what the examples of codes are put into. */
import { PNG } from '../../source/content-folder.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** The day as of which it is sound. */
export const TODAY = '2026-06-15';

export const P = 'playbooks/growth';

const common = (title: string): string => `title: ${title}\nsummary: About ${title.toLowerCase()}.\nowner: Office manager\n`;
const entry = (title: string, fields: string): string => `---\n${common(title)}${fields}---\n`;
const action = (id: string, more = ''): string => `{ id: ${id}, do: Do ${id}, departments: all, owner: Office manager, due: week 2, evidence: A paper${more} }`;
const policy = (fields = ''): string => `status: approved\nversion: "1.0"\ndepartments: all\nfromPhase: first\nobligations:\n  - ${action('obey')}\n${fields}`;
const metric = `unit: "%"\nbetter: higher\nsource: The survey\nreviewEvery: P3M\nbaseline: { date: 2026-01-31, value: 40 }\ntarget: 80\nreadings:\n  - { date: 2026-05-31, value: 61 }\n`;

/** The focus of a phase. */
export const focusOf = (actions: string): string =>
  `focus:\n  - id: people\n    title: People\n    summary: Who works with it.\n    objective: free-time\n${actions.replaceAll(/^(?=.)/gm, '    ')}\n`;

const phase = (fields: string): string =>
  `tagline: A step\nquestion: What now?\naim: To get on.\nduration: 12 weeks\nautonomyCeiling: suggest\n${focusOf(`actions:\n  - ${action('work')}\n  - ${action('learn', ', type: training')}`)}${fields}`;

export const FRAME: Files = {
  'site.yaml': 'organisation: Acme\ntitle: Acme playbooks\nsummary: What we are up to.\ncontact: { role: Editor }\n',
  ...Object.fromEntries(
    ['Sales', 'Support', 'Logistics'].map((name) => [`departments/${name.toLowerCase()}.mdx`, entry(name, `lead: Head of ${name}\ncontact: The desk\n`)]),
  ),
  [`${P}/playbook.mdx`]: entry(
    'Growth',
    'start: 2026-04-06\nphases: [first, second]\nobjectives:\n  - { id: free-time, title: Time for customers, metric: buy-in }\n',
  ),
  [`${P}/phases/first.mdx`]: entry('First', phase('entered: 2026-04-06\n')),
  [`${P}/phases/second.mdx`]: entry(
    'Second',
    phase('gate:\n  title: Ready\n  criteria:\n    - { id: liked, title: Seven in ten like it, metric: buy-in, reaches: ">= 70" }\n'),
  ),
  [`${P}/policies/travel.mdx`]: entry('Travel', policy()),
  [`${P}/policies/data-handling.mdx`]: entry('Data', policy('answers: [leakage]\n')),
  [`${P}/policies/vendors.mdx`]: entry('Vendors', policy('reviewed: 2026-05-04\n')),
  [`${P}/risks/leakage.mdx`]: entry('Leakage', 'phases: [first]\nlikelihood: 2\nimpact: 3\n'),
  [`${P}/controls/access.mdx`]: entry(
    'Access',
    'phases:\n  first:\n    expectation: Everybody has an account.\n  second:\n    expectation: Agents have one too.\nanswers: [leakage]\n',
  ),
  [`${P}/metrics/buy-in.mdx`]: entry('Buy-in', metric),
  [`${P}/use-cases/replies.mdx`]: `${entry('Replies', 'phase: first\ndepartments: [support]\nstatus: idea\nobjective: free-time\nmetrics: [buy-in]\n')}\nWhat leads to [access](../controls/access.mdx).\n`,
  [`${P}/use-cases/map.png`]: PNG,
};

/** A metric that nothing names. */
export const LIKING = entry('Liking', metric);
