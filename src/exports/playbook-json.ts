import type { Organisation, Playbook } from '#model/organisation.ts';
import { phaseChecklistsOf } from '#views/checklist.ts';
import { coverageOf } from '#views/coverage.ts';
import { departmentStatusesOf } from '#views/department-status.ts';
import { entriesOfPlaybook } from '#model/entries.ts';
import { objectiveTreeOf } from '#views/objective-tree.ts';
import { returnsOf } from '#views/returns.ts';
import { riskMapOf } from '#views/risk-map.ts';
import { roadmapOf, roadmapRowsOf } from '#views/roadmap.ts';
import { routeOf } from '#views/routes.ts';
import { statusOf } from '#views/status.ts';
import { siteNameOf } from './identity.ts';
import { schemaRouteOf } from './json-schema.ts';
import { addressOf, type ExportPlace } from './place.ts';
import { actionsIn, metricIn, useCaseIn } from './playbook-parts.ts';
import { phaseIn, reachedIn, statusIn } from './playbook-status.ts';
import type { PlaybookFile } from './playbook-schema.ts';

/** Where the file of a playbook lies. */
export function playbookJsonPathOf({ slug }: Pick<Playbook, 'slug'>): string {
  return `/exports/playbooks/${slug}/playbook.json`;
}

/** Everything that the site derives from a playbook, for programs. Its shape is `playbookFile`; every fact comes from the view that pages ask too. */
export function playbookJson(organisation: Organisation, playbook: Playbook, place: ExportPlace): string {
  const { today } = organisation;
  const url = (route: string): string => addressOf(place, route);
  const status = statusOf(playbook, today);
  const lists = phaseChecklistsOf(playbook, today, () => true);
  const returns = returnsOf(playbook);
  const { criteria, rows } = departmentStatusesOf(organisation, playbook, status);
  const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
  const file: PlaybookFile = {
    $schema: url(schemaRouteOf('playbook')),
    version: 1,
    organisation: organisation.site.organisation,
    site: siteNameOf(organisation),
    asOf: today,
    addresses: place.origin === undefined ? 'from the root of the site' : 'absolute',
    playbook: { id: playbook.id, title: playbook.title, summary: playbook.summary, owner: playbook.owner, start: playbook.start, url: url(routeOf(playbook)) },
    status: statusIn(status),
    phases: status.phases.map((view) => phaseIn(view, lists, url)),
    departments: rows.map(({ department, actions, reached }) => ({
      id: department.id,
      title: department.title,
      actions,
      reached: reached.flatMap((known, index) => {
        const criterion = criteria[index];
        if (!known || !criterion) return [];
        const { department: _, ...rest } = reachedIn(known);
        return [{ criterion: criterion.id, ...rest }];
      }),
    })),
    objectives: objectiveTreeOf(playbook).branches.map(({ objective, focus, useCases }) => ({
      id: objective.id,
      title: objective.title,
      metric: objective.metric?.id,
      focus: focus.map(({ phase, focus: area }) => `${phase.id}#focus-${area.id}`),
      useCases: idsOf(useCases),
    })),
    metrics: playbook.metrics.map((metric) => metricIn(metric, playbook, status, today, url)),
    useCases: playbook.useCases.map((useCase) => useCaseIn(useCase, today, url)),
    returns: {
      phases: returns.phases.map(({ title, phase, sums }) => ({ title, phase: phase?.id, sums: [...sums] })),
      departments: returns.departments.map(({ title, sums }) => ({ title, sums: [...sums] })),
      total: [...returns.total],
      without: idsOf(returns.without),
    },
    roadmap: roadmapRowsOf(roadmapOf(playbook, today)).map(({ phase, route, boundTo: _, ...row }) => ({ ...row, phase: phase.id, url: url(route) })),
    risks: riskMapOf(playbook).map(({ risk, weight, answers }) => ({
      id: risk.id,
      title: risk.title,
      likelihood: risk.likelihood,
      impact: risk.impact,
      weight,
      answers: idsOf(answers),
      url: url(routeOf(risk)),
    })),
    coverage: coverageOf(organisation, playbook).map(({ id, title, wanted, covered, columns, rows: matrixRows, holes }) => ({
      id,
      title,
      wanted,
      covered,
      columns: [...columns],
      rows: matrixRows.map(({ title: row, route, cells }) => ({
        title: row,
        url: url(route),
        cells: cells.map(({ state, text, links }) => ({ state, text, links: links.map(({ label, route: to }) => ({ label, url: url(to) })) })),
      })),
      holes: holes.map(({ message, entry, fill, route }) => ({ message, entry: entry.id, owner: entry.owner, fill, url: url(route) })),
    })),
    actions: actionsIn(lists, url),
    entries: entriesOfPlaybook(playbook).map((entry) => ({
      id: entry.id,
      title: entry.title,
      kind: entry.kind,
      owner: entry.owner,
      reviewed: entry.reviewed,
      nextReview: entry.nextReview,
      overdue: entry.nextReview !== undefined && entry.nextReview < today,
      url: url(routeOf(entry)),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
