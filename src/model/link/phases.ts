import type { DataOf } from '#schema/kinds.ts';
import type { Criterion as CriterionData } from '#schema/phase.ts';
import { addDays, addDuration } from '../calendar-day.ts';
import type { ContentEntry } from '../entry.ts';
import type { Comparison, Criterion, Phase } from '../organisation.ts';
import { linkActions } from './actions.ts';
import {
  audienceOf,
  baseOf,
  below,
  entriesOf,
  formerIdsOf,
  idPrefix,
  report,
  reportDuplicateIds,
  resolve,
  resolveAll,
  type LinkContext,
  type Place,
} from './context.ts';
import type { PlaybookScope } from './scope.ts';

/** A phase in its place in the order, before anything it refers to is linked. */
export interface PlannedPhase {
  readonly entry: ContentEntry<'phase'>;
  readonly planned: Phase['planned'];
}

/** The phases of a playbook in its order, with their planned days. Reports names without a file and files without a name. */
export function planPhases(context: LinkContext, playbook: ContentEntry<'playbook'>): PlannedPhase[] {
  const entries = entriesOf(context, 'phase', playbook.id);
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const place = { file: playbook.file, path: ['phases'] };
  playbook.data.phases.forEach((slug, index) => {
    if (playbook.data.phases.indexOf(slug) < index) report(context, below(place, index), 'duplicate-id', `"${slug}" stands in the order twice.`);
  });
  for (const entry of entries) {
    if (!playbook.data.phases.includes(entry.slug)) {
      report(
        context,
        place,
        'broken-reference',
        `The phase "${entry.slug}" (${entry.file}) is not in the order of this playbook, so it would never be reached.`,
      );
    }
  }
  const ordered = resolveAll(context, place, [...new Set(playbook.data.phases)], bySlug, 'phase of this playbook', idPrefix(playbook.id, 'phase'));
  let from = playbook.data.start;
  return ordered.map((entry) => {
    const next = addDuration(from, entry.data.duration);
    const planned = { from, to: addDays(next, -1) };
    from = next;
    return { entry, planned };
  });
}

export function linkPhases(context: LinkContext, scope: Omit<PlaybookScope, 'phases'>, phases: readonly PlannedPhase[]): Phase[] {
  return phases.map(({ entry, planned }, index) => {
    const { data, file } = entry;
    reportDuplicateIds(context, { file, path: ['focus'] }, data.focus, 'focus area');
    // One checklist address per action: ids are unique in the whole phase, not only in their focus area.
    const seen = new Set<string>();
    data.focus.forEach((focus, f) => {
      focus.actions.forEach((action, a) => {
        if (seen.has(action.id) && focus.actions.findIndex((other) => other.id === action.id) === a) {
          report(
            context,
            { file, path: ['focus', f, 'actions', a, 'id'] },
            'duplicate-id',
            `"${action.id}" is the id of an action in an earlier focus area of this phase.`,
          );
        }
      });
      focus.actions.forEach((action) => seen.add(action.id));
    });
    return {
      ...baseOf(context, { ...entry, playbook: scope.id }),
      order: index + 1,
      alsoCalled: data.alsoCalled,
      tagline: data.tagline,
      question: data.question,
      aim: data.aim,
      notInThisPhase: data.notInThisPhase,
      planned,
      entered: data.entered,
      autonomyCeiling: data.autonomyCeiling,
      focus: data.focus.map((focus, f) => {
        const place = { file, path: ['focus', f] };
        const objective =
          focus.objective === undefined
            ? undefined
            : resolve(context, below(place, 'objective'), focus.objective, scope.objectives, 'objective of this playbook');
        return {
          id: focus.id,
          formerIds: formerIdsOf(context, entry.id, 'focus', focus.id),
          title: focus.title,
          summary: focus.summary,
          owner: focus.owner,
          objective,
          actions: linkActions(context, scope, below(place, 'actions'), focus.actions, { id: entry.id, phase: entry.slug, objective }),
        };
      }),
      gate: data.gate && linkGate(context, scope, { file, path: ['gate'] }, data.gate, entry.id),
    };
  });
}

function linkGate(
  context: LinkContext,
  scope: Omit<PlaybookScope, 'phases'>,
  place: Place,
  gate: NonNullable<DataOf<'phase'>['gate']>,
  phase: string,
): Phase['gate'] {
  reportDuplicateIds(context, below(place, 'criteria'), gate.criteria, 'criterion');
  const ids = new Map(gate.criteria.map(({ id }) => [id, id]));
  if (gate.waiver) resolveAll(context, below(place, 'waiver', 'criteria'), gate.waiver.criteria, ids, 'criterion of this gate');
  return {
    title: gate.title,
    criteria: gate.criteria.flatMap((criterion, index) => linkCriterion(context, scope, below(place, 'criteria', index), criterion, phase) ?? []),
    waiver: gate.waiver,
  };
}

function linkCriterion(
  context: LinkContext,
  scope: Omit<PlaybookScope, 'phases'>,
  place: Place,
  criterion: CriterionData,
  phase: string,
): Criterion | undefined {
  const about = { id: criterion.id, title: criterion.title, formerIds: formerIdsOf(context, phase, 'criterion', criterion.id) };
  if ('metric' in criterion) {
    const metric = resolve(
      context,
      below(place, 'metric'),
      criterion.metric,
      scope.metrics,
      'metric of this playbook',
      idPrefix(scope.id, 'metric') + criterion.metric,
    );
    // A criterion by department asks each of them; without departments it asks the organisation's own reading.
    const departments = criterion.departments === undefined ? [] : [...audienceOf(context, below(place, 'departments'), criterion.departments).departments];
    return metric && { type: 'metric', ...about, metric, reaches: comparisonOf(criterion.reaches), departments };
  }
  if ('policy' in criterion) {
    const policy = resolve(
      context,
      below(place, 'policy'),
      criterion.policy,
      scope.policies,
      'policy of this playbook',
      idPrefix(scope.id, 'policy') + criterion.policy,
    );
    return policy && { type: 'policy', ...about, policy };
  }
  if ('useCases' in criterion) return { type: 'use-cases', ...about, ...criterion.useCases };
  if ('action' in criterion) return { type: 'action', ...about, action: criterion.action };
  const { role, on, evidence } = criterion.signOff;
  return { type: 'sign-off', ...about, role, on, evidence };
}

/** `">= 90"` as data. The schema has made sure of the form. */
function comparisonOf(reaches: string): Comparison {
  const parts = /^(>=|<=|>|<|=) ?(.+)$/.exec(reaches);
  return { operator: (parts?.[1] ?? '=') as Comparison['operator'], value: Number(parts?.[2]) };
}
