import { actionsOf } from '../actions.ts';
import { preparationOf } from '../change-management.ts';
import { listed, type PlaybookCheck } from './finding.ts';

/** A31: change underestimated. A phase in which a department has something to do, and none of it is training or communication. */
export const noChangeManagement: PlaybookCheck = (playbook, { departments }) => {
  const actions = actionsOf(playbook);
  return playbook.phases.flatMap((phase) => {
    const forgotten = departments.filter((department) => {
      const { own, change } = preparationOf(actions, phase, department);
      return own.length > 0 && change.length === 0;
    });
    if (forgotten.length === 0) return [];
    const names = listed(forgotten.map(({ title }) => title));
    return [{ entry: phase, path: ['focus'], message: `In "${phase.title}" no action of the type training or communication reaches ${names}.` }];
  });
};
