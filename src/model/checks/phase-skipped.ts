import { isLeapt, neverHeldIn } from '../course.ts';
import { isEntered } from '../current-phase.ts';
import { gateStateOf } from '../gate-state.ts';
import type { Phase, Playbook } from '../organisation.ts';
import { listed, type Finding, type PlaybookCheck } from './finding.ts';

/**
 * A11, A27: whoever goes on before the gate holds.
 * - A phase was entered although a criterion of its gate held neither on that day nor holds today, and no waiver of the gate stands.
 * - A phase was entered although an earlier one never was.
 * - A use case runs (pilot, proven or scaled, and begun) in a phase that is not entered yet and whose gate, or one before it, does not hold.
 */
export const phaseSkipped: PlaybookCheck = (playbook, { today }) => [...enteredTooEarly(playbook, today), ...runningTooEarly(playbook, today)];

function enteredTooEarly(playbook: Playbook, today: string): Finding[] {
  return playbook.phases.flatMap((phase, index) => {
    const { entered } = phase;
    if (entered === undefined || !isEntered(phase, today)) return [];
    const missing = neverHeldIn(playbook, phase, today).map(({ criterion }) => `"${criterion.title}"`);
    const leapt = playbook.phases.slice(0, index).filter((earlier) => isLeapt(playbook, earlier, today));
    const at = { entry: phase, path: ['entered'] };
    return [
      ...(missing.length === 0
        ? []
        : [{ ...at, message: `"${phase.title}" was entered on ${entered}, and its gate does not hold: ${listed(missing)}${expiryOf(phase, today)}.` }]),
      ...leapt.map(({ title }) => ({ ...at, message: `"${phase.title}" was entered on ${entered}, and "${title}", which comes before it, never was.` })),
    ];
  });
}

function expiryOf({ gate }: Phase, today: string): string {
  return gate?.waiver && gate.waiver.expires < today ? ` (its waiver ended on ${gate.waiver.expires})` : '';
}

function runningTooEarly(playbook: Playbook, today: string): Finding[] {
  return playbook.useCases.flatMap((useCase) => {
    const runs = useCase.status !== 'idea' && useCase.status !== 'stopped' && (useCase.start === undefined || useCase.start <= today);
    if (!runs || isEntered(useCase.phase, today)) return [];
    const closed = playbook.phases.find(
      (phase) => phase.order <= useCase.phase.order && !isEntered(phase, today) && gateStateOf(playbook, phase, today)?.holds === false,
    );
    if (!closed) return [];
    const message = `"${useCase.title}" is ${useCase.status} in "${useCase.phase.title}", which is not entered yet, and the gate to "${closed.title}" does not hold.`;
    return [{ entry: useCase, path: ['phase'], message }];
  });
}
