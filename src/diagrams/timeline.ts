/** The roadmap against time as Mermaid source, for other tools; the site itself draws it with `timeline-drawing.ts`. */
import { addDays } from '#model/calendar-day.ts';
import { roadmapRowsOf, type Roadmap, type RoadmapBar } from '#views/roadmap.ts';
import { dayInWords } from '#views/words.ts';
import { nodeId, plain, plainTask } from './mermaid.ts';
import { cell, type Picture } from './picture.ts';

/** As Mermaid tags tasks; those without a tag are planned. */
const TAGS: Record<RoadmapBar['state'], string> = { done: 'done, ', running: 'active, ', planned: '', stopped: 'crit, ' };
const PHASE_TAGS = { done: 'done, ', now: 'active, ', ahead: '' } as const;

export function timelinePicture(roadmap: Roadmap): Picture {
  const title = `Timeline of ${roadmap.playbook.title}`;
  return {
    title,
    description: `Phases with their gates, and use cases in lanes of departments, from ${dayInWords(roadmap.from)} to ${dayInWords(roadmap.to)}.`,
    source: roadmap.status.phases.length === 0 ? undefined : sourceOf(roadmap, title),
    settings: {},
    table: {
      columns: ['What', 'Department', 'Phase', 'From', 'Until', 'State'],
      rows: roadmapRowsOf(roadmap).map((row) => [
        cell(row.title, row.route),
        cell(row.departments),
        cell(row.phase.title),
        cell(row.from === undefined ? 'not planned' : dayInWords(row.from)),
        cell(row.to === undefined ? '' : dayInWords(row.to)),
        cell(row.state),
      ]),
    },
    empty: { title: 'Nothing planned yet', text: 'Phases and use cases with a start appear here.' },
  };
}

/** Mermaid takes the end of a task as the moment before which it is over, so every end is a day later. */
function sourceOf({ status, lanes }: Roadmap, title: string): string {
  const task = (text: string, tag: string, id: string, from: string, to: string): string => `    ${plainTask(text)} :${tag}${id}, ${from}, ${addDays(to, 1)}`;
  return [
    'gantt',
    `  accTitle: ${plain(title)}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %b %Y',
    '  section Phases',
    ...status.phases.flatMap(({ phase, state, from, to, gate }) => [
      ...(gate
        ? [
            `    ${plainTask(gate.title)}, ${gate.met} of ${gate.of} met :milestone, ${gate.holds ? 'done' : 'crit'}, ${nodeId('gate', phase.slug)}, ${from}, 0d`,
          ]
        : []),
      task(phase.title, PHASE_TAGS[state], nodeId('phase', phase.slug), from, to),
    ]),
    ...lanes.flatMap(({ title: lane, bars }) => [
      `  section ${plainTask(lane)}`,
      ...bars.map(({ useCase, from, to, state }) => task(useCase.title, TAGS[state], nodeId('case', useCase.slug), from, to)),
    ]),
    '',
  ].join('\n');
}
