/** What a playbook for the adoption of AI must contain, and where ours has it. One row a concept: id, what, places. */
import { answersTo } from '#views/answers.ts';
import { healthOf } from '#views/health.ts';
import { phasePageOf } from '#views/phase-page.ts';
import { roadmapOf, roadmapRowsOf } from '#views/roadmap.ts';
import { at, on, type Place } from './place.ts';
import { adoption, diagnostics, organisation } from './shipped.ts';

export type Concept = readonly [id: string, what: string, ...places: Place[]];

const { today } = organisation;
const [CRAWL, WALK, RUN] = ['ai-adoption/phases/crawl', 'ai-adoption/phases/walk', 'ai-adoption/phases/run'];
const policy = (id: string, field: string, says: RegExp): Place => at(`ai-adoption/policies/${id}`, field, says);
const useCase = (id: string, field: string, says: RegExp): Place => at(`ai-adoption/use-cases/${id}`, field, says);
const pitfall = (id: string, field: string, says: RegExp): Place => at(`ai-adoption/pitfalls/${id}`, field, says);
const risk = (id: string, field: string, says: RegExp): Place => at(`ai-adoption/risks/${id}`, field, says);

/** A risk is carried by its own page, and by a policy that answers it. */
const answered = (id: string): Place =>
  on(`/ai-adoption/risks/${id}/`, () => adoption.risks.filter(({ slug }) => slug === id).map((found) => answersTo(found, adoption).policies), /\S/);

/** A concern asks something in each of the three phases. */
const concern = (id: string, crawl: RegExp, walk: RegExp, run: RegExp): Place[] => [
  at(`ai-adoption/controls/${id}`, 'phases.crawl.expectation', crawl),
  at(`ai-adoption/controls/${id}`, 'phases.walk.expectation', walk),
  at(`ai-adoption/controls/${id}`, 'phases.run.expectation', run),
];

/** A pitfall that the check detects, which has a page of its own. */
const detected = (id: string, code: string, says: RegExp): Place[] => [
  pitfall(id, 'check', new RegExp(`^${code}$`)),
  pitfall(id, 'summary', says),
  pitfall(id, 'countermeasures', /do: /),
  on(`/checks/${code}/`, () => code, /./),
];

