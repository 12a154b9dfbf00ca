import { placedActionsIn } from '../actions.ts';
import type { ContentEntry } from '../entry.ts';
import type { Action, Control, Criterion, Metric, Objective, Phase, Pitfall, Playbook, Policy, Risk, Tool } from '../organisation.ts';
import { actionNamesOf, namedAction } from './action-names.ts';
import { baseOf, bySlug, entriesOf, type LinkContext } from './context.ts';
import { linkControls } from './controls.ts';
import { linkMetrics, linkObjectives } from './metrics.ts';
import { linkNeeds } from './needs.ts';
import { linkPhases, planPhases } from './phases.ts';
import { linkPitfalls } from './pitfalls.ts';
import { linkPolicies } from './policies.ts';
import { linkRisks } from './risks.ts';
import type { PlaybookScope } from './scope.ts';
import { linkReviews, linkUpdates } from './updates.ts';
import { linkUseCases } from './use-cases.ts';

/** A playbook without what stands on the tool register: tools refer to policies, and use cases to tools. */
export interface HalfLinkedPlaybook {
  readonly entry: ContentEntry<'playbook'>;
  readonly scope: PlaybookScope;
  readonly objectives: readonly Objective[];
  readonly phases: readonly Phase[];
  readonly policies: readonly Policy[];
  readonly risks: readonly Risk[];
  readonly controls: readonly Control[];
  readonly pitfalls: readonly Pitfall[];
  readonly metrics: readonly Metric[];
}

/** First half: from the kinds that stand on nothing to those that stand on all others. */
export function linkFoundations(context: LinkContext, entry: ContentEntry<'playbook'>): HalfLinkedPlaybook {
  const id = entry.id;
  const planned = planPhases(context, entry);
  const phaseStarts = new Map(planned.map((phase) => [phase.entry.slug, phase.entry.data.entered ?? phase.planned.from]));
  const metrics = linkMetrics(context, id);
  const objectives = linkObjectives(context, { file: entry.file, path: ['objectives'] }, id, entry.data.objectives, bySlug(metrics));
  const base = { id, phaseStarts, metrics: bySlug(metrics), objectives: new Map(objectives.map((objective) => [objective.id, objective])) };
  const risks = linkRisks(context, base);
  const withRisks = { ...base, risks: bySlug(risks) };
  const policies = linkPolicies(context, withRisks);
  const withPolicies = { ...withRisks, policies: bySlug(policies) };
  const phases = linkPhases(context, withPolicies, planned);
  const scope = { ...withPolicies, phases: bySlug(phases) };
  return { entry, scope, objectives, phases, policies, risks, metrics, controls: linkControls(context, scope), pitfalls: linkPitfalls(context, scope) };
}

/** Second half: use cases, news and reviews, and then what actions need, which may cross all kinds. */
export function linkPlaybook(context: LinkContext, half: HalfLinkedPlaybook, tools: ReadonlyMap<string, Tool>): Playbook {
  const { entry, scope, ...kinds } = half;
  const playbook: Playbook = {
    ...baseOf(context, { ...entry, playbook: entry.id }),
    start: entry.data.start,
    principles: entry.data.principles,
    ...kinds,
    useCases: linkUseCases(context, scope, tools),
    updates: linkUpdates(context, scope),
    reviews: linkReviews(context, scope),
  };
  return withNeeds(context, playbook);
}

/** The same playbook with the needs of all its actions resolved, and its action criteria made keys. */
function withNeeds(context: LinkContext, playbook: Playbook): Playbook {
  const placed = [...playbook.phases, ...playbook.policies, ...playbook.controls, ...playbook.useCases, ...playbook.pitfalls].flatMap(placedActionsIn);
  const order = new Map(playbook.phases.map((phase) => [phase.slug, phase]));
  const names = actionNamesOf(placed);
  const linked = linkNeeds(context, placed, names, order);
  const relink = (actions: readonly Action[]): Action[] => actions.map((action) => linked.get(action.key) ?? action);
  return {
    ...playbook,
    phases: playbook.phases.map((phase) => ({
      ...phase,
      focus: phase.focus.map((focus) => ({ ...focus, actions: relink(focus.actions) })),
      gate: phase.gate && {
        ...phase.gate,
        criteria: phase.gate.criteria.flatMap((criterion): Criterion[] => {
          if (criterion.type !== 'action') return [criterion];
          const at = { file: phase.file, path: ['gate', 'criteria', gateIndexOf(context, phase, criterion.id), 'action'] };
          const found = namedAction(context, at, criterion.action, names);
          return found ? [{ ...criterion, action: found.key }] : [];
        }),
      },
    })),
    policies: playbook.policies.map((policy) => ({ ...policy, obligations: relink(policy.obligations) })),
    controls: playbook.controls.map((control) => ({ ...control, phases: control.phases.map((row) => ({ ...row, actions: relink(row.actions) })) })),
    useCases: playbook.useCases.map((useCase) => ({ ...useCase, steps: relink(useCase.steps) })),
    pitfalls: playbook.pitfalls.map((pitfall) => ({ ...pitfall, countermeasures: relink(pitfall.countermeasures) })),
  };
}

function gateIndexOf(context: LinkContext, phase: Phase, criterion: string): number {
  const entry = entriesOf(context, 'phase', phase.playbook).find(({ id }) => id === phase.id);
  return entry?.data.gate?.criteria.findIndex(({ id }) => id === criterion) ?? 0;
}
