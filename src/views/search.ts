/** What search lists beside the pages of entries, and what readers can narrow it by. */
import { KINDS } from '#schema/kinds.ts';
import type { Action, Entry, Organisation, Phase, Playbook } from '#model/organisation.ts';
import { actionsIn, actionSourcesOf, isDone } from './actions.ts';
import { gateOf, type CriterionState, type CriterionView } from './gates.ts';
import { actionRouteOf, allEntries, coverageRouteOf, roadmapRouteOf, routeOf, SITE_ROUTES, statusRouteOf } from './routes.ts';
import { FACETS, factsOf, pageFiltersOf, type FacetName, type SearchFacts } from './search-facts.ts';

/** Something with a deep link but without a page of its own. */
export interface SearchRecord extends SearchFacts {
  readonly route: string;
  readonly title: string;
  /** Without the title, which is found by itself. */
  readonly content: string;
}

export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  /** All values that occur, in the order in which readers know them. */
  readonly values: readonly string[];
}

/** Every action, every criterion of a gate, and the pages that show no single entry. */
export function searchRecordsOf(organisation: Organisation): SearchRecord[] {
  return [
    ...organisation.playbooks.flatMap((playbook) => [
      pageRecord('Roadmap', roadmapRouteOf(playbook), 'Phases, gates and use cases in time: plan, dates, timeline.', playbook),
      pageRecord('Status', statusRouteOf(playbook), 'Where we are: the gates with their criteria, readings and what is missing.', playbook),
      pageRecord('Coverage', coverageRouteOf(playbook), 'What concerns, risks, objectives, departments and pitfalls are covered by, and the holes.', playbook),
      ...actionSourcesOf(playbook).flatMap((source) => actionsIn(source).map((action) => actionRecord(action, source, playbook, organisation.today))),
      ...playbook.phases.flatMap((phase) =>
        (gateOf(playbook, phase, organisation.today)?.criteria ?? []).map((criterion) => criterionRecord(criterion, phase, playbook)),
      ),
    ]),
    ...(organisation.site.dataClasses.length > 0 ? [pageRecord('May I?', SITE_ROUTES.mayI, 'Which tool may be used with which data, and by whom.')] : []),
    pageRecord('Calendar', SITE_ROUTES.calendar, 'Reviews due, gates planned, actions due.'),
    pageRecord('Lessons', SITE_ROUTES.lessons, 'What reviews concluded and what they changed.'),
  ];
}

/** Every facet with the values that occur in the organisation. */
export function searchFacetsOf(organisation: Organisation): Facet[] {
  const byId = new Map(organisation.playbooks.map((playbook) => [playbook.id, playbook]));
  const pages = allEntries(organisation).map((entry) => pageFiltersOf(entry, byId.get(entry.playbook ?? ''), organisation.today));
  const all = [...pages, ...searchRecordsOf(organisation)];
  const order: Record<FacetName, readonly string[]> = {
    kind: [ACTION, CRITERION, ...Object.values(KINDS).map(({ label }) => label), PAGE],
    playbook: organisation.playbooks.map(({ title }) => title),
    phase: organisation.playbooks.flatMap(({ phases }) => phases.map(({ title }) => title)),
    department: organisation.departments.map(({ title }) => title),
    status: STATUS_ORDER,
  };
  return (Object.keys(FACETS) as FacetName[]).map((name) => {
    const found = new Set(all.flatMap(({ filters }) => filters[name] ?? []));
    return { name, label: FACETS[name], values: [...new Set(order[name])].filter((value) => found.has(value)) };
  });
}

function actionRecord(action: Action, source: Entry, playbook: Playbook, today: string): SearchRecord {
  const { owner, evidence, why } = action;
  const details = [why, owner && `Owner: ${owner}`, evidence && `Evidence: ${evidence}`, `From “${source.title}”`];
  const phases = playbook.phases.filter(({ slug }) => slug === action.phase);
  const status = isDone(action, today) ? 'Done' : 'Open';
  return {
    route: actionRouteOf(action),
    title: action.do,
    content: sentences(details),
    ...factsOf({ kind: ACTION, playbook, phases, departments: action.audience, status }),
  };
}

function criterionRecord(criterion: CriterionView, phase: Phase, playbook: Playbook): SearchRecord {
  const { id, title, target, value, missing } = criterion;
  return {
    route: `${routeOf(phase)}#criterion-${id}`,
    title,
    content: sentences([`Asked before ${phase.title}: ${target}`, value && `Now: ${value}`, missing && `Missing: ${missing}`]),
    ...factsOf({ kind: CRITERION, playbook, phases: [phase], departments: undefined, status: CRITERION_WORDS[criterion.state] }),
  };
}

function pageRecord(title: string, route: string, content: string, playbook?: Playbook): SearchRecord {
  return {
    route,
    title,
    content: sentences([playbook?.title, content]),
    ...factsOf({ kind: PAGE, playbook, phases: [], departments: undefined, status: undefined }),
  };
}

function sentences(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [/[.!?]$/.test(part) ? part : `${part}.`])).join(' ');
}

const ACTION = 'Action';
const CRITERION = 'Criterion';
const PAGE = 'Page';
const CRITERION_WORDS: Record<CriterionState, string> = { met: 'Met', 'not-met': 'Not met', 'no-data': 'No data', waived: 'Waived' };
const STATUS_ORDER = [
  'Open',
  'Done',
  'Current',
  'Ahead',
  'Skipped',
  'Met',
  'Not met',
  'No data',
  'Waived',
  'Approved',
  'Trial',
  'Prohibited',
  'Draft',
  'Retired',
  'Idea',
  'Pilot',
  'Proven',
  'Scaled',
  'Stopped',
];
