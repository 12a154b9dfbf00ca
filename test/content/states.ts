/** The states that readers meet on the site, collected from the views and the check. */
import type { DiagnosticCode } from '#model/diagnostic.ts';
import type { Playbook } from '#model/organisation.ts';
import { gateOf } from '#views/gates.ts';
import { diagnostics, entries, organisation } from './shipped.ts';

export function stateWordsOf(playbooks: readonly Playbook[]): ReadonlySet<string> {
  const { today } = organisation;
  const criteria = playbooks.flatMap((playbook) => playbook.phases.flatMap((phase) => gateOf(playbook, phase, today)?.criteria ?? []));
  return new Set([
    ...criteria.map(({ state }) => state.replace('-', ' ')),
    ...playbooks.flatMap(({ useCases }) => useCases.map(({ status }) => status)),
    ...entries.flatMap(({ nextReview }) => (nextReview !== undefined && nextReview < today ? ['overdue'] : [])),
    ...diagnosticsWith('phase-stalled').map(() => 'stalled'),
  ]);
}

/** The files in which the check finds something. */
export function diagnosticsWith(code: DiagnosticCode): string[] {
  return diagnostics.filter((diagnostic) => diagnostic.code === code).map(({ file }) => file);
}
