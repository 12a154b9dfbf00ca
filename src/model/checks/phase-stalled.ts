import { daysBetween } from '../calendar-day.ts';
import { currentPhaseIndexOf } from '../current-phase.ts';
import { gateStateOf } from '../gate-state.ts';
import { listed, type PlaybookCheck } from './finding.ts';

/**
 * A26: some never leave a phase. The current phase has lasted more than one and a half times its planned duration, and the gate
 * to the next one does not hold. The last phase, and one before a phase without a gate, cannot stall.
 */
export const phaseStalled: PlaybookCheck = (playbook, { today }) => {
  const index = currentPhaseIndexOf(playbook, today);
  const current = playbook.phases[index];
  const next = playbook.phases[index + 1];
  if (current?.entered === undefined || !next) return [];
  const planned = daysBetween(current.planned.from, current.planned.to) + 1;
  const lasted = daysBetween(current.entered, today);
  const gate = gateStateOf(playbook, next, today);
  if (!gate || gate.holds || lasted <= planned * 1.5) return [];
  const missing = gate.criteria.flatMap(({ state, criterion }) => (state === 'met' || state === 'waived' ? [] : `"${criterion.title}"`));
  const message = `"${current.title}" was planned for ${planned} days and has lasted ${lasted}. For "${next.title}" this is missing: ${listed(missing)}.`;
  return [{ entry: current, path: ['duration'], message }];
};
