import { stallOf } from '../course.ts';
import { listed, type PlaybookCheck } from './finding.ts';

/** A26: some never leave a phase. The current phase has outlasted its plan by more than half, and the gate to the next one does not hold. */
export const phaseStalled: PlaybookCheck = (playbook, { today }) => {
  const stall = stallOf(playbook, today);
  if (!stall) return [];
  const { phase, next, gate, planned, lasted } = stall;
  const missing = gate.criteria.flatMap(({ state, criterion }) => (state === 'met' || state === 'waived' ? [] : `"${criterion.title}"`));
  const message = `"${phase.title}" was planned for ${planned} days and has lasted ${lasted}. For "${next.title}" this is missing: ${listed(missing)}.`;
  return [{ entry: phase, path: ['duration'], message }];
};