export const ADOPTION: readonly Concept[] = [
  [
    'A1',
    'Three phases in which direction counts and speed does not',
    at('ai-adoption', 'phases', /^crawl: .*\nwalk: .*\nrun: /),
    at('ai-adoption', 'principles', /Direction counts, speed does not/),
    on('/ai-adoption/roadmap/', () => roadmapRowsOf(roadmapOf(adoption, today)).map(({ title }) => title), /Crawl[\s\S]*Walk[\s\S]*Run/),
  ],
  ['A2', 'Crawl: governed experiments, risk before novelty', at(CRAWL, 'summary', /governed experiments.*risk first/), at(CRAWL, 'aim', /before the first pilot/)],
  [
    'A3',
    'Crawl: usage policies and a framework to govern by',
    at(CRAWL, 'focus.governance.actions.approve-framework', /governance framework and the acceptable-use policy/),
    policy('governance-framework', 'status', /approved/),
    policy('acceptable-use', 'obligations', /approved-only/),
  ],
  ['A4', 'Crawl: guardrails for data and compliance', at(CRAWL, 'focus.guardrails.actions', /data classes/), policy('data-handling', 'body', /confidential/i)],
  [
    'A5',
    'Crawl: a list of approved tools',
    at(CRAWL, 'focus.approved-list.actions.publish-tool-list', /register of tools/),
    policy('approved-tools', 'body', /Approved.*\n.*On trial.*\n.*Prohibited/),
    on('/tools/', ({ tools }) => tools, /deskmate[\s\S]*triago/),
  ],
  [
    'A6',
    'Crawl: everyone learns responsible use',
    at(CRAWL, 'focus.responsible-use.actions.basic-course', /type: training/),
    at(CRAWL, 'focus.responsible-use.actions.basic-course.audience.everyone', /true/),
    policy('ai-literacy', 'body', /Two hours with an assistant/),
  ],
  [
    'A7',
    'Crawl: AI work tied to business objectives',
    at(CRAWL, 'focus.business-objectives.actions.set-objectives', /four objectives/),
    at('ai-adoption', 'objectives', /safe-use[\s\S]*free-time[\s\S]*better-decisions[\s\S]*capable-people/),
  ],
  ['A8', 'Exposure: data leaks through public tools', risk('data-leak', 'summary', /no contract with/), answered('data-leak')],
  ['A9', 'Exposure: breach of law or contract', risk('compliance-breach', 'summary', /data protection/), answered('compliance-breach')],
  ['A10', 'Exposure: loss of intellectual property', risk('know-how-loss', 'summary', /prove that they are ours/), answered('know-how-loss')],
  [
    'A11',
    'Tools before foundations leave security reactive',
    ...detected('foundations-skipped', 'phase-skipped', /security can only run after/),
    pitfall('foundations-skipped', 'consequence', /added afterwards/),
  ],
  ['A12', 'Walk: targeted use cases and first agents', at(WALK, 'summary', /Targeted use cases and the first agents/), at(WALK, 'aim', /narrow uses/)],
  ['A13', 'Walk: small use cases with sharp edges', at(WALK, 'focus.narrow-use-cases.summary', /one task and has an end date/)],
  [
    'A14',
    'Walk: pilots inside one department',
    at(WALK, 'focus.one-department.title', /inside one department/),
    on('/ai-adoption/use-cases/', () => pilotsBeyondOneDepartment(), /^0$/),
  ],
  [
    'A15',
    'Walk: agents of limited scope in a closed environment',
    at(WALK, 'focus.contained-agents.actions.test-room', /closed environment/),
    at(WALK, 'autonomyCeiling', /^act-with-approval$/),
    useCase('alert-sorting', 'oversight', /one queue, nothing more/),
  ],
  ['A16', 'Walk: support the process, do not replace it', at(WALK, 'focus.augment.summary', /decision in it, stays with you/), useCase('workflow-summaries', 'autonomy', /suggest/)],
  ['A17', 'Example: ticket triage in IT', useCase('ticket-triage', 'departments', /^it: /), useCase('ticket-triage', 'learned.value', /1\.9 hours/)],
  ['A18', 'Example: predictive insight in finance', useCase('cash-forecast', 'departments', /^finance: /), useCase('cash-forecast', 'learned.value', /7\.8 per cent/)],
  ['A19', 'Example: summaries in operations', useCase('workflow-summaries', 'departments', /^operations: /), useCase('workflow-summaries', 'learned.value', /14 minutes/)],
  [
    'A20',
    'A pilot answers: value, friction, controls, people',
    at(WALK, 'focus.learn-and-refine.summary', /value.*rub.*control.*people/),
    useCase('ticket-triage', 'learned', /value: [\s\S]*friction: [\s\S]*controls: [\s\S]*people: /),
    useCase('cv-screening', 'learned', /value: [\s\S]*friction: [\s\S]*controls: [\s\S]*people: /),
  ],
  [
    'A21',
    'Agents act by themselves, so authority grows only after it is managed',
    policy('agent-authority', 'body', /our ability to notice and to undo/),
    risk('agent-out-of-bounds', 'summary', /executes and decides on its own/),
    at(CRAWL, 'autonomyCeiling', /^assist$/),
    at(RUN, 'autonomyCeiling', /^act$/),
    useCase('ticket-triage', 'oversight', /can stop the agent/),
  ],
  ['A22', 'Run: integrated workflows and a return that is measured', at(RUN, 'summary', /Integrated workflows with a return that can be measured/)],
  [
    'A23',
    'Before Run: framework, proven uses, refined controls, buy-in, defined success',
    at(RUN, 'gate.criteria.governance.policy', /governance-framework/),
    at(RUN, 'gate.criteria.proven-uses', /status: proven[\s\S]*atLeast: 5/),
    at(RUN, 'gate.criteria.refined-controls.metric', /controls-passed/),
    at(RUN, 'gate.criteria.buy-in.metric', /staff-buy-in/),
    at(RUN, 'gate.criteria.success-metrics.metric', /use-cases-measured/),
  ],
  [
    'A24',
    'Run: end to end, across departments, integrated agents, gains, decisions by data',
    at(RUN, 'focus.end-to-end.actions', /fallback-drill/),
    at(RUN, 'focus.orchestration.summary', /One owner for the whole flow/),
    at(RUN, 'focus.integrated-agents.actions', /agent-register/),
    at(RUN, 'focus.measured-gains.actions', /quarterly-return/),
    at(RUN, 'focus.data-decisions.actions', /figures-first/),
    useCase('triage-to-fix', 'phase', /^run: /),
    useCase('order-to-cash', 'phase', /^run: /),
  ],
  [
    'A25',
    'From what we can do to how we scale what works',
    at(RUN, 'body', /how to do more of what has worked/),
    at('ai-adoption/metrics/annual-return', 'readings', /value: 94000/),
    useCase('meeting-minutes', 'status', /^scaled$/),
    useCase('ticket-triage', 'value.benefitPerYear', /96000/),
  ],
  [
    'A26',
    'Some never leave a phase',
    ...detected('stuck-in-crawl', 'phase-stalled', /nothing is ever put to use/),
    on('/health/', (all) => healthOf(all, diagnostics), /phase-stalled/),
    at('ai-adoption/updates/walk-overdue', 'summary', /lacks two of its five/),
  ],
  ['A27', 'Some run before they can crawl or walk', ...detected('running-first', 'phase-skipped', /before anything small has been proven/)],
  ['A28', 'AI as a technology project', ...detected('technology-project', 'no-objective', /everyone else waits to see what it is for/)],
  ['A29', 'Security ignored', ...detected('security-forgotten', 'concern-uncovered', /a step at the end/)],
  ['A30', 'No measurable outcome', ...detected('nothing-measured', 'unmeasured', /nobody can say what it has changed/)],
  ['A31', 'Change underestimated', ...detected('change-underestimated', 'no-change-management', /the people are not/)],
  ['A32', 'Data becomes more sensitive', ...concern('data-sensitivity', /public and internal/, /masked personal data/, /Data flows between systems/)],
  ['A33', 'Access grows complicated', ...concern('access-control', /single sign-on/, /account of its own/, /Agents pass work to agents/)],
  ['A34', 'Models must be watched', ...concern('model-oversight', /reads a result/, /twenty results a month/, /watched without a break/)],
  ['A35', 'Incident response must grow', ...concern('incident-response', /one desk/, /practised its own worst case/, /stopped, undone and run by hand/)],
  ['A36', 'Compliance is looked at more closely', ...concern('compliance-scrutiny', /register of uses/, /one signed page/, /outside auditor/)],
  [
    'A37',
    'Frameworks, assessments, policies and oversight grow with the phases',
    ...[CRAWL, WALK, RUN].map((id) => on(`/${id}/`, () => concernsOf(id), /^5$/)),
    policy('governance-framework', 'body', /Who checks/),
    at('ai-adoption/controls/compliance-scrutiny', 'phases.walk.actions.sign-assessment', /risk assessment/),
    at('ai-adoption/phases/walk', 'reviewEvery', /P3M/),
  ],
  [
    'A38',
    'The path in a line each',
    at(CRAWL, 'tagline', /Lay the foundation/),
    at(WALK, 'tagline', /Validate a few uses under control/),
    at(RUN, 'tagline', /Integrate and scale/),
  ],
];

function pilotsBeyondOneDepartment(): number {
  return adoption.useCases.filter(({ phase, departments }) => phase.slug === 'walk' && departments.length > 1).length;
}

function concernsOf(id: string): number | undefined {
  const phase = adoption.phases.find((found) => found.id === id);
  return phase && phasePageOf(adoption, phase, today)?.concerns.length;
}
