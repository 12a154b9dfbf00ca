/** THE register of generated diagrams: what `<Diagram name="…">` may name, and what pages show and offer. */
import type { DiagramName } from '#schema/content-components.ts';
import type { Organisation, Playbook } from '#model/organisation.ts';
import { ladderOf } from '#views/autonomy.ts';
import { dependenciesOf } from '#views/dependencies.ts';
import { gateOf } from '#views/gates.ts';
import { metricSeriesOf } from '#views/metric-series.ts';
import { objectiveTreeOf } from '#views/objective-tree.ts';
import { phaseRoadmapOf } from '#views/phase-roadmap.ts';
import { portfolioOf } from '#views/portfolio.ts';
import { riskMapOf } from '#views/risk-map.ts';
import { roadmapOf } from '#views/roadmap.ts';
import { statusOf } from '#views/status.ts';
import { autonomyPicture } from './autonomy.ts';
import { dependenciesPicture } from './dependencies.ts';
import { gatePicture } from './gate.ts';
import { metricPicture } from './metric.ts';
import { objectivesPicture } from './objectives.ts';
import { pathPicture } from './path.ts';
import type { Picture } from './picture.ts';
import { portfolioPicture } from './portfolio.ts';
import { risksPicture } from './risks.ts';
import { roadmapPicture } from './roadmap.ts';
import { timelinePicture } from './timeline.ts';

/** What a diagram is drawn from. */
export interface DiagramSubject {
  readonly playbook: Playbook;
  readonly organisation: Organisation;
  /** The id of the phase, metric or department that it is of; undefined where it is of the whole playbook. */
  readonly of: string | undefined;
}

interface DiagramRow {
  /** Undefined where the playbook has nothing of that id. */
  readonly picture: (subject: DiagramSubject) => Picture | undefined;
  /** All that it can be drawn of; `undefined` stands for the playbook itself. */
  readonly subjects: (playbook: Playbook, organisation: Organisation) => readonly (string | undefined)[];
  /** How the site shows it: as Mermaid draws it, or by a drawing of its own. */
  readonly shownAs: 'drawing' | 'path' | 'timeline' | 'chart';
}

const whole = (): readonly undefined[] => [undefined];
const slugs = (entries: readonly { readonly slug: string }[]): string[] => entries.map(({ slug }) => slug);
const bySlug = <T extends { readonly slug: string }>(entries: readonly T[], of: string | undefined): T | undefined => entries.find(({ slug }) => slug === of);

export const DIAGRAMS = {
  roadmap: {
    picture: ({ playbook, organisation: { today, departments }, of }) => {
      const department = bySlug(departments, of);
      return of === undefined || department ? roadmapPicture(phaseRoadmapOf(playbook, today, department)) : undefined;
    },
    subjects: (_, { departments }) => [undefined, ...slugs(departments)],
    shownAs: 'drawing',
  },
  path: { picture: ({ playbook, organisation: { today } }) => pathPicture(statusOf(playbook, today)), subjects: whole, shownAs: 'path' },
  timeline: { picture: ({ playbook, organisation: { today } }) => timelinePicture(roadmapOf(playbook, today)), subjects: whole, shownAs: 'timeline' },
  gate: {
    picture: ({ playbook, organisation: { today }, of }) => {
      const phase = bySlug(playbook.phases, of);
      return phase && gatePicture(phase, gateOf(playbook, phase, today));
    },
    subjects: ({ phases }) => slugs(phases),
    shownAs: 'drawing',
  },
  dependencies: {
    picture: ({ playbook, organisation: { today }, of }) => {
      const phase = bySlug(playbook.phases, of);
      return phase && dependenciesPicture(dependenciesOf(playbook, phase, today));
    },
    subjects: ({ phases }) => slugs(phases),
    shownAs: 'drawing',
  },
  autonomy: { picture: ({ playbook }) => autonomyPicture(ladderOf(playbook)), subjects: whole, shownAs: 'drawing' },
  portfolio: { picture: ({ playbook }) => portfolioPicture(portfolioOf(playbook)), subjects: whole, shownAs: 'drawing' },
  risks: { picture: ({ playbook }) => risksPicture(playbook, riskMapOf(playbook)), subjects: whole, shownAs: 'drawing' },
  objectives: { picture: ({ playbook }) => objectivesPicture(objectiveTreeOf(playbook)), subjects: whole, shownAs: 'drawing' },
  metric: {
    picture: ({ playbook, organisation: { today }, of }) => {
      const metric = bySlug(playbook.metrics, of);
      return metric && metricPicture(metricSeriesOf(metric, today));
    },
    subjects: ({ metrics }) => slugs(metrics),
    shownAs: 'chart',
  },
} as const satisfies Record<DiagramName, DiagramRow>;

export const DIAGRAM_NAMES = Object.keys(DIAGRAMS) as DiagramName[];
export type { DiagramName } from '#schema/content-components.ts';

/** A diagram of the register with what it is of. */
export interface GeneratedDiagram extends DiagramSubject {
  readonly name: DiagramName;
  readonly picture: Picture;
}

/** One diagram of the register; undefined where the playbook has nothing of that id. */
export function generatedDiagramOf(organisation: Organisation, playbook: Playbook, name: DiagramName, of?: string): GeneratedDiagram | undefined {
  const picture = DIAGRAMS[name].picture({ playbook, organisation, of });
  return picture && { name, playbook, organisation, of, picture };
}

/** Where its files lie below the folder of diagrams, without the ending. */
export function generatedPath({ playbook, name, of }: Pick<GeneratedDiagram, 'playbook' | 'name' | 'of'>): string {
  return `${playbook.id}/${name}${of === undefined ? '' : `/${of}`}`;
}

/** More than that, and those that there are many of (a chart for every metric, a roadmap for every department) stay on their pages only. */
const MOST_OFFERED = 300;

/** Whether a diagram can be had as files: making them takes a build a tenth of a second for each. */
export function isOffered({ of, playbook, organisation }: DiagramSubject, name: DiagramName): boolean {
  if (of === undefined || playbook.phases.some(({ slug }) => slug === of && name !== 'metric' && name !== 'roadmap')) return true;
  const { playbooks, departments } = organisation;
  return playbooks.reduce((sum, { metrics }) => sum + metrics.length + departments.length, 0) <= MOST_OFFERED;
}

/** Every generated diagram of a site, also those that have nothing to draw yet. */
export function generatedDiagramsOf(organisation: Organisation): GeneratedDiagram[] {
  return organisation.playbooks.flatMap((playbook) =>
    DIAGRAM_NAMES.flatMap((name) =>
      DIAGRAMS[name].subjects(playbook, organisation).flatMap((of) => generatedDiagramOf(organisation, playbook, name, of) ?? []),
    ),
  );
}
