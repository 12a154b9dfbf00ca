/** Which action of a phase waits for which. */
import { actionsOf, isDone } from '#model/actions.ts';
import type { Action, Phase, Playbook } from '#model/organisation.ts';

export interface Dependencies {
  readonly phase: Phase;
  /** Actions that wait for others or that others wait for, in an order in which they can be done. */
  readonly chained: readonly ChainedAction[];
  /** How many actions of the phase stand alone. */
  readonly alone: number;
}

export interface ChainedAction {
  readonly action: Action;
  readonly needs: readonly Action[];
  readonly state: 'done' | 'ready' | 'waiting';
  /** The phase it belongs to where that is another one. */
  readonly elsewhere: Phase | undefined;
}

export function dependenciesOf(playbook: Playbook, phase: Phase, today: string): Dependencies {
  const all = new Map(actionsOf(playbook).map((action) => [action.key, action]));
  const here = [...all.values()].filter((action) => action.phase === phase.slug);
  const needsOf = ({ needs }: Action): Action[] => needs.flatMap((key) => all.get(key) ?? []);
  const keys = new Set<string>();
  for (const action of here) {
    const needs = needsOf(action);
    if (needs.length > 0) keys.add(action.key);
    for (const need of needs) keys.add(need.key);
  }
  const chained: ChainedAction[] = [];
  const placed = new Set<string>();
  const place = (action: Action): void => {
    if (placed.has(action.key) || !keys.has(action.key)) return;
    placed.add(action.key);
    // Of another phase only what this one waits for is shown, not the chain behind it.
    const elsewhere = action.phase === phase.slug ? undefined : playbook.phases.find(({ slug }) => slug === action.phase);
    const isHere = action.phase === phase.slug;
    const needs = isHere ? needsOf(action) : [];
    needs.forEach(place);
    const state = isDone(action, today) ? 'done' : needsOf(action).every((need) => isDone(need, today)) ? 'ready' : 'waiting';
    chained.push({ action, needs, state, elsewhere });
  };
  here.forEach(place);
  return { phase, chained, alone: here.filter(({ key }) => !keys.has(key)).length };
}
