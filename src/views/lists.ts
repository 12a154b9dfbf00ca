/** The list of a kind as a table: what people compare stands in columns. */
import { KINDS } from '#schema/kinds.ts';
import { nextReadingOf } from '#model/next-reading.ts';
import type { Entry, Playbook } from '#model/organisation.ts';
import { answersTo } from './answers.ts';
import { metricSummaryOf } from './metrics.ts';
import { entriesOfKind, type PlaybookKind } from './routes.ts';
import { stateInWords, statusOf } from './status.ts';
import { measuredInWords, statusInWords } from './use-cases.ts';
import { audienceInWords, countOf, dayInWords, listInWords, sentenceCase } from './words.ts';

export interface EntryList {
  readonly kind: PlaybookKind;
  readonly title: string;
  /** What the kind is, in a sentence for readers. */
  readonly summary: string;
  /** The heads of the columns after the title. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly entry: Entry; readonly cells: readonly string[] }[];
}

const SUMMARIES: Record<PlaybookKind, string> = {
  phase: 'The stretches of the way, in order. A gate opens the next one only when its criteria hold.',
  policy: 'The rules that bind, and what each asks of you.',
  risk: 'What can go wrong, and what answers it.',
  control: 'The concerns that stay through all phases, and what each phase expects.',
  pitfall: 'The ways in which plans like this one fail, how you notice them and what to do.',
  'use-case': 'What we do with it: each with an owner, a measure and an end.',
  metric: 'What we measure, where it stands and where it should go.',
  update: 'What happened: successes, difficulties, changes and decisions.',
  review: 'What worked, what did not, what follows.',
};

export function listOf(playbook: Playbook, kind: PlaybookKind, today: string): EntryList {
  const columns = COLUMNS[kind];
  const entries: readonly Entry[] = entriesOfKind(playbook, kind);
  return {
    kind,
    title: KINDS[kind].plural,
    summary: SUMMARIES[kind],
    columns,
    rows: entries.map((entry) => ({ entry, cells: cellsOf(entry, playbook, today) })),
  };
}

const COLUMNS: Record<PlaybookKind, readonly string[]> = {
  phase: ['Question', 'From', 'Until', 'State'],
  policy: ['Status', 'Binds', 'Asks'],
  risk: ['Likelihood', 'Impact', 'Answered by'],
  control: ['Owner', 'Expectations'],
  pitfall: ['Bites in', 'You notice', 'Asks'],
  'use-case': ['Department', 'Phase', 'Status', 'Measured'],
  metric: ['Before', 'Now', 'Target', 'Last read'],
  update: ['Type', 'Day', 'For'],
  review: ['Held', 'Conclusions'],
};

function cellsOf(entry: Entry, playbook: Playbook, today: string): string[] {
  switch (entry.kind) {
    case 'phase': {
      const view = statusOf(playbook, today).phases.find(({ phase }) => phase.id === entry.id);
      return [entry.question, dayInWords(view?.from ?? entry.planned.from), dayInWords(view?.to ?? entry.planned.to), view ? stateInWords(view) : ''];
    }
    case 'policy':
      return [`${sentenceCase(entry.status)}, version ${entry.version}`, audienceInWords(entry.departments), countOf(entry.obligations.length, 'action')];
    case 'risk': {
      const { policies, controls, pitfalls, unanswered } = answersTo(entry, playbook);
      const answers = [
        policies.length > 0 && countOf(policies.length, 'policy', 'policies'),
        controls.length > 0 && countOf(controls.length, 'concern'),
        pitfalls.length > 0 && `countermeasures of ${countOf(pitfalls.length, 'pitfall')}`,
      ].filter((part) => part !== false);
      return [`${entry.likelihood} of 5`, `${entry.impact} of 5`, unanswered ? 'Nothing yet' : listInWords(answers)];
    }
    case 'control':
      return [entry.owner, entry.phases.map(({ phase }) => phase.title).join(', ')];
    case 'pitfall':
      return [entry.phases.map(({ title }) => title).join(', '), entry.signs[0] ?? '', countOf(entry.countermeasures.length, 'action')];
    case 'use-case':
      return [entry.departments.map(({ title }) => title).join(', '), entry.phase.title, statusInWords(entry), measuredInWords(entry, today) ?? ''];
    case 'metric': {
      const { baseline, value, target, latest } = metricSummaryOf(entry, today);
      const due = latest && nextReadingOf(entry, latest);
      const read = latest ? `${dayInWords(latest.date)}${due !== undefined && due < today ? `, to be read again by ${dayInWords(due)}` : ''}` : '';
      return [baseline ?? 'not measured', value ?? 'no reading yet', target ?? 'none', read];
    }
    case 'update':
      return [sentenceCase(entry.type), dayInWords(entry.date), audienceInWords(entry.departments)];
    case 'review':
      return [dayInWords(entry.date), countOf(entry.conclusions.length, 'conclusion')];
    default:
      return [];
  }
}
