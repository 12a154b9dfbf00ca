/** All linked entries, by kind and in a fixed order. */
import type { KindName } from '#schema/kinds.ts';
import type { Entry, Organisation, Playbook } from './organisation.ts';

/** The kinds that have a list and pages of their own below a playbook. */
export const PLAYBOOK_KINDS = [
  'phase',
  'policy',
  'risk',
  'control',
  'pitfall',
  'use-case',
  'metric',
  'update',
  'review',
] as const satisfies readonly KindName[];
export type PlaybookKind = (typeof PLAYBOOK_KINDS)[number];

export function entriesOfKind<K extends PlaybookKind>(playbook: Playbook, kind: K): readonly Extract<Entry, { kind: K }>[] {
  const byKind = {
    phase: playbook.phases,
    policy: playbook.policies,
    risk: playbook.risks,
    control: playbook.controls,
    pitfall: playbook.pitfalls,
    'use-case': playbook.useCases,
    metric: playbook.metrics,
    update: playbook.updates,
    review: playbook.reviews,
  } satisfies { [P in PlaybookKind]: readonly Extract<Entry, { kind: P }>[] };
  return byKind[kind] as unknown as readonly Extract<Entry, { kind: K }>[];
}

/** A playbook and every entry of it. */
export function entriesOfPlaybook(playbook: Playbook): Entry[] {
  return [playbook, ...PLAYBOOK_KINDS.flatMap((kind): Entry[] => [...entriesOfKind(playbook, kind)])];
}

/** Every entry of the organisation. */
export function allEntries(organisation: Organisation): Entry[] {
  return [...organisation.departments, ...organisation.tools, ...organisation.playbooks.flatMap(entriesOfPlaybook)];
}
