/** What a playbook that turns a strategy into work must contain, and where ours has it. One row a concept: id, what, places. */
import { exportFilesOf } from '#exports/index.ts';
import { updatesOf } from '#views/home.ts';
import { lessonsOf } from '#views/lessons.ts';
import { entryFrameOf } from '#views/page.ts';
import { roadmapOf, roadmapRowsOf } from '#views/roadmap.ts';
import { calendarOf } from '#views/calendar.ts';
import { statusOf, statusSentenceOf } from '#views/status.ts';
import type { Concept } from './concepts-of-adoption.ts';
import { at, on, type Place } from './place.ts';
import { market, organisation } from './shipped.ts';

const { today } = organisation;
const [CRAWL, GO, RUN] = ['market-entry/phases/crawl', 'market-entry/phases/go', 'market-entry/phases/run'];
const initiative = (id: string, field: string, says: RegExp): Place => at(`market-entry/use-cases/${id}`, field, says);
const pitfall = (id: string, field: string, says: RegExp): Place => at(`market-entry/pitfalls/${id}`, field, says);
const files = (says: RegExp): Place => on('/exports/', () => exportFilesOf(organisation).map(({ path }) => path), says);

export const MARKET: readonly Concept[] = [
  [
    'B1',
    'A strategy without action wastes means, tires people, yields nothing',
    pitfall('strategy-in-a-drawer', 'summary', /wastes the means/),
    pitfall('tired-team', 'summary', /see no effect/),
    pitfall('busy-without-result', 'consequence', /without a result/),
  ],
  ['B2', 'A strategy becomes steps, small to large', at('market-entry', 'body', /How a strategy becomes work/), at('market-entry', 'phases', /^crawl: .*\ngo: .*\nrun: /)],
  ['B3', 'Crawl: little money, verify the direction', at(CRAWL, 'summary', /little money whether the direction is right/), at(CRAWL, 'aim', /simple tools/)],
  ['B4', 'Crawl: simple initiatives with quick wins', at(CRAWL, 'focus.quick-wins.summary', /less than four weeks/), initiative('dutch-datasheets', 'status', /scaled/)],
  [
    'B5',
    'Crawl: basic tools for planning, with import files for them',
    at(CRAWL, 'focus.simple-tools.summary', /Trello, Asana or Jira/),
    files(/asana/),
    files(/jira/),
    files(/trello/),
  ],
  [
    'B6',
    'Crawl: people see what their work moves',
    at(CRAWL, 'focus.tell-why.actions.ten-minutes', /type: communication/),
    at('market-entry/metrics/team-understanding', 'readings', /value: 63/),
    at('market-entry/updates/eleven-calls', 'type', /success/),
  ],
  [
    'B7',
    'Example: research, competitors, a small test campaign',
    ...['market-research', 'competitor-analysis', 'test-campaign'].map((id) => initiative(id, 'phase', /^crawl: /)),
  ],
  [
    'B8',
    'The second phase, called Go here and Walk elsewhere: processes, roles, data',
    at(GO, 'alsoCalled', /^Walk$/m),
    at(GO, 'focus.roles-and-process.actions.draw-process', /role at each step/),
    at(GO, 'tagline', /into a system/),
  ],
  [
    'B9',
    'Go: most impact first',
    at(GO, 'focus.prioritise.actions.rank-initiatives', /effort and impact/),
    initiative('localised-website', 'effort', /^3$/),
    initiative('localised-website', 'impact', /^5$/),
  ],
  [
    'B10',
    'Go: plans with responsibility, deadline, resources',
    at(GO, 'focus.detailed-plans.actions.plan-page', /owner, dates and resources/),
    initiative('localised-website', 'resources', /two days a week/),
    initiative('localised-website', 'end', /^2027-/),
    initiative('localised-website', 'owner', /./),
  ],
  [
    'B11',
    'Go: data, figures and return',
    at(GO, 'focus.collect-data.actions.figures-live', /figures of this playbook/),
    at('market-entry/metrics/return-on-entry', 'target', /1\.5/),
    at('market-entry/metrics/qualified-enquiries', 'readings', /value: 5/),
  ],
  [
    'B12',
    'Example: localised website, representative, partnerships',
    ...['localised-website', 'local-representative', 'partnerships'].map((id) => initiative(id, 'phase', /^go: /)),
  ],
  ['B13', 'Run: full scale, everyone knows their part', at(RUN, 'summary', /Full scale/), at(RUN, 'focus.part-of-us.actions.own-part.audience.everyone', /true/)],
  ['B14', 'Run: all means, marketing, sales, HR', at(RUN, 'focus.all-resources.actions.joint-plan.audience', /hr: [\s\S]*marketing: [\s\S]*sales: |marketing: [\s\S]*sales: [\s\S]*hr: /)],
  ['B15', 'Run: improve on current data', at(RUN, 'focus.live-data.actions.daily-figures', /not older than an hour/)],
  ['B16', 'Run: take what works elsewhere', at(RUN, 'focus.extend.actions.choose-next', /three markets/), initiative('next-market', 'body', /repairs|at home/)],
  [
    'B17',
    'Example: branch office, national campaign, support team',
    ...['branch-office', 'national-campaign', 'local-support-team'].map((id) => initiative(id, 'phase', /^run: /)),
  ],
  [
    'B18',
    'Roadmap: a time for each phase',
    ...[CRAWL, GO, RUN].map((id) => at(id, 'planned', /from: \d{4}-\d\d-\d\d\nto: \d{4}-\d\d-\d\d/)),
    on('/market-entry/roadmap/', () => roadmapRowsOf(roadmapOf(market, today)), /from: 2026-09-01/),
  ],
  [
    'B19',
    'Roadmap: triggers that open the next phase',
    at(GO, 'gate.criteria.affordable-enquiry.reaches', /value: 180/),
    at(GO, 'gate.criteria.enough-talks.metric', /interviews-held/),
    at(RUN, 'gate.criteria.steady-revenue.reaches', /value: 60000/),
  ],
  ['B20', 'Roadmap: for the tools of planners', at(GO, 'body', /PowerPoint.*Lucidchart.*Smartsheet/), files(/smartsheet/)],
  [
    'B21',
    'Monitoring: figures are read regularly',
    at('market-entry/metrics/dutch-revenue', 'reviewEvery', /P1M/),
    on('/calendar/', (all) => calendarOf(all), /Review|review/),
    files(/playbooks\/market-entry\/calendar\.ics/),
  ],
  [
    'B22',
    'Monitoring: what customers and colleagues say',
    at('market-entry/controls/customer-voice', 'phases.crawl.expectation', /word for word/),
    ...['market-entry/phases/crawl', 'market-entry/use-cases/test-campaign', 'departments/sales'].map((id) => on(`/${id}/`, () => proposeLinkOf(id), /^https:/)),
  ],
  [
    'B23',
    'Monitoring: the plan follows the facts, in writing',
    at('market-entry/updates/message-changed', 'type', /^change$/),
    at('market-entry/updates/message-changed', 'body', /moves from 26 October to 9 November/),
    initiative('test-campaign', 'start', /2026-11-09/),
  ],
  ['B24', 'Communication: everybody sees the progress', on('/market-entry/status/', () => statusSentenceOf(statusOf(market, today)), /We are in Crawl/)],
  [
    'B25',
    'Communication: difficulties beside successes',
    on('/', (all) => updatesOf(all).map(({ type }) => type), /difficulty/),
    on('/', (all) => updatesOf(all).map(({ type }) => type), /success/),
    pitfall('good-news-only', 'check', /lesson-without-change/),
  ],
  [
    'B26',
    'Communication: ideas from below',
    initiative('next-market', 'status', /^idea$/),
    at('market-entry/controls/customer-voice', 'phases.crawl.actions.idea-box', /within ten days/),
  ],
  [
    'B27',
    'Evaluation: what worked, what did not, what follows',
    ...['worked', 'didNotWork', 'conclusions'].map((field) => at('market-entry/reviews/first-ten-weeks', field, /\S/)),
  ],
  [
    'B28',
    'Experience adds up and prevents repeated mistakes',
    on('/lessons/', (all) => lessonsOf(all).map(({ playbook }) => playbook), /ai-adoption[\s\S]*market-entry|market-entry[\s\S]*ai-adoption/),
    at(RUN, 'focus.extend.actions.write-the-recipe', /Lessons in a review/),
  ],
  [
    'B29',
    'Step by step, flexible, in the open, practical',
    at('market-entry', 'principles', /Small first[\s\S]*see where we are[\s\S]*When the facts change/),
    on('/', (all) => all.playbooks.map((playbook) => statusSentenceOf(statusOf(playbook, today))), /We are in Walk[\s\S]*We are in Crawl/),
  ],
];

function proposeLinkOf(id: string): string | undefined {
  const entry = [...organisation.departments, ...market.phases, ...market.useCases].find((found) => found.id === id);
  const context = { base: '/', csp: undefined, statusOf: (playbook: typeof market) => statusOf(playbook, today), lessonsOn: () => [] };
  return entry && entryFrameOf(organisation, context, entry).colophon?.propose;
}
